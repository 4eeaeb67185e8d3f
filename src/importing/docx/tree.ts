import type { RootContent, BlockContent, List, ListItem, PhrasingContent, Table } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block, Run, Style } from './manuscript.ts';
import { isSameStyle, styleOf } from './runs.ts';

/** How pictures and links of the document are written. */
export interface Wording {
  /** Finds the file beside the write-up and what is to be seen in it; undefined: left out */
  picture: (picture: number) => { file: string; alt: string } | undefined;
  /** Tells whether the rules let a link lead there */
  link: (href: string) => boolean;
}

/** @returns Markdown for some blocks; headings one below the other, the outermost of level 3. */
export function treeOf(blocks: readonly Block[], wording: Wording): RootContent[] {
  const levels = [...new Set(blocks.flatMap((one) => (one.kind === 'heading' ? one.level : [])))];
  levels.sort((a, b) => a - b);
  const nodes: RootContent[] = [];
  let above = 2;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    switch (block.kind) {
      case 'heading': {
        const wanted = 3 + levels.indexOf(block.level);
        above = Math.min(wanted, above + 1, 6);
        const children = phrasing(block.runs.map(plainRun), wording);
        nodes.push({ type: 'heading', depth: above as 3 | 4 | 5 | 6, children });
        break;
      }
      case 'paragraph':
        nodes.push({ type: 'paragraph', children: phrasing(block.runs, wording) });
        break;
      case 'table':
        nodes.push(tableOf(block.rows, wording));
        break;
      case 'item': {
        const rest = blocks.slice(at).findIndex(({ kind }) => kind !== 'item');
        const items = blocks.slice(at, rest < 0 ? undefined : at + rest) as Item[];
        nodes.push(...listsOf(items, wording));
        at += items.length - 1;
      }
    }
  }
  return nodes.filter((node) => !('children' in node) || node.children.length > 0);
}

type Item = Extract<Block, { kind: 'item' }>;

/** Items of one level and kind are one list; deeper ones stand in the item before them. */
function listsOf(items: readonly Item[], wording: Wording): List[] {
  const lists: List[] = [];
  for (let at = 0; at < items.length;) {
    const { level, ordered, runs } = items[at]!;
    const deeper = items.slice(at + 1).findIndex((item) => item.level <= level);
    const end = deeper < 0 ? items.length : at + 1 + deeper;
    const inner: BlockContent[] = listsOf(items.slice(at + 1, end), wording);
    const children = [{ type: 'paragraph' as const, children: phrasing(runs, wording) }, ...inner];
    const item: ListItem = { type: 'listItem', spread: false, children };
    const last = lists.at(-1);
    if (last && last.ordered === ordered) last.children.push(item);
    else lists.push({ type: 'list', ordered, spread: false, children: [item] });
    at = end;
  }
  return lists;
}

function tableOf(rows: readonly Run[][][], wording: Wording): Table {
  return {
    type: 'table',
    children: rows.map((row, index) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        // A head is bold by itself.
        children: phrasing(index === 0 ? cell.map(plainRun) : cell, wording),
      })),
    })),
  };
}

function plainRun(run: Run): Run {
  if (run.kind !== 'text' && run.kind !== 'fact') return run;
  const { bold: _, ...rest } = run;
  return rest;
}

/** Writes the words of some runs, those of one style next to each other in one node. */
export function phrasing(runs: readonly Run[], wording: Wording): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < runs.length;) {
    const run = runs[at]!;
    const style = styleAt(run, wording);
    let end = at + 1;
    while (style && end < runs.length) {
      const next = styleAt(runs[end]!, wording);
      if (!next || !isSameStyle(next, style)) break;
      end += 1;
    }
    nodes.push(
      ...styled(
        runs.slice(at, end).flatMap((one) => bareNodes(one, wording)),
        style ?? {},
      ),
    );
    at = end;
  }
  return nodes;
}

/** A style that stands: links that lead nowhere are words, blanks have no style. */
function styleAt(run: Run, wording: Wording): Style | undefined {
  if (run.kind !== 'text' && run.kind !== 'fact') return undefined;
  const { href, ...style } = styleOf(run);
  if (run.text.trim() === '') return {};
  return href !== undefined && wording.link(href) ? { ...style, href } : style;
}

function bareNodes(run: Run, wording: Wording): PhrasingContent[] {
  switch (run.kind) {
    case 'text':
      return run.href === undefined || !wording.link(run.href)
        ? wordsOf(run.text)
        : [{ type: 'text', value: run.text }];
    case 'fact':
      return [element('Fact', { id: run.id, ...(run.show === 'number' && { show: 'number' }) })];
    case 'break':
      return [element('br', {})];
    // Nobody must read the numbers beside it as one.
    case 'parted':
      return [{ type: 'text', value: '〔略去〕' }];
    case 'seam':
      return [];
    case 'note': {
      const identifier = String(run.note + 1);
      return [{ type: 'footnoteReference', identifier, label: identifier }];
    }
    case 'picture': {
      const picture = wording.picture(run.picture);
      return picture ? [{ type: 'image', url: `./${picture.file}`, alt: picture.alt }] : [];
    }
  }
}

/** An address that may not be a link is shown as it is: Markdown would make one of it. */
const ADDRESS = /((?:https?:\/\/|www\.)[!-~]*[\w/])/i;

function wordsOf(text: string): PhrasingContent[] {
  return text
    .split(ADDRESS)
    .map((value, index): PhrasingContent => ({ type: index % 2 ? 'inlineCode' : 'text', value }))
    .filter((node) => 'value' in node && node.value !== '');
}

function styled(children: PhrasingContent[], style: Style): PhrasingContent[] {
  let nodes = children;
  if (style.script)
    nodes = [{ ...element(style.script, {}), children: nodes as MdxJsxTextElement['children'] }];
  if (style.italic) nodes = [{ type: 'emphasis', children: nodes }];
  if (style.bold) nodes = [{ type: 'strong', children: nodes }];
  if (style.href !== undefined) {
    nodes = [{ type: 'link', url: style.href, children: nodes as never[] }];
  }
  return nodes;
}

function element(name: string, attributes: Record<string, string>): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: [],
  };
}
