import { dev } from 'astro';
import { settleEnvironment } from './support/environment.ts';

settleEnvironment('development');
await dev({});
