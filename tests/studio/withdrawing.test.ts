import { expect, test } from 'vitest';
import { planWithdrawal } from '../../src/authoring/withdraw.ts';
import type { PlacedFiles } from '../../src/authoring/write-plan.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { documentOf, type Workspace } from '../../src/content/workspace.ts';
import { withdraw, withdrawalFor } from '../../src/studio/withdrawing.ts';

const ZONE = 'tests/fixtures/small-zone/content';
const zone = await readWorkspace(ZONE, '2026-06-30');
const REASON = '所依据的报道已经更正，数字无法核对。';

/** The zone with other texts in some places. */
function zoneWith(texts: PlacedFiles, from = zone): Workspace {
  const documents = from.documents.map((document) => {
    const text = texts.get(document.place);
    return typeof text === 'string' ? documentOf(ZONE, document.place, text) : document;
  });
  return { ...from, documents };
}

const fieldsOf = (workspace: Workspace, slug: string) =>
  withdrawalFor(workspace, slug, {}).fields.map(({ name, value }) => [name, value]);

test('a case to which others lead is not withdrawn, and what leads to it is named', async () => {
  const made = await withdraw(zone, 'demo-team', { reason: REASON });
  expect(made).toEqual({
    faults: expect.arrayContaining([
      { name: undefined, message: expect.stringContaining('cases/demo-station/') as string },
    ]) as object[],
  });
});

test('a case is withdrawn file by file as the command does it, gets another reason, and is published again', async () => {
  const led = zone.documents.find(({ place }) => place === 'cases/demo-station/index.mdx')!;
  const alone = led.text
    .replace('related: [demo-team]', 'related: []')
    .replace('[示例小队](/cases/demo-team/)', '示例小队');
  const before = zoneWith(new Map([[led.place, alone]]));
  const command = planWithdrawal(before, 'demo-team', REASON);
  if ('refused' in command) throw new Error(command.refused);
  expect(fieldsOf(before, 'demo-team')).toEqual([['reason', '']]);
  const made = await withdraw(before, 'demo-team', { reason: REASON });
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  const texts = command.plan.map((file) => [file.place, 'text' in file ? file.text : '']);
  expect([...made.files]).toEqual(texts);
  expect(made.notes).toEqual(command.stays);
  const after = zoneWith(made.files, before);
  expect(fieldsOf(after, 'demo-team')).toEqual([
    ['act', 'amend'],
    ['reason', REASON],
  ]);
  const again = await withdraw(after, 'demo-team', { act: 'undo' });
  if ('faults' in again) throw new Error(JSON.stringify(again.faults));
  const team = 'cases/demo-team/index.mdx';
  expect(again.files.get(team)).toBe(zone.documents.find(({ place }) => place === team)!.text);
});

test('no reason, and a reason that says nothing, are refused in words', async () => {
  for (const reason of ['', '无']) {
    expect(await withdraw(zone, 'demo-station', { reason })).toEqual({
      faults: [{ name: 'reason', message: expect.stringContaining('不算原因') as string }],
    });
  }
});

test('a draft that was never published is not withdrawn but taken away, when somebody says so', async () => {
  expect(fieldsOf(zone, 'unfinished-draft')).toEqual([['act', '']]);
  expect(await withdraw(zone, 'unfinished-draft', {})).toEqual({
    faults: [{ name: 'act', message: expect.stringContaining('还没有选') as string }],
  });
  const made = await withdraw(zone, 'unfinished-draft', { act: 'discard' });
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  expect([...made.files].sort()).toEqual([
    ['cases/unfinished-draft/draft-only.png', undefined],
    ['cases/unfinished-draft/index.mdx', undefined],
  ]);
});
