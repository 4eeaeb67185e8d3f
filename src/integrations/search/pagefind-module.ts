import type { ViteUserConfig } from 'astro';
import { indexTokens } from './pagefind-service.ts';

export const NAME = 'virtual:pagefind';
const RESOLVED = `\0${NAME}`;

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/**
 * Lets the worker import Pagefind's program, which its package does not hold as a file but writes
 * with every index.
 */
export function pagefindModule(): Plugin {
  return {
    name: NAME,
    resolveId: (id: string) => (id === NAME ? RESOLVED : undefined),
    load: (id: string) => (id === RESOLVED ? program() : undefined),
  };
}

async function program(): Promise<string> {
  const files = await indexTokens([]);
  const file = files.get('pagefind.js');
  if (!file) throw new Error('Pagefind没有给出pagefind.js，请核对它的版本。');
  return new TextDecoder().decode(file);
}
