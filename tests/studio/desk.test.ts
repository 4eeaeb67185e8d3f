import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../src/checks/rules/index.ts';
import { checkContent } from '../../src/checks/run.ts';
import { placedFindings } from '../../src/checks/page-findings.ts';
import { placeIn, readWorkspace } from '../../src/content/read.ts';
import { documentOf } from '../../src/content/workspace.ts';
import { Desk } from '../../src/studio/desk.ts';
import type { Files, Findings } from '../../src/studio/messages.ts';

const ROOT = 'content';
const TODAY = '2026-11-30';

function filesOf(root: string): Files {
  return new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(root, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [placeIn(root, file), new Uint8Array(readFileSync(file))]),
  );
}

const opened = filesOf(ROOT);
const cases = [...opened.keys()].filter((place) => /^cases\/[^/]+\/index\.mdx$/.test(place));
const [place] = cases as [string];
const slug = place.split('/')[1]!;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const textOf = (one: string) => utf8.decode(opened.get(one));

/** What every finding says, and where. */
const told = ({ here, elsewhere }: Findings) =>
  [...here, ...elsewhere]
    .map(({ rule, place: at, line, message, fix }) => [rule, at, line, message, fix].join(' '))
    .sort();

async function foundOnDisk(changes: ReadonlyMap<string, string>): Promise<string[]> {
  const workspace = await readWorkspace(ROOT, TODAY);
  workspace.documents = workspace.documents.map((document) => {
    const text = changes.get(document.place);
    return text === undefined ? document : documentOf(ROOT, document.place, text);
  });
  return placedFindings(workspace, checkContent(workspace))
    .map(({ rule, place: at, position, message, fix }) => {
      const line = position === 'unavailable' ? undefined : position.line;
      return [rule, at, line, message, fix].join(' ');
    })
    .sort();
}

/** A fault of each sort: in a number, in code, in signs, in a date, and in a file that is no JSON. */
const PLANTED = new Map([
  [place, `${textOf(place)}\n设立驿站98765个,群众满意。\n\n{process.exit()}\n`],
  [cases[1]!, textOf(cases[1]!).replace(/^updated:.*$/m, 'updated: "2024-02-31"')],
  ['synonyms.json', '{ "strands": [ }'],
]);

test('the desk says of a content root what the command says, as it is and with faults planted', async () => {
  const desk = new Desk(opened, TODAY);
  const found = told(desk.check(slug));
  expect(found).toEqual(await foundOnDisk(new Map()));
  desk.put(PLANTED);
  const faulty = told(desk.check(slug));
  expect(faulty).toEqual(await foundOnDisk(PLANTED));
  const rules = faulty.filter((one) => !found.includes(one)).map((one) => one.split(' ')[0]);
  expect(rules).toEqual(
    expect.arrayContaining(['number', 'punctuation-halfwidth', 'mdx-code', 'schema']),
  );
});

test('what was not touched is not among the changed files, and what was put back is not either', () => {
  const desk = new Desk(opened, TODAY);
  expect([...desk.changed().keys()]).toEqual([]);
  desk.put(new Map([[place, `${textOf(place)}完。\n`]]));
  expect([...desk.changed().keys()]).toEqual([place]);
  desk.put(new Map([[place, textOf(place)]]));
  expect([...desk.changed().keys()]).toEqual([]);
});

test('a text is put on the desk only where the one that it was written on from still lies there', () => {
  const desk = new Desk(opened, TODAY);
  const [before, mended] = [textOf(place), `${textOf(place)}改过。\n`];
  desk.put(new Map([[place, mended]]));
  expect(desk.write(place, `${before}写着。\n`, before)).toEqual({ text: mended });
  expect(desk.text(place)).toBe(mended);
  expect(desk.write(place, `${mended}写着。\n`, mended)).toBeUndefined();
  expect(desk.text(place)).toBe(`${mended}写着。\n`);
  desk.put(new Map([[place, undefined]]));
  expect(desk.write(place, before, `${mended}写着。\n`)).toEqual({ text: undefined });
  expect(desk.text(place)).toBeUndefined();
});

test('a file that is gone is among the changed ones, and one that was new and is gone is not', () => {
  const desk = new Desk(opened, TODAY);
  const fresh = 'pages/fresh.mdx';
  desk.put(
    new Map([
      [place, undefined],
      [fresh, '新'],
    ]),
  );
  desk.put(new Map([[fresh, undefined]]));
  expect(desk.changed()).toEqual(new Map([[place, undefined]]));
  desk.put(new Map([[place, opened.get(place)!]]));
  expect(desk.changed().size).toBe(0);
});

