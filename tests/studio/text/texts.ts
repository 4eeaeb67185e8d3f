import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';

/** Every write-up of the content root and every page of the handbook. */
export const WRITTEN = globSync('{content,src/handbook}/**/*.mdx')
  .sort()
  .map((file) => ({ file, source: readFileSync(file, 'utf8') }));

const word = fc.constantFrom(
  ...[
    '设有红色驿站',
    '“品牌”',
    '建设',
    '15个',
    'APP',
    '（2024年）',
    '，',
    '。',
    '1~5月，7~9月',
    '*',
    '_',
  ],
  ...[
    'a_b',
    '[甲]',
    '![',
    '&amp;',
    '&',
    '\\*',
    '#',
    '|',
    '<Fact id="stations" />',
    '<br />',
    '`代码`',
  ],
  ...[
    '**“品牌”**15个',
    '**加粗**',
    '*斜*',
    '~~“删”~~3个',
    '~单~',
    '[“四送”](/cases/a/)',
    '\n',
    '  \n',
  ],
  ...[
    'https://a.cn/b，另见',
    'www.a.cn',
    'a@b.cn',
    '<Term id="srdi">专精特新</Term>',
    '<sub>2</sub>',
    ' ',
  ],
  ...[
    '![图](./a.png "题")',
    '[^1]',
    '{',
    '}',
    '<',
    '5亩',
    '<Term id="a">**粗**</Term>',
    '👍',
    '\u3000',
  ],
  ...[
    '[链<Fact id="a" />接](https://a.cn/?a=1&b=2 "题")',
    '!',
    '[ref]',
    '***强***',
    '**`码`**',
    '\\',
    '\\\n',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const line = words.map((text) => text.replaceAll('\n', ''));
const block = fc.oneof(
  { weight: 6, arbitrary: words },
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), line, fc.constantFrom('', ' [#id-1]'))
    .map(([level, text, anchor]) => `${'#'.repeat(level)} ${text}${anchor}`),
  fc
    .tuple(
      fc.constantFrom('- ', '* ', '+ ', '1. ', '3) '),
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('\n', '\n\n'),
    )
    .map(([mark, items, between]) => items.map((item) => mark + item).join(between)),
  fc.tuple(line, line).map(([a, b]) => `- ${a}\n\n  ${b}\n  - ${a}\n- ${b}\n\n  1. ${a}`),
  line.map((text) => `> ${text}\n>\n> - ${text}`),
  fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n| :-- | --: |\n| ${b} | ${a} |\n| 空 |`),
  fc
    .tuple(words, fc.constantFrom('', 'json', 'md title="a"'))
    .map(([text, info]) => `\`\`\`\`${info}\n${text}\n\`\`\`\``),
  fc
    .array(line, { minLength: 1, maxLength: 2 })
    .map((lines) => `<Gap>\n\n${lines.join('\n\n')}\n\n</Gap>`),
  fc.constantFrom(
    ...[
      '---',
      '<Figure id="talent-tiles" />',
      '<Fact id="a" /><Fact id="b" />',
      '<Fact id="a" />\n<Fact id="b" />',
    ],
    ...[
      '[^1]: 注释',
      '[ref]: /cases/',
      'export 甲',
      'import a from "a"',
      '{人均}',
      '<Figure id="a" /> 文字',
      '<Gap>',
    ],
    ...[
      '题目\n===',
      '- [ ] 待办',
      '<div class="a">甲</div>',
      '- ',
      '<Term id="srdi">词</Term>',
      '  缩进',
      '标题\n---',
    ],
  ),
);

/** Texts as people write them and spoil them, with line ends of either kind. */
export const TEXT = fc
  .tuple(
    fc.constantFrom(
      '',
      '---\ntitle: 甲\n---\n',
      '---\ntitle: 甲\n---\n\n',
      '\uFEFF---\ntitle: 甲\n---\n\n',
      '\uFEFF',
    ),
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n\n', '\n', '\n \n')), { maxLength: 8 }),
    fc.boolean(),
  )
  .map(([frontMatter, blocks, isWindows]) => {
    const text = frontMatter + blocks.map((parts) => parts.join('')).join('');
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  });
