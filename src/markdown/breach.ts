/** What an author is told of a place, and what stands there instead where only one answer is right. */
export interface Wording {
  message: string;
  fix: string;
  replacement?: string;
}

/** Why a node may not pass, and the rule under which it is reported. */
export const BREACHES = {
  import: 'mdx-code',
  expression: 'mdx-code',
  braces: 'mdx-syntax',
  spread: 'mdx-code',
  component: 'mdx-component',
  html: 'mdx-html',
  'html-attribute': 'mdx-html',
  attribute: 'mdx-component',
  'attribute-twice': 'mdx-component',
  'attribute-value': 'mdx-component',
  'attribute-form': 'mdx-component',
  'attribute-missing': 'mdx-component',
  directive: 'mdx-component',
  children: 'mdx-component',
  'words-missing': 'mdx-component',
  placement: 'mdx-component',
  url: 'mdx-url',
  picture: 'mdx-url',
  node: 'mdx-node',
} as const;

export type Breach = keyof typeof BREACHES;

export interface FenceFinding {
  breach: Breach;
  /** What is at fault: a tag, an attribute, an address. */
  subject: string;
  /** The component whose attribute is at fault. */
  owner?: string;
  /** The tag as it is typed. */
  tag?: string;
  /** Offsets in UTF-16 units. */
  start: number;
  end: number;
}

export type Found = Omit<FenceFinding, 'start' | 'end'> & { start?: number; end?: number };
