import type { Engine, EngineId } from './engine.ts';

/** MiniSearch is installed apart: `npm install --prefix scripts/bench/others`. */
const MODULES: Record<EngineId, string> = {
  ours: './ours.ts',
  pagefind: './pagefind-default.ts',
  minisearch: '../others/minisearch.ts',
};

export const ENGINE_NAMES: Record<EngineId, string> = {
  ours: 'ours',
  pagefind: 'Pagefind as it comes',
  minisearch: 'MiniSearch, Intl.Segmenter',
};

export async function loadEngine(id: EngineId): Promise<Engine> {
  const { engine } = (await import(MODULES[id])) as { engine: Engine };
  return engine;
}
