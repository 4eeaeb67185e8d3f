import path from 'node:path';
import { build } from 'astro';
import { checkBuilt } from '../src/integrations/built-site.ts';
import { workPlaces } from '../src/content/root.ts';
import { BUILD_LOCK, takeTurn } from './support/build-turn.ts';
import { settleEnvironment } from './support/environment.ts';
import { publish } from './support/publish.ts';

settleEnvironment('production');
const { outDir, cacheDir } = workPlaces();
const rejected = path.join(cacheDir, 'rejected');
const endTurn = await takeTurn(BUILD_LOCK, console.error);
try {
  const published = await publish(outDir, rejected, async (staging) => {
    await build({ outDir: staging });
    const { errors, report } = await checkBuilt(staging, { published: outDir, rejected }, cacheDir);
    if (report) console.error(report);
    return errors === 0;
  });
  if (!published) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  endTurn();
}
