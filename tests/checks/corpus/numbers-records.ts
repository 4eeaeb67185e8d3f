import { SMALL_CONTENT } from '../../../src/checks/small-content.ts';
import type { BadCase } from './corpus.ts';
import {
  CASE,
  FACTS,
  FIGURE,
  bad,
  exceptions,
  figure,
  glossary,
  ledger,
  named,
  others,
  series,
  write,
} from './number-files.ts';
import { found } from './places.ts';

const FIELDS: BadCase[] = [
  bad('a title with a count', CASE, write('略。', { title: '驿站两处' }), [
    found('number', 3, 10, 12),
  ]),
  bad('a summary with a count', CASE, write('略。', { summary: '设立驿站{stations}，另有3家。' }), [
    found('number', 5, 27, 29),
  ]),
  bad('the title of a figure', FIGURE, figure({ title: '两类驿站' }), [found('number', 3, 13, 15)]),
  bad('the takeaway of a figure', FIGURE, figure({ takeaway: '设立15个。' }), [
    found('number', 4, 18, 21),
  ]),
  bad('a caution of a figure', FIGURE, figure({ cautions: ['略。', '漏了两处。'] }), [
    found('number', 14, 8, 10),
  ]),
  bad('a label of a figure', FIGURE, figure({ labels: { stations: '驿站15个' } }), [
    found('number', 18, 20, 23),
  ]),
  bad('how to read a figure', FIGURE, figure({ howToRead: '一格是百分之一。' }), [
    found('number', 17, 20, 24),
  ]),
  bad('the explanation of a term', 'glossary.json', glossary({ explanation: '两人以上歇脚。' }), [
    found('number', 7, 23, 25),
  ]),
  bad('a note of a fact', FACTS, ledger({ notes: '另有三处未计。' }), [
    found('number', 21, 19, 21),
  ]),
  bad('the label of a fact', FACTS, ledger({ label: '三类驿站' }), [found('number', 6, 17, 19)]),
  bad(
    'an alias that states a quantity vouches for nothing',
    CASE,
    write('建成8所学校。'),
    [found('number', 27, 3, 5)],
    { 'taxonomy.json': named('现代化学校', ['8所学校']) },
  ),
  bad(
    'a registered number that goes on as a count',
    CASE,
    write('12345接到12345人次来电。'),
    [found('number', 27, 8, 15)],
    { 'taxonomy.json': named('12345热线', ['12345']) },
  ),
  bad(
    'a case does not vouch for its own title',
    CASE,
    write('三个一百见本页。', { title: '三个一百' }),
    [found('number', 3, 8, 10)],
  ),
];

const EXCEPTIONS: BadCase[] = [
  bad('words that are not there', CASE, write('略。', { exceptions: exceptions('两个一百') }), [
    found('number-exception', 24, 11, 15),
  ]),
  bad('words without a number', CASE, write('每格一处。', { exceptions: exceptions('每格一处') }), [
    found('number-exception', 24, 11, 15),
  ]),
  bad(
    'the same words twice',
    FIGURE,
    figure({
      howToRead: '一格是百分之一。',
      exceptions: exceptions('百分之一', '百分之一'),
    }),
    [found('number-exception', 24, 15, 21)],
  ),
  bad(
    'the digits without their measure word',
    CASE,
    write('共15个。', { exceptions: exceptions('15') }),
    [found('number-exception', 24, 11, 15), found('number', 30, 2, 5)],
  ),
  bad(
    'an exception of another file',
    CASE,
    write('每格代表百分之一。'),
    [found('number', 27, 5, 9)],
    {
      [FIGURE]: figure({
        howToRead: '每格代表百分之一。',
        exceptions: exceptions('每格代表百分之一'),
      }),
    },
  ),
];

const RECORDS: BadCase[] = [
  bad('a review that is due', FACTS, ledger({ reviewBy: '2026-05' }), [
    found('review-due', 21, 19, 28),
  ]),
  bad('a fact that nothing uses', FACTS, ledger({}, others({})), [found('unused', 23, 13, 21)]),
  bad(
    'a source that nothing rests on',
    'sources/other.json',
    SMALL_CONTENT['sources/herald.json']!,
    [found('unused', 2, 12, 18)],
  ),
  bad(
    'a code that the quotation has otherwise',
    FACTS,
    ledger({}, others({ value: undefined, unit: undefined, text: '152971', quote: '152917' })),
    [found('fact-words', 35, 16, 24)],
    {
      'pages/about.mdx': '---\ntitle: 说明\nsummary: 略。\norder: 1\n---\n\n<Fact id="others" />\n',
    },
  ),
  bad('a first that is no first', FACTS, ledger({ qualifier: 'first' }), [
    found('fact-words', 7, 16, 18),
  ]),
  bad(
    'persons and houses in one group',
    FIGURE,
    figure({ groups: [{ facts: ['stations', 'others'] }], howToRead: '分别看。' }),
    [found('figure-mixed', 9, 9, 17)],
    { [FACTS]: ledger({}, others({ unit: '名', quote: '登记骑手15名' })) },
  ),
  bad(
    'a share above a hundred',
    FIGURE,
    figure({ type: 'waffle', groups: [{ facts: ['others'] }], takeaway: '{stations}。' }),
    [found('figure-mixed', 8, 9, 17)],
    { [FACTS]: ledger({}, others({ value: 150, unit: '%', quote: '150%' })) },
  ),
  bad(
    'a line through what is no trend',
    FIGURE,
    figure({ type: 'line', groups: undefined, series: ['stations'], howToRead: '分别看。' }),
    [found('figure-mixed', 11, 5, 15)],
    { 'series/stations.json': series('not-a-trend') },
  ),
];

export const BAD_RECORDS: BadCase[] = [...FIELDS, ...EXCEPTIONS, ...RECORDS];
