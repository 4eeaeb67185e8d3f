import { beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/authoring/question.ts';
import { checkContent } from '../../../src/checks/run.ts';
import { Desk } from '../../../src/studio/desk.ts';
import { ImportDesk } from '../../../src/studio/import/import-desk.ts';
import type { AskedImport, Choices, ShownOffer } from '../../../src/studio/import/messages.ts';
import { makeDocx, paragraph, relation, row, table } from '../../importing/docx/make-docx.ts';
import { pngOf } from '../../support/pictures.ts';
import { brief, drawing, filesOf, ZONE } from './brief.ts';

const TODAY = '2026-11-30';
const utf8 = new TextEncoder();

let desk: Desk;
let imports: ImportDesk;
beforeEach(() => {
  desk = new Desk(filesOf(ZONE), TODAY);
  imports = new ImportDesk(desk);
});

/** What a clerk answers beyond what the document says. */
const ANSWERS = {
  'source-kind': 'media',
  'source-status': 'excerpt',
  'source-relevance': 'subject',
  title: '河湾驿站',
  kind: 'station',
  summary: '报道称河湾驿站由闲置门面改建。',
  strands: ['demo-item'],
  themes: ['service'],
  period: '2026年10月12日',
  'ai-assisted': 'no',
  'alt-1': '驿站里的一排长椅',
};

async function open(bytes = brief()): Promise<readonly ShownOffer[]> {
  const opened = await imports.open('稿件.docx', bytes);
  if ('fault' in opened) return expect.fail(opened.fault);
  return (await ask(ANSWERS)).offers;
}

async function ask(typed: Answers): Promise<AskedImport> {
  const asked = await imports.ask(typed, new Map());
  return 'fault' in asked ? expect.fail(asked.fault) : asked;
}

/** Takes numbers as they are offered; of those that are doubted, with every doubt looked into. */
function taking(
  offers: readonly ShownOffer[],
  wanted: (offer: ShownOffer) => boolean,
  isConfirmed = true,
): Choices {
  return new Map(
    offers.map(({ key, row, doubts }, index) => [
      key,
      {
        row: { ...row, 采用: wanted(offers[index]!) ? '是' : '' },
        confirmed: isConfirmed ? doubts : [],
      },
    ]),
  );
}

const isCertain = ({ doubts }: ShownOffer) => doubts.length === 0;
const text = (place: string) => desk.text(place) ?? '';
const CASE = 'cases/he-wan-yizhan/index.mdx';

describe('a document that is dropped', () => {
  test('says for itself what it is called, who published it and when', async () => {
    await open();
    const { fields } = await ask({});
    const value = (name: string) => fields.find((field) => field.name === name)?.value;
    expect(value('source')).toBe('新');
    expect(value('source-title')).toBe('河湾驿站启用');
    expect(value('source-publisher')).toBe('示例日报');
    expect(value('source-date')).toBe('2026年10月12日');
    expect(value('title')).toBe('河湾驿站启用');
    expect(value('id')).toBe('he-wan-yizhan-qiyong');
  });

  test('marks a number where it stands, and not in the year beside it', async () => {
    const months = table(
      row(['月份', '义诊']),
      row(['2026年5月', '2场']),
      row(['2026年6月', '26场']),
    );
    const offers = await open(brief(months));
    const starts = offers.slice(-2).map(({ row: { 原句 }, mark }) => 原句.slice(mark![0]));
    expect(starts).toEqual(['2场', '26场']);
  });

  test('offers each number beside its sentence, and says what of one is doubted', async () => {
    const offers = await open();
    expect(
      offers.map(({ row, mark, doubts }) => [
        row.说明,
        row.数值 + row.单位,
        row.语气,
        row.时段,
        mark && row.原句.slice(...mark),
        doubts.length,
      ]),
    ).toEqual([
      ['驿站设座位', '24个', '确数', '2026年', '24个', 0],
      ['配充电柜', '6组', '确数', '2026年', '6组', 0],
      ['接待骑手', '1800人次', '余', '2026年', '1800余人次', 0],
      ['累计送出饮水', '300瓶', '确数', '未写明（原文：累计）', '300瓶', 1],
    ]);
  });

  test('is a draft with a source, a picture and the numbers that were taken; one that was not stays in the text and is found', async () => {
    const offers = await open();
    const made = await imports.make(ANSWERS, taking(offers, isCertain));
    if ('problems' in made) return expect.fail(JSON.stringify(made.problems));
    expect(made.slug).toBe('he-wan-yizhan');
    expect([...desk.changed().keys()].sort()).toEqual([
      CASE,
      'cases/he-wan-yizhan/picture-1.png',
      'facts/he-wan-yizhan.json',
      'sources/he-wan-yizhan-qiyong.json',
    ]);
    expect(text(CASE)).toContain('设座位<Fact id="yizhan-she-zuowei" />');
    expect(text(CASE)).toContain('![驿站里的一排长椅](./picture-1.png)');
    expect(text(CASE)).toContain('300瓶');
    expect(text('facts/he-wan-yizhan.json')).toContain('"source": "he-wan-yizhan-qiyong"');
    const errors = checkContent(desk.workspace).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(['number']);
  });

  test('gives up no number that is doubted before every doubt was looked into, whatever is sent', async () => {
    const offers = await open();
    const all = () => true;
    const refused = await imports.make(ANSWERS, taking(offers, all, false));
    expect(refused).toMatchObject({ problems: [{ name: offers[3]!.key }] });
    expect(desk.changed().size).toBe(0);
    const made = await imports.make(ANSWERS, taking(offers, all));
    expect(made).toMatchObject({ slug: 'he-wan-yizhan' });
    const errors = checkContent(desk.workspace).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  test('takes what was edited, under an id of the new words, and no value that the sentence does not have', async () => {
    const offers = await open();
    const edit = (change: Partial<ShownOffer['row']>): Choices => {
      const choices = new Map(taking(offers, isCertain));
      const { row } = choices.get(offers[0]!.key)!;
      return choices.set(offers[0]!.key, { row: { ...row, ...change }, confirmed: [] });
    };
    const refused = await imports.make(ANSWERS, edit({ 数值: '25' }));
    expect(refused).toMatchObject({ problems: [{ name: offers[0]!.key }] });
    expect(desk.changed().size).toBe(0);
    await imports.make(ANSWERS, edit({ 说明: '休息座位', 编号: '../../x' }));
    expect(text(CASE)).toContain('<Fact id="xiuxi-zuowei" />');
    expect(text('facts/he-wan-yizhan.json')).not.toContain('../');
  });

  test('changes nothing while something is missing, and says what by its field', async () => {
    const offers = await open();
    const made = await imports.make(
      { ...ANSWERS, kind: '', 'alt-1': '图片' },
      taking(offers, isCertain),
    );
    const names = 'problems' in made ? made.problems.map(({ name }) => name) : [];
    expect(names).toEqual(['kind', 'alt-1']);
    expect(desk.changed().size).toBe(0);
  });

  test('names the source that is there where it has the same title', async () => {
    const known = 'sources/demo-report.json';
    const record = JSON.parse(text(known)) as object;
    desk.put(new Map([[known, JSON.stringify({ ...record, title: '河湾驿站启用' })]]));
    await open();
    const { fields } = await ask({});
    expect(fields[0]).toMatchObject({ name: 'source', value: 'demo-report' });
    expect(fields.some(({ name }) => name === 'source-title')).toBe(false);
  });

  test('is taken back in one step', async () => {
    const offers = await open();
    await imports.make(ANSWERS, taking(offers, isCertain));
    expect(imports.isChangedSince()).toBe(false);
    desk.put(new Map([[CASE, `${text(CASE)}又写了一句。\n`]]));
    expect(imports.isChangedSince()).toBe(true);
    expect(imports.undo()).toContain(CASE);
    expect(desk.changed().size).toBe(0);
    expect(imports.undo()).toEqual([]);
  });
});

describe('a file that is odd', () => {
  test.each([
    ['稿件.docx', '不是压缩包', '内容没有变'],
    ['稿件.doc', '\u{D0CF}', '内容没有变'],
    ['数据.csv', '名称,数值\n驿站,很多\n', '“很多”读不出一个数'],
  ])('%s is refused in words, and nothing changes', async (name, content, words) => {
    const opened = await imports.open(name, utf8.encode(content));
    // Of a table somebody may still say how it is to be read.
    const asked = 'fault' in opened ? undefined : await ask({});
    const said = asked?.fields.find(({ name: field }) => field === 'column')?.problem;
    expect('fault' in opened ? opened.fault : said).toContain(words);
    const made = await imports.make({}, new Map());
    expect(made).toHaveProperty('problems');
    expect(desk.changed().size).toBe(0);
  });

  test('hostile words are words', async () => {
    const hostile = [
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '{process.exit()}',
      '[点我](javascript:alert(1)) ![](../../x.png)',
      '审\u202e定\u2066的',
      '=HYPERLINK("http://a.example")',
    ];
    const offers = await open(brief(hostile.map(paragraph).join('')));
    const made = await imports.make(ANSWERS, taking(offers, isCertain));
    if ('problems' in made) return expect.fail(JSON.stringify(made.problems));
    expect([...desk.changed().keys()].every((place) => !place.includes('..'))).toBe(true);
    const found = checkContent(desk.workspace).filter(({ file }) => file.includes('he-wan'));
    expect(found.map(({ rule }) => rule).filter((rule) => rule.startsWith('mdx'))).toEqual([]);
    expect(text(CASE)).not.toMatch(/^import|[^\\]<script/m);
  });

  test('a picture whose name leads out of its folder comes in under a name of its own', async () => {
    const body = `${paragraph('背景一句话。')}${drawing('r1')}`;
    const target = 'media/..%2F..%2Fx.png';
    const bytes = makeDocx(
      body,
      [{ name: `word/${target}`, data: pngOf() }],
      relation('r1', 'image', target),
    );
    await open(bytes);
    await imports.make(
      {
        ...ANSWERS,
        'source-title': '一则报道',
        'source-publisher': '示例日报',
        'source-date': '2026年',
      },
      new Map(),
    );
    expect([...desk.changed().keys()]).toContain('cases/he-wan-yizhan/picture-1.png');
  });
});
