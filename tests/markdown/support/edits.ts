import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The text of every write-up of this site and of the handbook, without front matter. */
export const WRITE_UPS = ['content', 'src/handbook'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, '')),
);

const CHARACTERS = [...'<{>}/="\'`\n \t\\*_~[]()!|#-&;:，亩0🐴', '\r\n', '\r', '\0', '\u200b'];

const SNIPPETS = [
  ...['<script>', '</script>', '<script>alert(1)</script>', '{process.exit()}', '{...props}'],
  ...[
    "import x from 'fs'",
    "\n\nimport x from 'fs'\n\n",
    '\n\nexport const a = 1\n\n',
    '\nexport ',
  ],
  ...[
    '[a](javascript:x)',
    '[a](java&#10;script:x)',
    '[a]: data:text/html,x\n',
    '![a](//x.cn/a.png)',
  ],
  ...['![a](./x.js)', '![a](./a.png?raw)', '![a](%00)', '<https://x.cn>', 'https://x.cn', 'a@b.cn'],
  ...['<Fact id={x} />', '<Fact id="a" client:load />', '<Fact {...x} />', '<Fact.x />', '<></>'],
  ...[
    '<Gap>',
    '</Gap>',
    '<Term id="a">',
    '</Term>',
    '<br />',
    '<sub>',
    '</sub>',
    '<b onclick="x">',
  ],
  ...[
    '{/* a */}',
    '{`',
    '${',
    '<!-- a -->',
    '| a | b |\n|-|-|\n',
    '- [ ] a\n',
    '> ',
    '1. ',
    '```\n',
  ],
  ...[
    '[^1]',
    '\n\n[^1]: a\n',
    '<Fact id="a" onClick="x" />',
    'set:html="x"',
    '&lt;script>',
    '\n\n',
  ],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 30 })),
  insert: fc.oneof(
    fc.constantFrom(...CHARACTERS),
    fc.constantFrom(...SNIPPETS),
    fc.constantFrom(''),
    fc.string({ maxLength: 6 }),
  ),
});

/** A real write-up after some edits by somebody in a hurry, or somebody with bad intentions. */
export const editedWriteUp = fc
  .record({
    text: fc.constantFrom(...WRITE_UPS),
    edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
  })
  .map(({ text, edits }) =>
    edits.reduce((now, { at, remove, insert }) => {
      const start = Math.floor(at * now.length);
      return now.slice(0, start) + insert + now.slice(start + remove);
    }, text),
  );

/** Nothing but what is special, close together. */
export const soup = fc
  .array(fc.constantFrom(...CHARACTERS, ...SNIPPETS, '建立', 'a'), { maxLength: 30 })
  .map((parts) => parts.join(''));