test('a picture that nothing shows is taken away by one step', () => {
  const picture = `cases/${slug}/nobody.png`;
  const desk = new Desk(new Map(opened).set(picture, new Uint8Array([137, 80, 78, 71])), TODAY);
  const [finding] = desk.check(slug).here.filter(({ rule }) => rule === 'asset-unused');
  expect(finding?.mend).toEqual({ remove: true });
  expect(desk.mend(finding!)).toBe(picture);
  expect(desk.changed()).toEqual(new Map([[picture, undefined]]));
});

test('every case of the content root is listed with its title', () => {
  const { cases: listed, files } = new Desk(opened, TODAY).list();
  expect(listed.map((one) => `cases/${one.slug}/index.mdx`)).toEqual(cases.sort());
  expect(listed.every(({ title, slug: id }) => title !== id)).toBe(true);
  expect(files).toBe(opened.size);
});

test('a finding of the open case stands apart, marks its words, and is mended by one step', () => {
  const desk = new Desk(opened, TODAY);
  const typed = `${textOf(place)}\n服务到位,群众满意。\n`;
  desk.put(new Map([[place, typed]]));
  const [finding] = desk.check(slug).here.filter(({ rule }) => rule === 'punctuation-halfwidth');
  expect(typed.slice(finding!.span!.start, finding!.span!.end)).toBe(',');
  expect(finding!.mend).toEqual({ text: '，' });
  expect(desk.mend(finding!)).toBe(place);
  expect(desk.text(place)).toBe(`${textOf(place)}\n服务到位，群众满意。\n`);
  expect(desk.mend(finding!)).toBeUndefined();
});

test.for([
  ['现有在建工地约20个，都在园区。', '约20个', '现有在建工地约20个'],
  ['驿站全年开放300天以上。', '300天以上', '驿站全年开放300天以上'],
  ['党员占务工人员的近四成。', '近四成', '党员占务工人员的近四成'],
  ['务工人员**8000余人**。', '8000余人', '8000余人'],
  ['网传“99处”不实。', '99处', undefined],
] as const)('of “%s” a record takes the whole number with its hedge', ([text, whole, quote]) => {
  const desk = new Desk(opened, TODAY);
  const typed = `${textOf(place)}\n${text}\n`;
  desk.put(new Map([[place, typed]]));
  const [finding] = desk.check(slug).here.filter(({ rule }) => rule === 'number');
  expect(finding!.number?.answers.quote).toBe(quote);
  expect(typed.slice(finding!.span!.start, finding!.span!.end)).toContain(whole);
});

test('of a number that is to go on record, what is certain is filled in and what is not is left', () => {
  const desk = new Desk(opened, TODAY);
  const answersOf = (text: string) => {
    desk.put(new Map([[place, `${textOf(place)}\n${text}\n`]]));
    const [finding] = desk.check(slug).here.filter(({ rule }) => rule === 'number');
    return finding!.number!.answers;
  };
  expect(answersOf('截至2024年底，园区登记车辆约98765辆。')).toEqual({
    quote: '园区登记车辆约98765辆',
    label: '园区登记车辆',
    period: '截至2024年',
  });
  const doubtful = answersOf('截至2024年底，园区现有车辆约98765辆。');
  expect(doubtful).not.toHaveProperty('period');
});

test('a number in the head of a case is no place for a fact of the text', () => {
  const desk = new Desk(opened, TODAY);
  const typed = textOf(place).replace(/^summary:.*$/m, 'summary: "建成驿站98765个。"');
  desk.put(new Map([[place, typed]]));
  const [finding] = desk.check(slug).here.filter(({ rule }) => rule === 'number');
  expect(finding).toMatchObject({ number: undefined });
});

test('a check in steps lets others in, and begins anew where something was put meanwhile', async () => {
  const zone = filesOf('tests/fixtures/small-zone/content');
  const planted = { 'cases/demo-team/index.mdx': '设立驿站98765个。\n' };
  const desk = new Desk(zone, TODAY);
  let pauses = 0;
  let later: Promise<void> | undefined;
  const pause = async () => {
    pauses += 1;
    if (pauses === 3) desk.put(new Map(Object.entries(planted)));
    // Who asks for the same is told by the same check.
    if (pauses === 5) later = desk.checkInSteps(pause);
  };
  await desk.checkInSteps(pause);
  await later;
  const steps = desk.workspace.documents.length + RULES.length;
  expect(pauses).toBe(3 + steps);
  const then = new Desk(zone, TODAY);
  then.put(new Map(Object.entries(planted)));
  expect(told(desk.check())).toEqual(told(then.check()));
  expect(told(desk.check())).not.toEqual(told(new Desk(zone, TODAY).check()));
});
