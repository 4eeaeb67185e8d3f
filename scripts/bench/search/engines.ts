import type { Engine, EngineId } from './engine.ts';
import { miniSearch } from './minisearch.ts';
import { ours } from './ours.ts';
import { pagefindDefault } from './pagefind-default.ts';

export const ENGINES: Record<EngineId, Engine> = {
  ours,
  pagefind: pagefindDefault,
  minisearch: miniSearch,
};
