import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { caseSchema } from '../../src/domain/case.ts';
import { startLanguageServer, type LanguageServer } from './support/language-server.ts';

/**
 * VS Code's YAML extension does not read front matter; Astro's does, in MDX too, by the schemas that
 * `experimental.contentIntellisense` writes. This is what Astro would write, on a folder of one case.
 */
const FOLDER = 'tests/.work/editor';
const file = path.resolve(FOLDER, 'content/cases/some-case/index.mdx');
const uri = pathToFileURL(file).href;
const TEXT = '---\nkind: statoin\ntitle: 甲区驿站\nstatus: \n---\n\n## 背景\n';
let server: LanguageServer;

beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(path.join(FOLDER, '.astro/collections'), { recursive: true });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, TEXT);
  const write = (name: string, data: object) =>
    writeFileSync(path.join(FOLDER, '.astro/collections', name), JSON.stringify(data));
  write('collections.json', {
    collections: [{ hasSchema: true, name: 'cases' }],
    entries: { [decodeURIComponent(uri).toLowerCase()]: 'cases' },
  });
  write('cases.schema.json', z.toJSONSchema(caseSchema, { io: 'input' }));
  server = await startLanguageServer(FOLDER);
  server.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'mdx', version: 1, text: TEXT },
  });
});

afterAll(() => {
  server.stop();
  rmSync(FOLDER, { recursive: true, force: true });
});

const at = (line: number, character: number) => ({
  textDocument: { uri },
  position: { line, character },
});

test('VS Code says in Chinese what a field of the front matter of a case is', async () => {
  const hover = (await server.ask('textDocument/hover', at(1, 2))) as {
    contents: { value: string };
  };
  expect(hover.contents.value).toContain('brand 品牌，site 示范点');
});

test('VS Code offers what may be chosen for a field of the front matter', async () => {
  const completion = (await server.ask('textDocument/completion', at(3, 8))) as {
    items: { label: string }[];
  };
  expect(completion.items.map(({ label }) => label)).toEqual(['published', 'draft']);
});

test('VS Code marks a wrong choice and a missing field of the front matter, in English', async () => {
  const { items } = (await server.ask('textDocument/diagnostic', { textDocument: { uri } })) as {
    items: { message: string; range: { start: { line: number } } }[];
  };
  const [wrong] = items.filter(({ range }) => range.start.line === 1);
  expect(wrong?.message).toContain('Value is not accepted');
  expect(items.map(({ message }) => message)).toContain('Missing property "aiAssisted".');
});
