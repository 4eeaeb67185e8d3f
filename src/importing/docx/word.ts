import type { Picture, Run, Style } from './manuscript.ts';
import { merged } from './runs.ts';
import { PARTED, SEAM } from './left-out.ts';

/** What of mammoth's document model is read here; it has no types of its own. */
export interface WordDocument {
  children: WordNode[];
  notes: { resolve: (reference: WordNode) => { body: WordNode[] } | null };
  comments: { body: WordNode[] }[];
  /** How many signs of special fonts could not be told. */
  signs: number;
}

/** A node of the model: a paragraph, a run, a table …; which fields it has depends on its type. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  /** Of a bookmark. */
  name?: string;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string } | null;
  alignment?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  isStrikethrough?: boolean;
  verticalAlignment?: string;
  fontSize?: number | null;
  href?: string;
  breakType?: string;
  checked?: boolean;
  noteType?: string;
  noteId?: string;
  colSpan?: number;
  rowSpan?: number;
  altText?: string;
  read?: () => Promise<Uint8Array>;
  readAsBuffer?: () => Promise<Uint8Array>;
}

export function wordsOf(node: WordNode): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}

/** Reads the words of paragraphs, and gathers what they point at. */
export class Words {
  readonly notes: Run[][] = [];
  readonly pictures: Picture[] = [];
  readonly #word: WordDocument;
  readonly #noteNumbers = new Map<string, number>();
  readonly #waiting: { note: number; body: WordNode[] }[] = [];
  readonly #loading: Promise<void>[] = [];

  constructor(word: WordDocument) {
    this.#word = word;
  }

  /** @returns the words of a paragraph as they are typed, blanks and breaks included. */
  of(nodes: readonly WordNode[], style: Style = {}): Run[] {
    return merged(nodes.flatMap((node) => this.#runsOf(node, style)));
  }

  /** Reads the notes that were pointed at, and the pictures. */
  async finish(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const paragraphs = next.body.map((node) => this.of(node.children ?? []));
      this.notes[next.note] = paragraphs.flatMap((runs, index): Run[] =>
        index === 0 ? runs : [{ kind: 'break' }, ...runs],
      );
    }
    await Promise.all(this.#loading);
  }

  #runsOf(node: WordNode, style: Style): Run[] {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: plain(node.value ?? ''), ...style }];
      case 'tab':
        return [{ kind: 'text', text: ' ', ...style }];
      case 'checkbox':
        return [{ kind: 'text', text: node.checked ? '☑' : '☐', ...style }];
      case 'bookmarkStart':
        return node.name === PARTED || node.name === SEAM ? [{ kind: node.name }] : [];
      case 'break':
        return [{ kind: 'break' }];
      case 'noteReference':
        return this.#note(node);
      case 'image':
        return this.#picture(node);
      case 'hyperlink':
        return this.of(node.children ?? [], node.href ? { ...style, href: node.href } : style);
      case 'run':
        return this.of(node.children ?? [], { ...style, ...styleOfRun(node) });
      default:
        return this.of(node.children ?? [], style);
    }
  }

  #note(node: WordNode): Run[] {
    const key = `${node.noteType}-${node.noteId}`;
    const known = this.#noteNumbers.get(key);
    if (known !== undefined) return [{ kind: 'note', note: known }];
    const body = this.#word.notes.resolve(node)?.body;
    if (!body) return [];
    const note = this.#noteNumbers.size;
    this.#noteNumbers.set(key, note);
    this.#waiting.push({ note, body });
    return [{ kind: 'note', note }];
  }

  #picture(node: WordNode): Run[] {
    const picture = this.pictures.length;
    const entry: Picture = {
      name: `图${picture + 1}`,
      alt: (node.altText ?? '').trim(),
      bytes: new Uint8Array(),
    };
    this.pictures.push(entry);
    const load = async () => {
      // A picture that lies elsewhere is not fetched; its place stays empty.
      const bytes = await node.readAsBuffer?.().catch(() => undefined);
      if (bytes) entry.bytes = new Uint8Array(bytes);
    };
    this.#loading.push(load());
    return [{ kind: 'picture', picture }];
  }
}

function styleOfRun({ isBold, isItalic, isStrikethrough, verticalAlignment }: WordNode): Style {
  return {
    ...(isBold && { bold: true as const }),
    ...(isItalic && { italic: true as const }),
    ...(isStrikethrough && { strike: true as const }),
    ...(verticalAlignment === 'superscript' && { script: 'sup' as const }),
    ...(verticalAlignment === 'subscript' && { script: 'sub' as const }),
  };
}

/** Blanks of every kind as one kind; signs that show nothing, and none that XML allows by mistake. */
function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffc\0]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\t\r\n\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}
