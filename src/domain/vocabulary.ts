/** What a write-up may hold besides Markdown: the components, their attributes, the few HTML tags. */
export interface ComponentWord {
  /** What it is for, in the handbook and on completion. */
  description: string;
  example: string;
  /** `block` stands on lines of its own, `inline` within a sentence. */
  placement: 'block' | 'inline';
  /** What may stand between its tags. */
  children: 'none' | 'words' | 'blocks';
  attributes: Record<string, AttributeWord>;
}

export interface AttributeWord {
  description: string;
  required: boolean;
  /** The only values allowed; any text where there is no list. */
  values?: readonly string[];
}

export const VOCABULARY = {
  Fact: {
    description: '正文里的一个数字，连同语气和单位，点开可看出处',
    example: '<Fact id="red-stations" />',
    placement: 'inline',
    children: 'none',
    attributes: {
      id: { description: '数据编号', required: true },
      show: {
        description: 'full 数字和单位（不填即是），change “增长21.3%”，number 只有数字',
        required: false,
        values: ['full', 'change', 'number'],
      },
    },
  },
  Figure: {
    description: '一幅图，连同要点、数据表和下载，单独占一行',
    example: '<Figure id="srdi-growth" />',
    placement: 'block',
    children: 'none',
    attributes: { id: { description: '图表编号', required: true } },
  },
  Gap: {
    description: '资料缺口：公开资料没有写到的事',
    example: '<Gap>\n\n本站所见资料未写名单。\n\n</Gap>',
    placement: 'block',
    children: 'blocks',
    attributes: {},
  },
  Term: {
    description: '术语，链接到术语表',
    example: '<Term id="srdi">专精特新</Term>',
    placement: 'inline',
    children: 'words',
    attributes: { id: { description: '术语编号', required: true } },
  },
} as const satisfies Record<string, ComponentWord>;

type ComponentName = keyof typeof VOCABULARY;

export const COMPONENT_NAMES: readonly string[] = Object.keys(VOCABULARY);

/** HTML that may be written as it is, without attributes. */
export const HTML_WORDS: readonly string[] = ['br', 'sub', 'sup'];

/** @returns the entry of a component, if authors may use it. */
export function wordOf(name: string): ComponentWord | undefined {
  return Object.hasOwn(VOCABULARY, name) ? VOCABULARY[name as ComponentName] : undefined;
}
