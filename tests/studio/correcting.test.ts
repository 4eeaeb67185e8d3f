import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/authoring/content.ts';
import type { Answers } from '../../src/authoring/question.ts';
import { entriesOf, libraryOf } from '../../src/content/library.ts';
import { locatedFacts } from '../../src/content/records.ts';
import { readWorkspace } from '../../src/content/read.ts';
import { caseHead } from '../../src/studio/case-head.ts';
import { correct, correctionFor, type Correctable } from '../../src/studio/correcting.ts';
import { factRecord } from '../../src/studio/fact-record.ts';
import { figureRecord } from '../../src/studio/figure-correction.ts';
import { formFor, makeFor } from '../../src/studio/making.ts';

const workspace = await readWorkspace('content', '2026-11-30');
const read = contentOf(workspace);
const content = 'value' in read ? read.value : undefined;
const facts = locatedFacts(workspace);
const slugs = [...content!.cases.keys()];
const stated = facts.find(({ fact }) => fact.status === 'single' && fact.value !== undefined)!;

describe('a record asks to be corrected as it stands', () => {
  test('every fact of the content root, with an answer to each question that it needs', () => {
    const faults = facts.flatMap(({ fact }) => {
      const form = correctionFor(workspace, 'fact', fact.id, {});
      if ('fault' in form) return [`${fact.id} ${form.fault}`];
      const open = form.fields.filter(
        ({ optional, value, problem }) =>
          problem !== undefined || (!optional && value.length === 0),
      );
      return open.map(({ name, problem }) => `${fact.id} ${name} ${problem}`);
    });
    expect(facts.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  test('and what nobody changed is answered as it was', () => {
    for (const { fact } of facts) {
      const found = factRecord(content!, fact.id);
      if ('fault' in found) throw new Error(found.fault);
      const record = found.recordOf(found.given);
      expect([fact.id, record['value'], record['quote']]).toEqual([
        fact.id,
        fact.value,
        'quote' in fact ? fact.quote : undefined,
      ]);
    }
    for (const slug of slugs) {
      const found = caseHead(content!, slug);
      if ('fault' in found) throw new Error(found.fault);
      const { title, sources } = content!.cases.get(slug)!;
      expect(found.recordOf(found.given)).toMatchObject({ title, sources });
    }
  });
});

test('sources, series, terms, discrepancies and figures are asked as they stand, and unchanged none is written', async () => {
  const { discrepancies, terms, figures } = libraryOf(entriesOf(workspace));
  const records: [Correctable, string[]][] = [
    ['source', [...content!.sources.keys()]],
    ['series', [...content!.series.keys()]],
    ['term', [...terms.keys()]],
    ['discrepancy', discrepancies.map(({ id }) => id)],
    ['figure', [...figures.keys()]],
  ];
  for (const [kind, ids] of records) {
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const form = correctionFor(workspace, kind, id, {});
      if ('fault' in form) throw new Error(`${kind} ${id} ${form.fault}`);
      const open = form.fields.filter(({ optional, value }) => !optional && value.length === 0);
      expect([id, ...open.map(({ name }) => name)]).toEqual([id]);
      const made = await correct(workspace, kind, id, {});
      if ('faults' in made) throw new Error(`${kind} ${id} ${JSON.stringify(made.faults)}`);
      expect([id, made.files.size]).toEqual([id, 0]);
    }
  }
});

test.each([
  ['source', 'notes', '核对过原页。'],
  ['term', 'explanation', '改过的一句解释。'],
  ['discrepancy', 'handling', '各方都列出。'],
  ['series', 'title', '改过的名称'],
] as const)('a correction of a %s changes its %s and nothing else', async (kind, field, words) => {
  const { discrepancies, terms } = libraryOf(entriesOf(workspace));
  const ids = {
    source: [...content!.sources.keys()],
    series: [...content!.series.keys()],
    term: [...terms.keys()],
    discrepancy: discrepancies.map(({ id }) => id),
  }[kind];
  const made = await correct(workspace, kind, ids[0]!, { [field]: words });
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  const [[place, text]] = [...made.files] as [[string, string]];
  const before = workspace.documents.find((one) => one.place === place)!.text.split('\n');
  const after = text.split('\n');
  const added = after.filter((line) => !before.includes(line));
  expect(added.filter((line) => !line.includes(words))).toEqual(
    // A field that is put at the end takes a comma on the line before it.
    added.length > 1 ? [expect.stringMatching(/,$/)] : [],
  );
  expect(after.length - before.length).toBeLessThanOrEqual(1);
});

describe('a figure that is corrected', () => {
  const { figures } = libraryOf(entriesOf(workspace));
  const recordOf = (id: string) =>
    JSON.parse(
      workspace.documents.find(({ place }) => place === `figures/${id}.json`)!.text,
    ) as Record<string, unknown>;
  const found = (id: string) => {
    const record = figureRecord(content!, id);
    if ('fault' in record) throw new Error(record.fault);
    return record;
  };
  /** What a correction changes of the declaration. */
  const changedBy = (id: string, typed: Answers) => {
    const { recordOf: made, given } = found(id);
    const [before, after] = [made(given), made({ ...given, ...typed })];
    return Object.fromEntries(
      Object.keys({ ...before, ...after }).flatMap((name) =>
        JSON.stringify(before[name]) === JSON.stringify(after[name]) ? [] : [[name, after[name]]],
      ),
    );
  };

  test('says the day, and keeps all that nobody changed', () => {
    for (const [id] of figures) {
      const { updated: _, ...changed } = changedBy(id, { title: '改过的图题' });
      expect([id, changed]).toEqual([id, { title: '改过的图题' }]);
      const { recordOf: made, given } = found(id);
      expect(made(given)['updated']).toBe(recordOf(id)['updated']);
      expect(made({ ...given, title: '改过的图题' })['updated']).toBe(workspace.today);
    }
  });

  test('draws one number less, of groups that keep their names and their sums', () => {
    const lined = [...figures.keys()].filter((id) =>
      [found(id).given['group'] ?? []].flat().some((line) => line.includes(',')),
    );
    expect(lined.length).toBeGreaterThan(0);
    for (const id of lined) {
      const lines = (found(id).given['group'] as string[]).map((line) =>
        line.replace(/,[^,]+$/, ''),
      );
      const groups = recordOf(id)['groups'] as { facts: string[] }[];
      const fewer = groups.map((group) => ({
        ...group,
        facts: group.facts.length > 1 ? group.facts.slice(0, -1) : group.facts,
      }));
      expect(changedBy(id, { group: lines })).toMatchObject({ groups: fewer });
    }
  });

  test('is written but for that field as it was, and refused where a number is not on record', async () => {
    const id = [...figures.keys()].find((one) => {
      const { exceptions, updated } = recordOf(one);
      return exceptions === undefined && updated !== workspace.today;
    })!;
    const made = await correct(workspace, 'figure', id, { title: '改过的图题' });
    if ('faults' in made) throw new Error(JSON.stringify(made.faults));
    const [[place, text]] = [...made.files] as [[string, string]];
    const before = workspace.documents.find((one) => one.place === place)!.text.split('\n');
    const fresh = text.split('\n').filter((line) => !before.includes(line));
    expect(fresh).toHaveLength(2);
    const refused = await correct(workspace, 'figure', id, { takeaway: '共{no-such-fact}。' });
    expect(refused).toMatchObject({ faults: [{ name: 'takeaway' }] });
  });
});

test('a correction writes its own field and no other', async () => {
  const { document, fact } = stated;
  const made = await correct(workspace, 'fact', fact.id, { label: `${fact.label}总数` });
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  const label = JSON.stringify(fact.label);
  const text = made.files.get(document.place) as string;
  const at = document.text.indexOf(label, document.text.indexOf(`"id": "${fact.id}"`));
  const total = JSON.stringify(`${fact.label}总数`);
  expect(text).toBe(document.text.slice(0, at) + total + document.text.slice(at + label.length));
});

test('a value that the quotation does not have is refused, with the reason at its field', async () => {
  const value = String(stated.fact.value! + 1);
  const made = await correct(workspace, 'fact', stated.fact.id, { value });
  expect(made).toMatchObject({ faults: expect.arrayContaining([expect.anything()]) });
  const form = correctionFor(workspace, 'fact', stated.fact.id, { value });
  const field = 'fields' in form && form.fields.find(({ name }) => name === 'value');
  expect(field && field.problem).toBeTruthy();
});

test('a case that nobody changed is not written', async () => {
  const made = await correct(workspace, 'case', slugs[0]!, {});
  expect('files' in made && made.files.size).toBe(0);
});

test('a figure is proposed to be of the themes of the case that is open, and another case is not', () => {
  const [slug, { themes }] = [...content!.cases][0]!;
  const proposed = (kind: string) => {
    const form = formFor(workspace, kind, {}, slug);
    return 'fields' in form ? form.fields.find(({ name }) => name === 'themes') : undefined;
  };
  expect(proposed('figure')).toMatchObject({ value: themes, isProposed: true });
  expect(proposed('case')).toMatchObject({ value: '' });
});

test('a number is filled in from its words, and recorded in its ledger', async () => {
  const [ledger] = content!.ledgers.keys();
  const [scope] = content!.taxonomy.scopes;
  const [source] = [...content!.sources].find(([, { status }]) => status === 'excerpt')!;
  const typed = { form: 'number', quote: '设立观测点37个' };
  const form = formFor(workspace, 'fact', typed);
  const value = (name: string) =>
    'fields' in form ? form.fields.find((field) => field.name === name)?.value : undefined;
  expect([value('value'), value('unit'), value('qualifier')]).toEqual(['37', '个', 'exact']);
  expect(await makeFor(workspace, 'fact', typed)).toHaveProperty('faults');
  const made = await makeFor(workspace, 'fact', {
    ...typed,
    ...{ source, locator: '第4段', label: '设立观测点', period: '无时间词', scope: scope!.id },
    ...{ subject: '观测点', file: ledger! },
  });
  if ('faults' in made) throw new Error(JSON.stringify(made.faults));
  expect([...made.files.keys()]).toEqual([`facts/${ledger}.json`]);
  expect([...made.files.values()][0]).toContain('"quote": "设立观测点37个"');
});
