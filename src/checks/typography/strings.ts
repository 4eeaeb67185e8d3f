import type { DataPath } from '../../content/documents/document.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { STAND_IN } from './classes.ts';
import type { Passage } from './sheet.ts';

/**
 * Fields whose words are this site's own and seen by readers. Not among them: words taken from a
 * source as they are (quote, enumerated, unstated, section, text), English, ids and addresses.
 */
const VISIBLE = new Set([
  ...['title', 'label', 'labels', 'description', 'summary', 'aliases', 'alt', 'name', 'zone'],
  ...['publisher', 'disclaimer', 'headline', 'intro', 'takeaway', 'howToRead', 'cautions'],
  ...['note', 'notes', 'remark', 'subject', 'against', 'unlocated', 'why', 'reason', 'dateNote'],
  ...['term', 'explanation', 'topic', 'statement', 'assessment', 'handling', 'role', 'full'],
]);

/** A source's title and publisher are set as the source sets them. */
const ITS_OWN = new Set(['title', 'publisher']);

/** Facts, addresses, and what was copied from a write-up: tags and code. */
const NO_TEXT = /\{[^{}\n]*\}|https?:\/\/[\w./?#&=%+:@~-]+|<[A-Za-z/][^<>\n]*>|`[^`\n]+`/g;
const STANDS: Record<string, string> = {
  '{': STAND_IN.fact,
  h: STAND_IN.address,
  '`': STAND_IN.code,
};

/** @returns what readers see of a document's fields. */
export function stringPassages(document: WorkspaceDocument): Passage[] {
  const passages: Passage[] = [];
  const path: DataPath = [];
  const read = (value: unknown, visible: boolean): void => {
    if (typeof value === 'string') {
      if (visible) passages.push(passageOf(document, [...path], value));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const seen = list || path.at(-1) === 'labels' ? visible : isVisible(document, key);
      path.push(list ? Number(key) : key);
      read(inner, seen);
      path.pop();
    }
  };
  read(document.data, false);
  return passages;
}

function isVisible({ kind }: WorkspaceDocument, key: string): boolean {
  return VISIBLE.has(key) && !(kind === 'sources' && ITS_OWN.has(key));
}

function passageOf(document: WorkspaceDocument, path: DataPath, value: string): Passage {
  const stretches: { at: number; from: number; to: number }[] = [];
  let text = '';
  let done = 0;
  for (const match of value.matchAll(NO_TEXT)) {
    text += value.slice(done, match.index);
    done = match.index + match[0].length;
    stretches.push({ at: text.length, from: match.index, to: done });
    text += STANDS[match[0][0]!] ?? STAND_IN.other;
  }
  text += value.slice(done);
  const offset = (at: number): number => {
    const before = stretches.findLast((stretch) => stretch.at < at);
    return before ? before.to + at - before.at - 1 : at;
  };
  return {
    text,
    frozen: false,
    place: (start, end) => {
      const place = document.within(path, offset(start), offset(end));
      const empty = document.within(path, 0, 0);
      return {
        start: place?.start ?? 0,
        end: place?.end ?? 0,
        exact: place !== undefined && empty !== undefined && empty.start === empty.end,
      };
    },
  };
}
