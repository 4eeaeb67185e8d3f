import { sync } from 'astro';
import { settleEnvironment } from './support/environment.ts';

/** Writes the types of the content collections, which a fresh clone does not have yet. */
settleEnvironment('development');
await sync({ logLevel: 'error' });
