import { sync } from 'astro';
import { BUILD_LOCK, takeTurn } from './support/build-turn.ts';
import { settleEnvironment } from './support/environment.ts';

/** Writes the types of the content collections, which a fresh clone does not have yet. */
settleEnvironment('development');
await takeTurn(BUILD_LOCK, console.error);
await sync({ logLevel: 'error' });
