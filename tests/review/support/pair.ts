import { readFileSync } from 'node:fs';
import { readWorkspace } from '../../../src/content/read.ts';
import { assetOf, documentOf, type Workspace } from '../../../src/content/workspace.ts';
import { paletteOf } from '../../../src/figures/standalone.ts';
import type { Change } from '../../../src/review/change.ts';
import { compare } from '../../../src/review/compare.ts';
import { renderReport } from '../../../src/review/markdown/report.ts';

const ROOT = 'tests/fixtures/small-zone/content';
const zone = await readWorkspace(ROOT, '2026-06-30');
const palette = paletteOf(readFileSync('src/styles/tokens.css', 'utf8'), 'light');

/** What to do with a file: its new text, or undefined to take it away. */
export type Edits = Record<string, string | undefined | ((text: string) => string)>;

/** @returns the small zone after some edits, its texts by their place. */
export function zoneWith(edits: Edits, from: Workspace = zone): Workspace {
  const texts = new Map(from.documents.map(({ place, text }) => [place, text]));
  for (const [place, edit] of Object.entries(edits)) {
    if (edit === undefined) texts.delete(place);
    else if (typeof edit === 'string') texts.set(place, edit);
    else texts.set(place, changed(place, texts.get(place), edit));
  }
  return {
    ...from,
    documents: [...texts].sort().map(([place, text]) => documentOf(ROOT, place, text)),
    assets: from.assets.map(({ place, bytes }) => assetOf(ROOT, place, { bytes: bytes() })),
  };
}

function changed(place: string, text: string | undefined, edit: (text: string) => string): string {
  if (text === undefined) throw new Error(`there is no ${place}`);
  const now = edit(text);
  if (now === text) throw new Error(`the edit of ${place} changed nothing`);
  return now;
}

/** @returns what becomes of the small zone, or of an edited one, by some edits. */
export function changeBy(edits: Edits, before: Workspace = zoneWith({})): Change {
  return compare(before, zoneWith(edits, before), palette);
}

/** @returns the report, uncut, as it is written beside its pictures. */
export function reportOf(change: Change): string {
  return renderReport(change, { pictured: true, whole: 'review-full.md', limit: Infinity });
}

/** @returns an edit of the ledger of the small zone. */
export function editFact(id: string, fields: Record<string, unknown>): (text: string) => string {
  return (text) => {
    const file = JSON.parse(text) as { facts: { id: string }[] };
    const facts = file.facts.map((fact) => (fact.id === id ? { ...fact, ...fields } : fact));
    return `${JSON.stringify({ ...file, facts }, null, 2)}\n`;
  };
}
