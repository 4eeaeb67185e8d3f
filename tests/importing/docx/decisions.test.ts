import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../../src/authoring/content.ts';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { decide, type Decisions } from '../../../src/importing/offer.ts';
import { found, imported, smallZone } from './golden.ts';
import { makeDocx, paragraph } from './make-docx.ts';

let content: Content;
beforeAll(async () => {
  content = await smallZone();
});

async function manuscript(...paragraphs: string[]) {
  const read = await readDocx(makeDocx(paragraphs.map(paragraph).join('')));
  return 'fault' in read ? expect.fail(read.fault.message) : { ...read, title: '示例站' };
}

function made(
  document: Awaited<ReturnType<typeof manuscript>>,
  options: Parameters<typeof imported>[2] = {},
) {
  const result = imported(content, document, options);
  if ('refused' in result) return expect.fail(result.refused.join('\n'));
  const { plan, findings } = result.checked;
  const [file] = plan;
  return {
    text: file && 'text' in file ? file.text : '',
    places: plan.map(({ place }) => place),
    findings: findings.map(({ rule, message }) => `${rule}：${message}`),
  };
}

const only =
  (...numbers: number[]) =>
  (all: Parameters<typeof decide>[0]) =>
    decide(all, new Set(numbers));

describe('what becomes of a number', () => {
  test('one that the ledger has from the same source is written by that fact', async () => {
    const document = await manuscript('全区建成驿站12处，服务骑手1.2万余人次。');
    const [first] = found(content, document, 'demo-report');
    expect(first?.known).toEqual({ id: 'demo-stations', label: '建成驿站', from: 'ledger' });
    const { text } = made(document, { source: 'demo-report' });
    expect(text).toContain('全区建成驿站<Fact id="demo-stations" />，');
  });

  test('one with the same value about something else is doubted', async () => {
    const [park] = found(content, await manuscript('修建公园12处。'), 'demo-report');
    expect(park?.proposal.doubts.join()).toContain('看是不是一回事');
  });

  test('one of another source is a fact of its own', async () => {
    const [first] = found(content, await manuscript('建成驿站12处。'), 'demo-copy');
    expect(first?.known).toBeUndefined();
  });

  test('said twice in one document it is recorded once', async () => {
    const document = await manuscript('建成驿站15处。', '全年建成驿站15处以上。', '建成驿站15处。');
    const offers = found(content, document);
    expect(offers.map(({ known }) => known?.from)).toEqual([undefined, undefined, 'document']);
    expect(made(document).text.match(/id="jiancheng-yizhan"/g)).toHaveLength(2);
  });

  test('said twice and accepted only the second time it is recorded all the same', async () => {
    const document = await manuscript('建成驿站15处。', '建成驿站15处。');
    const { text, places } = made(document, { decisions: only(2) });
    expect(text).toContain('建成驿站15处。\n\n建成驿站<Fact id="jiancheng-yizhan" />。');
    expect(places).toContain('facts/imported.json');
  });

  test('one that is rejected stands in the text, and the check names it', async () => {
    const document = await manuscript('建成驿站15处，配椅子60把。');
    const { text, findings } = made(document, { decisions: only(1) });
    expect(text).toContain('配椅子60把。');
    expect(findings).toEqual(['number：“60把”没有出处：数字要来自账本，读者才能点开核对。']);
  });

  test('one that is no datum is excepted with its reason, and the check is content', async () => {
    const document = await manuscript('打造15分钟服务圈。');
    const decisions = (): Decisions => new Map([[1, { kind: 'words', reason: '服务圈的名称' }]]);
    const { text, findings, places } = made(document, { decisions });
    expect(text).toContain('exceptions: [{text: 15分钟, reason: 服务圈的名称}]');
    expect(findings).toEqual([]);
    expect(places).toEqual(['cases/imported/index.mdx']);
  });

  test('a place in an order is recorded as one; left as words it needs no exception', async () => {
    const document = await manuscript('增加值增速居全市第3位，由第一书记牵头。');
    const [rank, ...others] = found(content, document);
    expect(rank?.proposal).toMatchObject({ value: 3, unit: '位', qualifier: 'rank' });
    expect(others).toEqual([]);
    expect(made(document).text).toContain('居全市<Fact id=');
    const decisions = (): Decisions => new Map([[1, { kind: 'words', reason: '名次' }]]);
    const { text, findings } = made(document, { decisions });
    expect(text).toContain('居全市第3位，');
    expect(text).not.toContain('exceptions');
    expect(findings).toEqual([]);
  });

  test('a telephone number is never offered, never repeated, and found by the check', async () => {
    const document = await manuscript('联系电话：13800138000，驿站15处。');
    const offers = found(content, document);
    expect(offers.map(({ written }) => written)).toEqual(['15处']);
    expect(JSON.stringify(offers)).not.toContain('13800138000');
    expect(made(document).findings.join()).toContain('privacy-phone');
  });
});

describe('what a document says of a number', () => {
  test.for([
    ['截至2024年底，建成驿站15处。', { period: { asOf: '2024' }, label: '建成驿站' }],
    ['2024年1—4月，接单3万件。', { period: { from: '2024-01', to: '2024-04' }, label: '接单' }],
    ['目前有驿站15处。', { period: { unstated: '目前' }, label: '驿站' }],
    ['有驿站15处。', { period: undefined, label: '驿站' }],
    ['投诉比2023年减少40件。', { period: undefined, label: '投诉减少' }],
    [
      '投诉量同比下降22.3%。',
      {
        value: -22.3,
        unit: '%',
        comparison: { basis: 'year-on-year', direction: 'down', against: '上年同期' },
      },
    ],
    ['节约成本15万元。', { qualifier: 'exact', label: '节约成本', value: 15, unit: '万元' }],
    ['附近15户。', { qualifier: 'exact' }],
    ['成本约15万元。', { qualifier: 'about', quote: '成本约15万元' }],
    ['党组织覆盖率由61%提升到100%。', { label: '党组织覆盖率', value: 61 }],
  ] as const)('%s', async ([sentence, expected]) => {
    const [first] = found(content, await manuscript(sentence));
    expect(first?.proposal).toMatchObject(expected);
  });

  test('a quotation is at most twenty characters and cuts no number in two', async () => {
    const long = `${'为进一步做好新就业群体服务工作而'.repeat(2)}投入12345678.5元`;
    const [first] = found(content, await manuscript(`${long}。`));
    expect([...first!.proposal.quote].length).toBeLessThanOrEqual(20);
    expect(first!.proposal.quote).toContain('12345678.5元');
  });
});
