import type { Nodes } from 'mdast';
import type { Node } from 'prosemirror-model';
import { frontMatterOf } from '../../content/documents/front-matter.ts';
import { joinHanLines, spanOf } from '../../markdown/text-runs.ts';
import { parseMdx, type ParsedMdx } from '../../markdown/read.ts';
import { BlockReader, type BlockRead } from './block-reading.ts';
import { schema } from './schema.ts';

/** A block at the top of a text, with its place in the source. */
export interface SideBlock extends BlockRead {
  /** Where each unit of its words starts and ends in the source, one pair after another. */
  units: readonly number[];
}

/** A text opened for writing, with what it takes to save all that stays as it is. */
export interface OpenText {
  source: string;
  /** All before the text itself, as it is typed: a byte order mark, too. */
  frontMatter: string;
  /** How lines end here. */
  eol: '\n' | '\r\n';
  doc: Node;
  /** One for each block of `doc`; none where the text is empty. */
  side: readonly SideBlock[];
}

/** Reads a write-up as a document that can be edited. Whatever is not known stays as it is typed. */
export function openText(source: string): OpenText {
  const bodyStart = frontMatterOf(source)?.bodyStart ?? (source.startsWith('\uFEFF') ? 1 : 0);
  const parsed = parseMdx(source, bodyStart > 1 ? bodyStart : 0);
  joinHanLines()(parsed.tree);
  const side = parsed.unread ? whole(source, bodyStart) : sideOf(parsed, source, bodyStart);
  const blocks = side.map(({ node }) => node);
  return {
    source,
    frontMatter: source.slice(0, bodyStart),
    eol: source.includes('\r\n') ? '\r\n' : '\n',
    doc: schema.nodes.doc.create(
      null,
      blocks.length > 0 ? blocks : schema.nodes.paragraph.create(),
    ),
    side,
  };
}

function sideOf({ tree, faults }: ParsedMdx, source: string, bodyStart: number): SideBlock[] {
  const reader = new BlockReader(source, tree);
  const side: SideBlock[] = [];
  let at = bodyStart;
  for (const group of reader.groups(tree.children)) {
    const [start, end] = [spanOf(group[0]!)[0], spanOf(group.at(-1)!)[1]];
    const isFaulty =
      faults.some((fault) => fault.start < end && fault.end > start) ||
      isHidden(group, source.slice(start, end));
    if (source.slice(at, start).trim() !== '') side.push(...raw(source, at, start));
    side.push(...((!isFaulty && reader.top(group)) || raw(source, start, end)));
    at = Math.max(at, end);
  }
  if (source.slice(at).trim() !== '') side.push(...raw(source, at, source.length));
  return side;
}

/** What the parser was not shown stands in its tree as signs that the source does not have. */
function isHidden(group: readonly Nodes[], typed: string): boolean {
  return !typed.includes('\uFFFC') && JSON.stringify(group).includes('\uFFFC');
}

function whole(source: string, bodyStart: number): SideBlock[] {
  return source.slice(bodyStart).trim() === '' ? [] : raw(source, bodyStart, source.length);
}

/** A part of the source without the blank lines around it. */
function raw(source: string, from: number, to: number): SideBlock[] {
  const typed = source.slice(from, to);
  const start = from + (typed.length - typed.trimStart().length);
  const end = from + typed.trimEnd().length;
  const node = schema.nodes.raw.create({ src: source.slice(start, end) });
  return [{ node, start, end, units: [] }];
}
