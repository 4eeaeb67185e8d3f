import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readWorkspace } from '../../src/content/read.ts';

const root = mkdtempSync(path.join(tmpdir(), 'read-again-'));

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a content root read again keeps every document but the one that was saved', async () => {
  cpSync('tests/fixtures/small-zone/content', root, { recursive: true });
  const first = await readWorkspace(root);
  const saved = path.join(root, 'cases/demo-station/index.mdx');
  writeFileSync(saved, `${readFileSync(saved, 'utf8')}\n又一段。\n`);
  rmSync(path.join(root, 'cases/demo-team'), { recursive: true });
  const second = await readWorkspace(root, undefined, first);
  const fresh = second.documents.filter((document) => !first.documents.includes(document));
  expect(fresh.map(({ place }) => place)).toEqual(['cases/demo-station/index.mdx']);
  expect(fresh[0]?.text).toContain('又一段。');
  expect(second.documents.map(({ place }) => place)).not.toContain('cases/demo-team/index.mdx');
});
