import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disagreements } from '../../src/authoring/agreement.ts';
import { quantitiesIn } from '../../src/authoring/read-quantity.ts';
import { factFileSchema, type Fact } from '../../src/domain/fact.ts';
import type { QualifierId } from '../../src/domain/qualifier.ts';

const recorded = ['content/facts', 'tests/fixtures/small-zone/content/facts'].flatMap((folder) =>
  readdirSync(folder).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return factFileSchema.parse(JSON.parse(text)).facts.flatMap((fact) => claimOf(fact) ?? []);
  }),
);

function claimOf(fact: Fact) {
  if (fact.status === 'derived' || fact.value === undefined || fact.enumerated) return undefined;
  const { quote, value, qualifier, unit = '' } = fact;
  return { quote, value, unit, qualifier };
}

const written = (quote: string) =>
  quantitiesIn(quote).map(({ value, unit, qualifier }) => `${value} ${unit} ${qualifier}`);

describe('quantitiesIn', () => {
  test.each([
    ['建立党组织75个', ['75 个 exact']],
    ['三十余家企业', ['30 家 over']],
    ['三十余', ['30  over']],
    ['12家国家级工作站', ['12 家 exact']],
    ['首家国家级工作站', ['1 家 first']],
    ['覆盖职工1.2万余人次', ['12000 人次 over']],
    ['党员350多万名', ['350 万名 over']],
    ['党组织近30万个', ['30 万个 near']],
    ['每年返还工会经费约200万元', ['200 万元 about']],
    ['200万元左右', ['200 万元 about']],
    ['“司机之家”1000个以上', ['1000 个 or-more']],
    ['不少于５个', ['5 个 at-least']],
    ['近百家', ['100 家 near']],
    ['百分之七十', ['70 % exact']],
    ['二十五点五%', ['25.5 % exact']],
    ['总量居全盟第一、增速第二', ['1 位 rank', '2 位 rank']],
    ['科技研发平台36大类167个', ['36 大类 exact', '167 个 exact']],
    ['more than 30,000 people', ['30000  over']],
    ['84 million workers', ['84000000  exact']],
    ['2024年5月27日新增8家', ['8 家 exact']],
    ['近三年发展党员117名', ['117 名 exact']],
    ['10—20个', []],
    ['数十名', []],
    ['一个品牌，12345热线', []],
  ])('quantitiesIn(%s)', (quote, quantities) => {
    expect(written(quote)).toEqual(quantities);
  });

  test('reads any text without fault', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789.,，一二十百万亿余多第首近约个家%年月—'),
    });
    fc.assert(
      fc.property(text, (quote) => {
        for (const { value } of quantitiesIn(quote)) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('disagreements', () => {
  test('the records of real content agree with their quotes', () => {
    expect(recorded.length).toBeGreaterThan(100);
    expect(recorded.flatMap(disagreements)).toEqual([]);
  });

  test('most records of real content are proposed as they stand', () => {
    const proposed = recorded.filter(({ quote, value, unit, qualifier }) =>
      written(quote).includes(`${Math.abs(value)} ${unit} ${qualifier}`),
    );
    expect(proposed.length / recorded.length).toBeGreaterThan(0.9);
  });

  test.each<[string, number, string, QualifierId, string]>([
    ['设立驿站多个', 15, '个', 'exact', '引文“设立驿站多个”里没有数字'],
    ['设立驿站15个', 51, '个', 'exact', '里没有51个这个数，写的是15（单位个）'],
    ['设立驿站15个', 15, '家', 'exact', '单位是“个”，不是“家”'],
    ['经费15万元', 15, '元', 'exact', '里没有15元这个数'],
    ['开展活动700余场次', 700, '场次', 'exact', '语气应当是over'],
    ['开展活动700场次', 700, '场次', 'over', '语气应当是exact'],
    ['约200万元', 200, '万元', 'near', '语气应当是about'],
    ['增速第二', 2, '位', 'exact', '语气应当是rank'],
  ])('%s is not %d%s (%s)', (quote, value, unit, qualifier, message) => {
    const found = disagreements({ quote, value, unit, qualifier });
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toContain(message);
  });

  test.each<[string, number, string, QualifierId]>([
    ['覆盖1.2万余人次', 12000, '人次', 'over'],
    ['经费15万元', 150000, '元', 'exact'],
    ['经费15万元', 15, '万元', 'exact'],
    ['同比下降53%', -53, '%', 'exact'],
    ['“三个强化”', 3, '项', 'exact'],
    ['甲、乙等3家', 3, '家', 'at-least'],
    ['不少于5个', 5, '个', 'or-more'],
    ['84 million workers', 8400, '万人', 'exact'],
  ])('%s is %d%s (%s)', (quote, value, unit, qualifier) => {
    expect(disagreements({ quote, value, unit, qualifier })).toEqual([]);
  });
});
