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

/** @returns the words of a node and of all that is in it. */
export function wordsOf(node: WordNode): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}
