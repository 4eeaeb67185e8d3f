import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../../../src/content/root.ts';
import { makeRecords } from './corpus.ts';
import { loadEngine } from './engines.ts';
import { ENGINE_IDS } from './engine.ts';
import { bytesOf } from './folder.ts';
import { watchMemory } from './peak-memory.ts';
import { readProse } from './prose.ts';

/**
 * Builds one engine's index in a process of its own: `build-once.ts <engine> <cases> <folder>`.
 * Prints a line of JSON: see `Built` in `build.ts`.
 */
const [id, count = '500', folder = ''] = process.argv.slice(2);
const known = ENGINE_IDS.find((one) => one === id);
if (!known) throw new Error(`no engine “${id}”`);
const engine = await loadEngine(known);
const records = makeRecords(Number(count), readProse(contentRoot()));
const site = path.join(folder, 'site');
rmSync(folder, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
const peak = watchMemory();
const from = performance.now();
const urls = await engine.build(records, site);
const milliseconds = performance.now() - from;
const { own, others } = peak();
const memory = others.reduce((sum, one) => sum + one, own);
await engine.bundle?.(site);
writeFileSync(path.join(folder, 'urls.json'), JSON.stringify([...urls]));
const bytes = bytesOf(site, engine.isIndex);
console.log(JSON.stringify({ milliseconds, memory, bytes }));
process.exit(0);
