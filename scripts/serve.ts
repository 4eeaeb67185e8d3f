import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { workPlaces } from '../src/content/root.ts';
import { readSite } from '../src/integrations/site.ts';
import { siteHandler } from './support/site-handler.ts';

const port = Number(process.env['PORT'] ?? 4321);
const { outDir } = workPlaces();
const base = new URL(readSite().baseUrl).pathname;
const headers = readFileSync(path.join(outDir, '_headers'), 'utf8');

createServer(siteHandler({ outDir, base, headers })).listen(port, () => {
  console.log(`网站已在 http://localhost:${port}${base} 打开，按 Ctrl+C 结束。`);
});
