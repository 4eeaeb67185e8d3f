import type { Nodes } from 'mdast';
import type { Library } from '../domain/library.ts';
import { showFact } from '../domain/format.ts';
import type { Show } from '../domain/mentions.ts';
import { HAN_BREAK } from '../markdown/text-runs.ts';
import type { ParsedMdx } from '../markdown/read.ts';
import { withoutAnchor } from '../markdown/heading-ids.ts';
import type { Figure } from '../figures/index.ts';

type Records = Pick<Library<Figure>, 'facts' | 'figures'>;

/** @returns the text of a write-up as a reader reads it: a line for a paragraph, an item, a row. */
export function readingLines({ tree }: ParsedMdx, records: Records): string[] {
  const lines: string[] = [];
  for (const node of tree.children) collect(node, records, lines);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function collect(node: Nodes, records: Records, lines: string[]): void {
  switch (node.type) {
    case 'paragraph':
      lines.push(textOf(node, records));
      return;
    case 'heading':
      // Its anchor is a matter of addresses, not of what is read.
      lines.push(`【标题】${withoutAnchor(textOf(node, records))}`);
      return;
    case 'tableRow':
      lines.push(node.children.map((cell) => textOf(cell, records).trim()).join('｜'));
      return;
    case 'code':
      lines.push(...node.value.split('\n'));
      return;
    case 'footnoteDefinition':
      lines.push(`【脚注】${node.children.map((child) => textOf(child, records)).join('')}`);
      return;
    case 'mdxJsxFlowElement':
      if (node.name === 'Figure') lines.push(figureLine(attributeOf(node, 'id'), records));
      else if (node.name === 'Fact') lines.push(textOf(node, records));
      else for (const child of node.children) collect(child, records, lines);
      return;
    default:
      if ('children' in node) for (const child of node.children) collect(child, records, lines);
  }
}

function textOf(node: Nodes, records: Records): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(HAN_BREAK, '').replace(/\s*\n\s*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return `【图片：${node.alt ?? ''}】`;
    case 'link': {
      const text = node.children.map((child) => textOf(child, records)).join('');
      return node.url === text ? text : `${text}（链接到${node.url}）`;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      if (node.name === 'Fact') return factText(node, records);
      if (node.name === 'Figure') return figureLine(attributeOf(node, 'id'), records);
      break;
    }
    default:
  }
  return 'children' in node ? node.children.map((child) => textOf(child, records)).join('') : '';
}

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function factText(node: Element, { facts }: Records): string {
  const id = attributeOf(node, 'id');
  const fact = facts.get(id);
  if (!fact) return `{${id}}`;
  const show = attributeOf(node, 'show');
  return showFact(fact, show === 'change' || show === 'number' ? (show satisfies Show) : 'full');
}

function figureLine(id: string, { figures }: Records): string {
  return `【图】${figures.get(id)?.title ?? id}`;
}

function attributeOf({ attributes }: Element, name: string): string {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : '';
}
