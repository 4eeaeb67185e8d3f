import { describe, expect, it } from 'vitest';
import { faultOf, MAY_IMPORT, roomOf } from './architecture/law.ts';
import {
  circlesIn,
  codeOf,
  filesUnder,
  importsOf,
  withoutStyle,
} from './architecture/source-file.ts';

const CODE = ['.ts', '.astro'];
const modules = filesUnder('src', CODE);
const sheets = filesUnder('src', ['.css', '.astro']);
const scripts = filesUnder('scripts', ['.ts']);
const everything = [...filesUnder('src', [...CODE, '.css', '.mdx', '.json']), ...scripts];

const OWN_ZONE = /阿拉善|乌兰布和|乌斯太|高新区、示范区|Alxa|达康|鲲鹏/i;
const HEX = /(?<![\w.&/])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?!\()/i;
const MOST_LINES = 250;

describe('the law of imports', () => {
  it('finds the rooms it speaks of', () => {
    const rooms = new Set(modules.map(({ file }) => roomOf(file)));
    const withoutModules = ['styles'];
    expect([...rooms].sort()).toEqual(
      Object.keys(MAY_IMPORT)
        .filter((room) => !withoutModules.includes(room))
        .sort(),
    );
  });

  it('holds for every import of src and scripts', () => {
    const faults = [...modules, ...scripts].flatMap((source) =>
      importsOf(source).flatMap((imported) => faultOf(source.file, imported) ?? []),
    );
    expect(faults).toEqual([]);
  });

  it('knows no circle, not even of types', () => {
    const imports = new Map(modules.map((source) => [source.file, importsOf(source)]));
    expect(circlesIn(imports)).toEqual([]);
  });

  it('finds the files of a circle, and not those that lead to it or from it', () => {
    const imports = new Map([
      ['in', ['a']],
      ['a', ['b']],
      ['b', ['c', 'out']],
      ['c', ['a']],
      ['out', []],
      ['self', ['self']],
    ]);
    expect(circlesIn(imports)).toEqual(['a', 'b', 'c', 'self']);
  });

  it.each([
    ['src/domain/fact.ts', 'src/figures/svg.ts'],
    ['src/figures/bar/layout.ts', 'src/components/site/Text.astro'],
    ['src/components/site/Text.astro', 'src/layouts/Base.astro'],
    ['src/layouts/Base.astro', 'src/pages/index.astro'],
    ['src/checks/rule.ts', 'src/components/site/compare-table.ts'],
    ['src/components/site/Text.astro', 'src/review/compare.ts'],
    ['src/pages/index.astro', 'src/integrations/search.ts'],
    ['src/domain/fact.ts', 'node:path'],
    ['src/domain/fact.ts', 'astro:content'],
    ['src/domain/fact.ts', 'astro/zod'],
    ['src/pages/index.astro', 'node:fs'],
    ['src/content/workspace.ts', 'node:path'],
    ['src/collections.ts', 'node:fs/promises'],
    ['src/checks/rules/quote.ts', 'fs'],
    ['src/pages/index.astro', 'content/site.json'],
    ['src/studio/desk.ts', 'node:path'],
    ['src/checks/run.ts', 'src/studio/desk.ts'],
    ['src/utils/misc.ts', 'src/domain/fact.ts'],
  ])('does not let %s import %s, and names both and the way', (file, imported) => {
    const fault = faultOf(file, imported);
    expect(fault).toContain(`${file} 引用了 ${imported}：`);
  });

  it.each([
    ['src/pages/index.astro', 'src/layouts/Base.astro'],
    ['src/figures/bar/layout.ts', 'src/domain/format.ts'],
    ['src/content/records.ts', 'src/figures/index.ts'],
    ['src/content/read.ts', 'node:fs/promises'],
    ['src/integrations/checks.ts', 'src/checks/run.ts'],
    ['src/figures/bar/layout.ts', 'd3'],
    ['scripts/check.ts', 'src/checks/run.ts'],
  ])('lets %s import %s', (file, imported) => {
    expect(faultOf(file, imported)).toBeUndefined();
  });

  it('says the right direction', () => {
    expect(faultOf('src/domain/fact.ts', 'src/figures/svg.ts')).toBe(
      'src/domain/fact.ts 引用了 src/figures/svg.ts：domain 只能引用 domain。方向是 ' +
        'domain → figures, markdown, search → content → components → layouts → pages；checks 可用 content；' +
        'authoring、importing、review 可用 checks；integrations 与 scripts 调用它们',
    );
  });

  it('reads imports of front matter and scripts, dynamic imports and re-exports', () => {
    const text = [
      '---',
      "import a from '../a.ts';",
      "export * from './b.ts';",
      '---',
      "<p>import x from 'text'</p>",
      "<script>import '../c.ts'; await import('d');</script>",
    ].join('\n');
    expect(importsOf({ file: 'src/pages/x.astro', text })).toEqual([
      'src/a.ts',
      'src/pages/b.ts',
      'src/c.ts',
      'd',
    ]);
  });
});

describe('the engine', () => {
  it('knows nothing of the zone whose content it was first built for', () => {
    const knowing = everything.filter(({ text }) => OWN_ZONE.test(text)).map(({ file }) => file);
    expect(everything.length).toBeGreaterThan(modules.length);
    expect(knowing).toEqual([]);
  });

  it('reads files only through the folders that may, whatever the import is called', () => {
    const reading = modules
      .filter((source) => /\b(readFile|readdir|writeFile)(Sync)?\(/.test(codeOf(source)))
      .map(({ file }) => file);
    expect(
      reading.filter((file) => !/^src\/(content\/read\.ts|integrations\/)/.test(file)),
    ).toEqual([]);
    expect(reading).toContain('src/content/read.ts');
  });
});

describe('the style sheets', () => {
  const tokens = 'src/styles/tokens.css';

  it('name colours by their tokens: no hex outside tokens.css', () => {
    const coloured = everything
      .filter(({ file, text }) => file !== tokens && HEX.test(text))
      .map(({ file, text }) => `${file}: ${HEX.exec(text)?.[0]}`);
    expect(coloured).toEqual([]);
    expect(HEX.test(sheets.find(({ file }) => file === tokens)?.text ?? '')).toBe(true);
  });

  it('rank by layers: no !important', () => {
    const forced = sheets.filter(({ text }) => /!\s*important/.test(text)).map(({ file }) => file);
    expect(forced).toEqual([]);
  });

  it('stand in sheets and style elements: no style attribute in a component', () => {
    const inline = modules
      .filter(({ file, text }) => file.endsWith('.astro') && /\sstyle=/.test(text))
      .map(({ file }) => file);
    expect(inline).toEqual([]);
  });
});

describe('the size of a file', () => {
  it(`is ${MOST_LINES} lines at most, styles not counted`, () => {
    const long = modules
      .map(({ file, text }) => ({ file, lines: withoutStyle(text).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ file, lines }) => `${file}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('counts a component without its style element', () => {
    expect(withoutStyle('a\n<style>\n  b {\n  }\n</style>\n')).toBe('a');
  });
});
