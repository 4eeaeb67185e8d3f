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
  return trimmed(new TextDecoder().decode(file));
}

/** What makes an instance without trying to start a worker of its own: this site asks from one. */
const DIRECT =
  "const direct=(options)=>new Pagefind({...options,language:'unknown',primary:true});export{direct as createInstance};";
/** Browsers unzip by themselves. */
const UNZIP =
  "new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer())";

/** What this site does without, and what stands in its place: each is found once, but calls. */
const TRIMMED: readonly (readonly [RegExp, string])[] = [
  [/export\{createInstance,[^}]*\};?\s*$/, DIRECT],
  // This site makes its own excerpts.
  [
    /const excerpt_start=calculate_excerpt_region\(weighted_locations,this\.excerptLength\);.*?(?=return fragment;)/s,
    '',
  ],
  [/var u8=Uint8Array;.*?var gz_default=gunzipSync;/s, ''],
  [/(?=decompress\(data,file="unknown file"\)\{)/, 'async '],
  [/gz_default\(data\)/, UNZIP],
  [/=this\.decompress\(/g, '=await this.decompress('],
];

/** Leaves out what readers would only load: half of the program. Another version stays whole. */
export function trimmed(source: string): string {
  const isKnown = TRIMMED.every(([part]) => source.search(part) >= 0);
  if (!isKnown) return source;
  return TRIMMED.reduce((text, [part, other]) => text.replace(part, () => other), source);
}
