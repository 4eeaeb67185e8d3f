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

const EXPORTS = /export\{createInstance,[^}]*\};?\s*$/;

/** What `createInstance` would make only after it has tried to start a worker of its own. */
const DIRECT = 'new Pagefind(this.initOptions)';

async function program(): Promise<string> {
  const files = await indexTokens([]);
  const file = files.get('pagefind.js');
  if (!file) throw new Error('Pagefind没有给出pagefind.js，请核对它的版本。');
  return withoutWorker(new TextDecoder().decode(file));
}

/** Leaves out what hands questions to a worker: this site's asks from one. Else the program stays whole. */
function withoutWorker(source: string): string {
  if (!source.includes(DIRECT)) return source;
  return source.replace(
    EXPORTS,
    () =>
      `const direct=(options)=>new Pagefind({...options,language:'unknown',primary:true});export{direct as createInstance};`,
  );
}
