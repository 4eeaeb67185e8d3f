import { createServer } from 'node:http';
import { workPlaces } from '../src/content/root.ts';
import { readSite } from '../src/integrations/site.ts';
import { siteHandler } from './support/site-handler.ts';

const port = Number(process.env['PORT'] ?? 4321);
const { outDir } = workPlaces();
const base = new URL(readSite().baseUrl).pathname;

createServer(siteHandler({ outDir, base })).listen(port, () => {
  console.log(`网站已在 http://localhost:${port}${base} 打开，按 Ctrl+C 结束。`);
});
