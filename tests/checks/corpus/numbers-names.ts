import type { GoodCase } from './corpus.ts';
import {
  CASE,
  FACTS,
  FIGURE,
  exceptions,
  figure,
  glossary,
  ledger,
  named,
  others,
  taxonomy,
  write,
} from './number-files.ts';

export const GOOD_RECORDS: GoodCase[] = [
  ...['三个强化', '1+1+3', '一企一品一典型'].map((name) => ({
    title: `the registered name ${name}`,
    place: CASE,
    text: write(`推进“${name}”，**${name}**已写明。`),
    also: { 'taxonomy.json': named(name) },
  })),
  {
    title: 'a registered name that emphasis breaks',
    place: CASE,
    text: write('推进三个**强化**。'),
    also: { 'taxonomy.json': named('三个强化') },
  },
  {
    title: 'an alias whose number its term has too',
    place: CASE,
    text: write('入选百个案例。'),
    also: { 'glossary.json': glossary({ term: '年度百个案例', aliases: ['百个案例'] }) },
  },
  {
    title: 'an exception in a figure',
    place: FIGURE,
    text: figure({ howToRead: '一格是百分之一。', exceptions: exceptions('一格是百分之一') }),
  },
  {
    title: 'an exception for words that emphasis breaks, in a file from Windows',
    place: CASE,
    text: `\uFEFF${write('取**两**个一百。', { exceptions: exceptions('两个一百') })}`.replaceAll(
      '\n',
      '\r\n',
    ),
  },
  {
    title: 'an exception in the glossary',
    place: 'glossary.json',
    text: glossary({ explanation: '两人以上。' }, { exceptions: exceptions('两人以上') }),
  },
  { title: 'a review at the end of a year', place: FACTS, text: ledger({ reviewBy: '2026' }) },
  { title: 'a review that is due today', place: FACTS, text: ledger({ reviewBy: '2026-06-30' }) },
  {
    title: 'scopes that a figure explains',
    place: FIGURE,
    text: figure({ groups: [{ facts: ['stations', 'others'] }], howToRead: '分别看。' }),
    also: {
      [FACTS]: ledger({}, others({ scope: 'league' })),
      'taxonomy.json': taxonomy({
        scopes: [
          { id: 'zone', label: '全区', note: '全域。' },
          { id: 'league', label: '全盟', note: '各地。' },
        ],
      }),
    },
  },
  {
    title: 'two groups of a figure of units with units of their own',
    place: FIGURE,
    text: figure({ groups: [{ facts: ['stations'] }, { facts: ['others'] }] }),
    also: { [FACTS]: ledger({}, others({ unit: '名', quote: '登记骑手15名' })) },
  },
  {
    title: 'a fact that only a derivation uses',
    place: FACTS,
    text: ledger(
      {
        status: 'derived',
        derivation: '{others} * 1',
        ...{ source: undefined, locator: undefined, quote: undefined },
      },
      others({}),
    ),
  },
  {
    title: 'a date that its quotation has without the year',
    place: FACTS,
    text: ledger(
      {},
      others({ value: undefined, unit: undefined, text: '2016年12月1日', quote: '12月1日' }),
    ),
    also: {
      'pages/about.mdx': '---\ntitle: 说明\nsummary: 略。\norder: 1\n---\n\n<Fact id="others" />\n',
    },
  },
];
