import type { Mark, Node } from 'prosemirror-model';
import type { Nodes } from 'mdast';
import { withoutAnchor } from '../../markdown/heading-ids.ts';
import { MappedText } from '../../markdown/mapped-text.ts';
import { spanOf } from '../../markdown/text-runs.ts';
import { schema } from './schema.ts';

/** Thrown where a block holds what the schema does not have. */
export class Unknown extends Error {}

/** A line break of the source within a paragraph; between Han there is nothing left of it. */
const LINE_BREAK = /[ \t]*\r?\n[ \t]*/g;

type Tag = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/** The components and tags that stand within a sentence, though alone on a line they read as blocks. */
const INLINE_TAGS = new Set(['Fact', 'Term', 'br', 'sub', 'sup']);

/** Whether a tag that was read as a block is a part of a sentence. */
export function isInlineTag(node: Nodes): boolean {
  return node.type === 'mdxJsxFlowElement' && INLINE_TAGS.has(node.name ?? '');
}

/** Reads words, chips and marks, and where each unit of them stands in the source. */
export class InlineReader {
  /** Where each unit (a UTF-16 unit of text, or an atom) starts and ends, one pair after another. */
  units: number[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** @param last the text at the end of a heading, without whose anchor it is read */
  read(nodes: readonly Nodes[], marks: readonly Mark[] = [], last?: Nodes): Node[] {
    return nodes.flatMap((node) => this.#one(node, marks, node === last));
  }

  /** Reads the text of a block of code. */
  code(value: string, from: number, to: number): Node[] {
    const words = new MappedText();
    words.align(value, this.#source, from, to);
    return this.#words(
      words.replace(/\r\n?/g, () => '\n'),
      [],
    );
  }

  /** A space that the source has between two tags. */
  space(start: number, end: number): Node {
    this.units.push(start, end);
    return schema.text(' ');
  }

  #one(node: Nodes, marks: readonly Mark[], isLast: boolean): Node[] {
    switch (node.type) {
      case 'text': {
        const [start, end] = spanOf(node);
        const words = new MappedText();
        words.align(isLast ? withoutAnchor(node.value) : node.value, this.#source, start, end);
        return this.#words(
          words.replace(LINE_BREAK, () => ' '),
          marks,
        );
      }
      case 'inlineCode': {
        const [start, end] = spanOf(node);
        const words = new MappedText();
        words.align(node.value, this.#source, start, end);
        return this.#words(
          words.replace(LINE_BREAK, () => ' '),
          including(marks, schema.marks.code.create()),
        );
      }
      case 'strong':
        return this.#marked(node.children, marks, schema.marks.strong.create());
      case 'emphasis':
        return this.#marked(node.children, marks, schema.marks.em.create());
      case 'delete':
        return this.#marked(node.children, marks, schema.marks.del.create());
      case 'link': {
        const attrs = { href: node.url, title: node.title ?? '' };
        return this.#marked(node.children, marks, schema.marks.link.create(attrs));
      }
      case 'image': {
        const attrs = { src: node.url, alt: node.alt ?? '', title: node.title ?? '' };
        return this.#atom(node, schema.nodes.image.create(attrs, null, marks));
      }
      case 'footnoteReference':
        return this.#atom(
          node,
          schema.nodes.note.create({ label: node.label ?? node.identifier }, null, marks),
        );
      case 'break':
        return this.#atom(node, schema.nodes.br.create(null, null, marks));
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        return this.#tag(node, marks);
      default:
        throw new Unknown(node.type);
    }
  }

  #tag(node: Tag, marks: readonly Mark[]): Node[] {
    const { name } = node;
    if (name === 'Fact') {
      const { id, show = '' } = attributesOf(node, this.#source, ['id', 'show']);
      if (node.children.length > 0 || id === undefined) throw new Unknown(name);
      return this.#atom(node, schema.nodes.fact.create({ id, show }, null, marks));
    }
    if (name === 'Term') {
      const { id } = attributesOf(node, this.#source, ['id']);
      if (id === undefined) throw new Unknown(name);
      return this.#marked(wordsIn(node), marks, schema.marks.term.create({ id }));
    }
    attributesOf(node, this.#source, []);
    if (name === 'br' && node.children.length === 0) {
      return this.#atom(node, schema.nodes.br.create(null, null, marks));
    }
    if (name !== 'sub' && name !== 'sup') throw new Unknown(name ?? '');
    return this.#marked(wordsIn(node), marks, schema.marks[name].create());
  }

  #marked(children: readonly Nodes[], marks: readonly Mark[], mark: Mark): Node[] {
    const nodes = this.read(children, including(marks, mark));
    // A mark is on something: one on nothing would be lost. Nor is one twice on the same words.
    if (nodes.length === 0 || marks.some(({ type }) => type === mark.type)) {
      throw new Unknown(mark.type.name);
    }
    return nodes;
  }

  #atom(node: Nodes, atom: Node): Node[] {
    this.units.push(...spanOf(node));
    return [atom];
  }

  #words(words: MappedText, marks: readonly Mark[]): Node[] {
    const { text } = words;
    if (text === '') return [];
    for (let index = 0; index < text.length; index += 1) {
      const { start, end } = words.place(index, index + 1);
      this.units.push(start, end);
    }
    return [schema.text(text, marks)];
  }
}

function including(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return mark.addToSet(marks);
}

/** What stands between the tags of one that was perhaps read as a block. */
function wordsIn(node: Tag): Nodes[] {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'paragraph') return only.children;
  return node.children;
}

/** @returns the attributes of a tag, each written as it is meant, and none but these. */
export function attributesOf(
  node: Tag,
  source: string,
  allowed: readonly string[],
): Partial<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') throw new Unknown('spread');
    const { name, value } = attribute;
    const [, end] = spanOf(attribute);
    const isPlain =
      typeof value === 'string' && source.slice(end - 1 - value.length, end - 1) === value;
    if (!isPlain || !allowed.includes(name) || name in found || value.includes('"')) {
      throw new Unknown(name);
    }
    found[name] = value;
  }
  return found;
}
