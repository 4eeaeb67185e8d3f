import path from 'node:path';
import { build } from 'astro';
import { checkBuilt } from '../src/integrations/built-site.ts';
import { workPlaces } from '../src/content/root.ts';
import { makePortable } from '../src/integrations/portable/make-portable.ts';
import { readSite } from '../src/integrations/site.ts';
import { settleEnvironment } from './support/environment.ts';
import { publish } from './support/publish.ts';

settleEnvironment('production');
const { outDir, cacheDir } = workPlaces();
const rejected = path.join(cacheDir, 'rejected');
try {
  const published = await publish(outDir, rejected, async (staging) => {
    await build({ outDir: staging });
    const { errors, report } = await checkBuilt(staging, { published: outDir, rejected }, cacheDir);
    if (report) console.error(report);
    return errors === 0;
  });
  if (!published) process.exitCode = 1;
  else if (process.argv.includes('--portable')) {
    const target = path.join(path.dirname(outDir), 'portable');
    await makePortable(outDir, target, readSite().baseUrl);
    console.log(`离线版在“${target}”：双击里面的index.html打开；核对：npm run verify -- ${target}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
