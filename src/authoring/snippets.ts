import { CASE_KINDS } from '../domain/kinds.ts';
import { CASE_SECTIONS } from '../domain/case.ts';
import { QUALIFIER_IDS } from '../domain/qualifier.ts';
import { SOURCE_KINDS, SOURCE_STATUS_LABELS } from '../domain/source.ts';
import { VOCABULARY, type ComponentWord } from '../domain/vocabulary.ts';
import { SCHEMA_KINDS, schemaText } from './schemas.ts';

/** A snippet as VS Code reads it: what is typed, what it says, what it puts in. */
export interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** @returns a place to fill in from a list; the first is offered. */
const choice = (nth: number, values: readonly string[]) => `\${${nth}|${values.join(',')}|}`;

/** @returns every snippet by its name, which VS Code lists. */
export function snippets(): Record<string, Snippet> {
  return {
    ...Object.fromEntries(Object.entries(VOCABULARY).map(([name, word]) => component(name, word))),
    案例文件头: {
      scope: 'mdx,markdown',
      prefix: '案例',
      description: '一篇新案例：文件头和各小节',
      body: caseLines(),
    },
    一条数据: {
      scope: 'json,jsonc',
      prefix: '数据',
      description: '账本里的一条数据；放在 facts 的方括号里，与上一条之间要有英文逗号',
      body: FACT,
    },
    一处来源: {
      scope: 'json,jsonc',
      prefix: '来源',
      description: '一处新来源，写在 sources 里的新文件中；文件名就是来源编号',
      body: SOURCE,
    },
  };
}

function snippetsText(): string {
  return `${JSON.stringify(snippets(), null, 2)}\n`;
}

function component(name: string, word: ComponentWord): [string, Snippet] {
  const attributes = Object.entries(word.attributes).filter(([, { required }]) => required);
  const places = attributes.map(
    ([attribute, { description }], index) => ` ${attribute}="\${${index + 1}:${description}}"`,
  );
  const open = `<${name}${places.join('')}`;
  const within = `\${${places.length + 1}:文字}`;
  const bodies: Record<ComponentWord['children'], string[]> = {
    none: [`${open} />`],
    words: [`${open}>${within}</${name}>`],
    blocks: [`${open}>`, '', '${1:本站所见资料未写……。}', '', `</${name}>`],
  };
  const { description } = word;
  const body = bodies[word.children];
  return [name, { scope: 'mdx,markdown', prefix: name, description, body }];
}

function caseLines(): string[] {
  return [
    '---',
    `kind: ${choice(1, Object.keys(CASE_KINDS))}`,
    'title: ${2:案例名称}',
    'aliases: []',
    'summary: "${3:一两句话说清是什么、做了什么}"',
    'strands: [${4:脉络条目编号}]',
    'audiences: []',
    'industries: []',
    'themes: [${5:主题编号}]',
    'period: {unstated: "${6:}"}',
    'sources: [${7:来源编号}]',
    'related: []',
    'status: draft',
    `published: "${TODAY}"`,
    `updated: "${TODAY}"`,
    `aiAssisted: ${choice(8, ['false', 'true'])}`,
    '---',
    ...CASE_SECTIONS.slice(0, -1).flatMap((name, at) => ['', `## ${name}`, '', `$${at + 9}`]),
    ...['', '<Gap>', '', '本站所见资料未写$12。', '', '</Gap>'],
  ];
}

const FACT = [
  '{',
  '  "id": "${1:数据编号}",',
  '  "label": "${2:数字说的是什么}",',
  '  "value": ${3:0},',
  '  "unit": "${4:个}",',
  `  "qualifier": "${choice(5, QUALIFIER_IDS)}",`,
  '  "period": { "unstated": "${6:}" },',
  '  "scope": "${7:口径编号}",',
  '  "subject": "${8:属于哪项工作}",',
  '  "source": "${9:来源编号}",',
  '  "locator": { "paragraph": ${10:1} },',
  '  "quote": "${11:含有数字的原话}",',
  `  "status": "${choice(12, ['single', 'transmitted-copy'])}"`,
  '}',
];

const SOURCE = [
  '{',
  '  "title": "${1:篇名}",',
  '  "publisher": "${2:发布单位或媒体}",',
  `  "date": "\${3:${TODAY}}",`,
  `  "kind": "${choice(4, Object.keys(SOURCE_KINDS))}",`,
  `  "status": "${choice(5, Object.keys(SOURCE_STATUS_LABELS))}",`,
  `  "relevance": "${choice(6, ['subject', 'context', 'term', 'comparison'])}"`,
  '}',
];

/** @returns the files for editors that are made from the program, by path, with their text. */
export function editorFiles(): Map<string, string> {
  return new Map([
    ...SCHEMA_KINDS.map(
      (kind) => [`.vscode/schemas/${kind}.schema.json`, schemaText(kind)] as const,
    ),
    ['.vscode/content.code-snippets', snippetsText()],
  ]);
}
