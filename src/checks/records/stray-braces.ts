import { ID_PATTERN } from '../../domain/id.ts';
import type { Range } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { DataPath } from './document.ts';
import { proseRuns } from '../numbers/prose.ts';
import { typedTags } from './typed-markup.ts';
import { textsIn } from './values.ts';
import type { WorkspaceDocument } from '../workspace.ts';

export interface StrayBrace {
  position: Range | 'unavailable';
  message: string;
  fix: string;
}

/** Fields whose braces mean something else, or are copied from a source as they stand. */
const OTHER_FIELDS = new Set(['derivation', 'quote', 'enumerated', 'url', '$schema']);

const BRACED = /\{([^{}]*)\}|｛([A-Za-z0-9:-]+)｝|[{}]/g;
const REFERENCE = /^[a-z0-9][a-z0-9-]*(?::(?:change|number))?$/;
const SHOWS = ['change', 'number'];

/** @returns the braces in texts of JSON and front matter that name no fact and would be shown. */
export function* strayBraces(
  document: WorkspaceDocument,
  facts: ReadonlySet<string>,
): Generator<StrayBrace> {
  for (const { path, text } of textsIn(document.data)) {
    yield* strayTags(document, path, text);
    if (!/[{}｛]/.test(text) || path.some((key) => OTHER_FIELDS.has(String(key)))) continue;
    for (const { 0: whole, 1: half, 2: wide, index } of text.matchAll(BRACED)) {
      if (half !== undefined && REFERENCE.test(half)) continue;
      const place = document.within(path, index, index + whole.length);
      const position = place ? document.positions.range(place.start, place.end) : 'unavailable';
      yield { position, message: messageOf(whole, wide), fix: fixOf(half ?? wide ?? '', facts) };
    }
  }
}

function messageOf(whole: string, wide: string | undefined): string {
  if (wide !== undefined) return `“${whole}”用了全角花括号，数字显示不出来。`;
  return `“${whole}”不是数据的写法，花括号会照样显示在页面上。`;
}

function fixOf(inside: string, facts: ReadonlySet<string>): string {
  const [name = '', show] = inside.split(':');
  const id = ID_PATTERN.test(name) && facts.has(name) ? name : nearest(name, facts);
  const shown = show === undefined ? undefined : nearest(show, SHOWS);
  if (name && id) return `是不是“{${shown ? `${id}:${shown}` : id}}”？`;
  return '数字写作 {数据编号}、{数据编号:number} 或 {数据编号:change}；不是数字就删去花括号。';
}

/** In a sentence of JSON or front matter a fact is written in braces; a tag would be shown as it is. */
function* strayTags(
  document: WorkspaceDocument,
  path: DataPath,
  text: string,
): Generator<StrayBrace> {
  for (const { start, end, tag } of typedTags(text)) {
    const place = document.within(path, start, end);
    const position = place ? document.positions.range(place.start, place.end) : 'unavailable';
    const message = '标签只能写在正文里，在这里会照样显示出来。';
    const id = /^<fact\s.*?\bid\s*=\s*"?([a-z0-9-]+)/i.exec(tag)?.[1];
    yield { position, message, fix: id ? `写作 {${id}}。` : '删去标签，只留文字。' };
  }
}

/** `｛stations｝` in a write-up, where a fact of that name exists. */
export function* wideBraces(
  document: WorkspaceDocument,
  facts: ReadonlySet<string>,
): Generator<StrayBrace> {
  if (!document.body.includes('｛')) return;
  for (const run of proseRuns(document.mdx().tree, document.text)) {
    for (const { 0: whole, 1: id = '', index } of run.text.matchAll(/｛([a-z0-9-]+)｝/g)) {
      if (!facts.has(id)) continue;
      const { start, end } = run.place(index, index + whole.length);
      const position = document.positions.range(start, end);
      yield { position, message: messageOf(whole, id), fix: `写作 <Fact id="${id}" />。` };
    }
  }
}
