import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { snippets, type Snippet } from '../../src/authoring/snippets.ts';
import { parseFrontMatter } from '../../src/content/documents/document.ts';
import { CASE_SECTIONS, caseSchema } from '../../src/domain/case.ts';
import { factSchema } from '../../src/domain/fact.ts';
import { sourceSchema } from '../../src/domain/source.ts';
import { fence } from '../../src/markdown/fence.ts';
import { parseMdx } from '../../src/markdown/read.ts';

const all = snippets();
const COMPONENTS = readdirSync('src/components/content')
  .filter((name) => name.endsWith('.astro'))
  .map((name) => name.replace('.astro', ''))
  .sort();

/** What stands there when someone accepts every place as it is offered, with ids that may be. */
function accepted({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-11-25')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*编号[^}]*)\}/g, 'some-id')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

test('there is a snippet for every component that authors may use, and for no other', () => {
  const components = Object.keys(all).filter((name) => /^[A-Z]/.test(name));
  expect(components.sort()).toEqual(COMPONENTS);
});

test.each(COMPONENTS)('the snippet of %s passes the fence', (name) => {
  const text = `文字。\n\n${accepted(all[name]!)}\n`;
  const { tree, faults } = parseMdx(text, 0);
  expect(faults).toEqual([]);
  const breaches = fence(tree, text).filter(({ breach }) => breach !== 'placement');
  expect(breaches).toEqual([]);
});

test('the snippet of a case is a front matter that only lacks what its author knows', () => {
  const { data, faults, body } = parseFrontMatter('a.mdx', accepted(all['案例文件头']!));
  expect(faults).toEqual([]);
  expect(caseSchema.safeParse(data).error?.issues).toBeUndefined();
  expect([...body.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(
    CASE_SECTIONS.slice(0, -1),
  );
});

test('the snippets of a fact and of a source are valid records', () => {
  const fact: unknown = JSON.parse(accepted(all['一条数据']!));
  const source: unknown = JSON.parse(accepted(all['一处来源']!));
  expect(factSchema.safeParse(fact).error?.issues).toBeUndefined();
  expect(sourceSchema.safeParse(source).error?.issues).toBeUndefined();
});
