import { comparisonFaults } from '../numbers/figure-faults.ts';
import { locatedFacts, parsed } from '../../content/records.ts';
import { inField, type Rule } from '../rule.ts';
import { json, ledgerOf, SMALL_CONTENT, SMALL_FACT } from '../small-content.ts';

const place = 'figures/stations.json';
const taxonomy = JSON.parse(SMALL_CONTENT['taxonomy.json']!) as { scopes: object[] };
const also = (changes: object) => ({
  'facts/stations.json': ledgerOf(SMALL_FACT, { ...SMALL_FACT, id: 'others', ...changes }),
  'taxonomy.json': json({
    ...taxonomy,
    scopes: [...taxonomy.scopes, { id: 'league', label: '全盟', note: '全盟各地。' }],
  }),
});
const figure = (changes: object) =>
  json({
    ...(JSON.parse(SMALL_CONTENT[place]!) as object),
    groups: [{ facts: ['stations', 'others'] }],
    ...changes,
  });
const bar = { type: 'bar', mode: 'plain' };

/** What stands side by side in a figure can be compared, or the figure says how to read it. */
export const figureMixed: Rule = {
  id: 'figure-mixed',
  title: '图里放在一起的数字可以比',
  severity: 'error',
  ofAbsence: 'something',
  why: '画在同一张图里，读者就会去比。单位、口径、时段不同的数字比不出真相，除非图上写明怎么读。',
  examples: {
    ok: [
      { place, text: figure(bar), also: also({}) },
      {
        place,
        text: figure({ ...bar, howToRead: '各条口径不同，只分别看，不比长短。' }),
        also: also({ scope: 'league' }),
      },
    ],
    bad: [
      { place, text: figure(bar), also: also({ unit: '家', quote: '15家' }), marks: ['"others"'] },
      { place, text: figure(bar), also: also({ scope: 'league' }), marks: ['"others"'] },
      {
        place,
        text: figure(bar),
        also: also({ period: { in: '2024' } }),
        marks: ['"others"'],
      },
      {
        place: 'series/stations.json',
        text: json({
          title: '驿站',
          points: [{ fact: 'stations' }, { fact: 'others' }],
          comparability: 'comparable',
          group: 'stations',
          cautions: [],
        }),
        also: also({ unit: '家', quote: '15家', period: { in: '2024' } }),
        marks: ['"others"'],
      },
      {
        place,
        text: figure({ type: 'waffle' }),
        also: also({}),
        marks: ['"stations"', '"others"'],
      },
      {
        place,
        text: figure({ ...bar, labels: { stations: '书屋', others: '设立驿站' } }),
        also: also({ label: '书屋' }),
        marks: ['"书屋"', '"设立驿站"'],
      },
      {
        place,
        text: figure({ ...bar, labels: { stations: '2024年' } }),
        also: also({}),
        marks: ['"2024年"'],
      },
    ],
  },
  check(workspace, report) {
    const facts = new Map(locatedFacts(workspace).map(({ fact }) => [fact.id, fact]));
    const series = new Map(
      parsed(workspace, 'series').map(({ document, value }) => [document.id, value]),
    );
    const scopes = parsed(workspace, 'taxonomy').flatMap(({ value }) => value.scopes);
    const scopeLabel = (id: string) => scopes.find((scope) => scope.id === id)?.label ?? id;
    for (const { document, value } of parsed(workspace, 'series')) {
      const units = value.points.map(({ fact }) => facts.get(fact)?.unit);
      const own = units.find((unit) => unit !== undefined);
      for (const [index, unit] of units.entries()) {
        if (unit === undefined || unit === own) continue;
        report({
          ...inField(document, ['points', index, 'fact']),
          message: `这个数的单位是“${unit}”，序列里前面的是“${own}”，不能当作同一个数的变化。`,
          fix: '换成单位相同的数据，或删去这一点。',
        });
      }
    }
    for (const { document, value } of parsed(workspace, 'figures')) {
      for (const { path, message, fix } of comparisonFaults(value, facts, series, scopeLabel)) {
        report({ ...inField(document, path), message, fix });
      }
    }
  },
};
