import { expect, test } from 'vitest';
import { caseSchema, hasLead } from '../../src/domain/case.ts';
import { caseRecord, without } from '../support/records.ts';
import { faultyFields, issuesOf } from '../support/schema.ts';

const cover = { src: './cover.jpg', alt: '驿站门口' };

test('a complete case is valid', () => {
  expect(issuesOf(caseSchema, caseRecord({ cover }))).toEqual([]);
});

test.each(Object.keys(caseRecord()))('a case without %s is rejected by that name', (field) => {
  expect(faultyFields(caseSchema, without(caseRecord(), field))).toEqual([field]);
});

test('{} names every field that is missing', () => {
  expect(faultyFields(caseSchema, {}).sort()).toEqual(Object.keys(caseRecord()).sort());
});

test('a field that is not known is rejected', () => {
  expect(issuesOf(caseSchema, { ...caseRecord(), tags: [] })[0]).toContain('"tags"');
});

test.each(['strands', 'themes', 'sources'])('a case with no %s at all is rejected', (field) => {
  expect(faultyFields(caseSchema, { ...caseRecord(), [field]: [] })).toEqual([field]);
});

test.each(['aliases', 'audiences', 'industries', 'related'])(
  'a case may say that it has no %s',
  (field) => {
    expect(issuesOf(caseSchema, { ...caseRecord(), [field]: [] })).toEqual([]);
  },
);

test('a case says outright whether artificial intelligence helped to write it', () => {
  expect(faultyFields(caseSchema, { ...caseRecord(), aiAssisted: 'no' })).toEqual(['aiAssisted']);
});

test('a cover has to lie in the folder of the case', () => {
  expect(issuesOf(caseSchema, caseRecord({ cover: { ...cover, src: '/cover.jpg' } }))).toEqual([
    'cover.src: 封面图放在案例文件夹里，写作 ./图片名',
  ]);
});

test.each(['src', 'alt'])('a cover without %s is rejected', (field) => {
  const record = { ...caseRecord(), cover: without(cover, field) };
  expect(caseSchema.safeParse(record).error?.issues.map(({ path }) => path)).toEqual([
    ['cover', field],
  ]);
});

test('a cover with an empty description is rejected', () => {
  expect(faultyFields(caseSchema, caseRecord({ cover: { ...cover, alt: '' } }))).toEqual(['cover']);
});

test.each(['2026-02-30', '2026/11/23', '26-11-23', '2026-11-23T08:00'])(
  'the date of publication cannot be %s',
  (published) => {
    expect(faultyFields(caseSchema, caseRecord({ published }))).toEqual(['published']);
  },
);

test.each([
  ['\n<Fact id="stations" />分布在两区。\n\n## 做法\n', true],
  ['\n## 做法\n\n办了两件事。\n', false],
  ['\n<Figure id="stations" />\n', false],
  ['', false],
])('hasLead(%j) is %s', (body, expected) => {
  expect(hasLead(body)).toBe(expected);
});
