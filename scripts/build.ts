import { build } from 'astro';
import { settleEnvironment } from './support/environment.ts';

settleEnvironment('production');
try {
  await build({});
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
