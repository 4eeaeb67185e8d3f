import { dev } from 'astro';
import { readSite } from '../src/integrations/site.ts';
import { settleEnvironment } from './support/environment.ts';

settleEnvironment('development');
try {
  // Astro tells of a configuration that cannot be read in English, with a trace.
  readSite();
  await dev({});
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('预览没有打开。运行 npm run check，看内容里哪里有笔误。');
  process.exitCode = 1;
}
