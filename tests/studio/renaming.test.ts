import { beforeEach, describe, expect, test } from 'vitest';
import { planRename } from '../../src/authoring/rename.ts';
import { planned } from '../../src/authoring/write-plan.ts';
import { workspaceFrom, type Workspace } from '../../src/content/workspace.ts';
import { Desk } from '../../src/studio/desk.ts';
import { handedOver } from '../../src/studio/hand-over.ts';
import { rename, renameFor } from '../../src/studio/renaming.ts';
import { planTaking } from '../../src/studio/taking.ts';
import { filesOf, ZONE } from './import/brief.ts';

const TODAY = '2026-06-30';
const opened = filesOf(ZONE);
const contentOf = ({ documents, assets }: Workspace) =>
  new Map<string, unknown>([
    ...documents.map(({ place, text }) => [place, text] as const),
    ...assets.map(({ place, bytes }) => [place, bytes()] as const),
  ]);
const sorted = (files: ReadonlyMap<string, unknown>) =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1));

let desk: Desk;
beforeEach(() => {
  desk = new Desk(opened, TODAY);
});

async function renamed(kind: 'case' | 'figure' | 'source', from: string, to: string) {
  const made = await rename(desk, kind, from, { id: to });
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  desk.put(made.files);
  return made;
}

describe('a new id given in the studio', () => {
  test.each([
    ['case', 'cases', 'demo-station', 'night-station'],
    ['figure', 'figures', 'demo-bar', 'demo-columns'],
    ['source', 'sources', 'demo-report', 'demo-account'],
  ] as const)('leaves a %s as the command leaves it', async (kind, folder, from, to) => {
    const command = planRename(desk.workspace, `${folder}/${from}`, to);
    if ('refused' in command) throw new Error(command.refused.join());
    await renamed(kind, from, to);
    const wanted = planned(command.moved, command.plan);
    expect(sorted(contentOf(desk.workspace))).toEqual(sorted(contentOf(wanted)));
  });

  test('moves pictures as they are, those included that are too large to be looked into', async () => {
    const place = 'cases/demo-station/large.png';
    const large = new Uint8Array(40 * 2 ** 20).fill(7);
    desk.put(new Map([[place, large]]));
    await renamed('case', 'demo-station', 'night-station');
    const moved = 'cases/night-station/large.png';
    expect(desk.state([place]).get(place)).toBeUndefined();
    expect(desk.state([moved]).get(moved)).toBe(large);
  });

  test('is refused beside the field where it is in use, no id, or missing', async () => {
    const told = async (id: string) => {
      const made = await rename(desk, 'case', 'demo-station', id ? { id } : {});
      return 'faults' in made ? made.faults.map(({ name }) => name) : made;
    };
    for (const id of ['demo-team', '夜班', '']) expect(await told(id), id).toEqual(['id']);
    const [field] = renameFor(desk.workspace, 'case', 'demo-station', { id: 'demo-team' }).fields;
    expect(field?.problem).toContain('换一个');
  });
});

describe('an archive of changes', () => {
  const archive = () => handedOver(desk.changed(), desk.opened);
  const there = (files = opened) => workspaceFrom(files, { root: 'content', today: TODAY });

  test('moves a case in a checkout: its files go, and come under the new name', async () => {
    await renamed('case', 'demo-station', 'night-station');
    const taking = await planTaking(there(), await archive());
    if ('refused' in taking) throw new Error(taking.refused);
    expect(taking.plan).toContainEqual({ place: 'cases/demo-station/index.mdx', kind: 'gone' });
    const after = planned(there(), taking.plan);
    expect(sorted(contentOf(after))).toEqual(sorted(contentOf(desk.workspace)));
    // Once more there is nothing to do.
    const again = await planTaking(after, await archive());
    expect(again).toEqual({ plan: [] });
  });

  test('is refused whole where one of its files is not any more what was opened', async () => {
    await renamed('case', 'demo-station', 'night-station');
    const theirs = new Map(opened);
    for (const place of ['cases/demo-station/index.mdx', 'permalinks.json']) {
      theirs.set(place, new TextEncoder().encode('同事改的'));
      expect(await planTaking(there(theirs), await archive())).toEqual({
        refused: expect.stringContaining(place) as string,
      });
      theirs.set(place, opened.get(place)!);
    }
    theirs.set('cases/night-station/index.mdx', new TextEncoder().encode('同事的新篇'));
    expect(await planTaking(there(theirs), await archive())).toHaveProperty('refused');
  });

  test.each([
    ['a file that it speaks of is missing', 'cases/night-station/index.mdx', undefined],
    ['a file is in it of which it does not speak', 'cases/more/index.mdx', '多的'],
    ['its list cannot be read', 'before.json', '{"gone":{"site.json":"1"}}'],
  ])('is refused where %s', async (_, place, text) => {
    await renamed('case', 'demo-station', 'night-station');
    const files = await archive();
    if (text === undefined) files.delete(place);
    else files.set(place, new TextEncoder().encode(text));
    expect(await planTaking(there(), files)).toEqual({
      refused: expect.stringContaining('不完整') as string,
    });
  });
});
