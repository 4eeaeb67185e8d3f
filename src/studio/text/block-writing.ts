import type { Node } from 'prosemirror-model';
import { escapeStart, type Care } from './escape.ts';
import { writeInline } from './inline-writing.ts';

/** @returns a block as MDX, with `\n` between its lines and none at its end. */
export function writeBlock(node: Node, care: Care): string {
  const { attrs } = node;
  const inline = () => writeInline(node.children, care);
  switch (node.type.name) {
    case 'paragraph':
      return escapeStart(inline());
    case 'heading':
      return heading(node, inline());
    case 'list':
      return list(node, care);
    case 'quote':
      return indented(apart(node, care), '> ', '>');
    case 'codeblock':
      return codeblock(node);
    case 'rule':
      return '---';
    case 'table':
      return table(node, care);
    case 'figure':
      return `<Figure id="${attrs['id']}" />`;
    case 'gap':
      return `<Gap>\n\n${apart(node, care)}\n\n</Gap>`;
    case 'footnote':
      return `[^${attrs['label']}]: ${indented(apart(node, care), '    ').trimStart()}`;
    default:
      return String(attrs['src']).replaceAll('\r\n', '\n');
  }
}

function apart(node: Node, care: Care): string {
  return node.children.map((child) => writeBlock(child, care)).join('\n\n');
}

function indented(text: string, by: string, blank = ''): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? blank : by + line))
    .join('\n');
}

function heading({ attrs }: Node, words: string): string {
  const closed = words.replace(/(?<!\\)#$/, '\\#');
  const anchor = attrs['anchor'] ? `[#${attrs['anchor']}]` : '';
  return ['#'.repeat(Number(attrs['level'])), closed, anchor].filter(Boolean).join(' ');
}

function list({ attrs, children }: Node, care: Care): string {
  let out = '';
  for (const [index, item] of children.entries()) {
    const mark = attrs['ordered']
      ? `${Number(attrs['start']) + index}${attrs['mark']}`
      : String(attrs['mark']);
    const between = item.attrs['apart'] ? '\n\n' : '\n';
    const blocks = item.children.filter((block, at) => at > 0 || block.content.size > 0);
    const text = blocks
      .map((block) => writeBlock(block, care))
      .join(item.attrs['loose'] ? '\n\n' : '\n');
    const lead = ' '.repeat(mark.length + 1);
    const body = text === '' ? mark : `${mark} ${indented(text, lead).slice(lead.length)}`;
    out += (index > 0 ? between : '') + body;
  }
  return out;
}

function codeblock({ attrs, textContent }: Node): string {
  const longest = Math.max(0, ...(textContent.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${attrs['info']}\n${textContent}\n${fence}`;
}

function table({ children }: Node, care: Care): string {
  const rows = children.map(
    (row) =>
      `| ${row.children.map((cell) => cellText(writeInline(cell.children, care))).join(' | ')} |`,
  );
  const rules = children[0]!.children.map(({ attrs }) => {
    const { align } = attrs;
    return `${align === 'left' || align === 'center' ? ':' : '-'}-${align === 'right' || align === 'center' ? ':' : '-'}`;
  });
  return [rows[0], `| ${rules.join(' | ')} |`, ...rows.slice(1)].join('\n');
}

/** A vertical line in a cell has one backslash before it, or an odd number of them. */
function cellText(text: string): string {
  return text.replace(/(\\*)\|/g, (_, slashes: string) =>
    slashes.length % 2 === 1 ? `${slashes}|` : `${slashes}\\|`,
  );
}
