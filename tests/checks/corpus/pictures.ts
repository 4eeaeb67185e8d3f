import { orientationOnly } from '../../../src/checks/pictures/anatomy.ts';
import { SMALL_PICTURES } from '../../../src/checks/pictures/small-pictures.ts';
import { bytesOfText, dataAddress, pngOf } from '../../support/pictures.ts';
import type { BadCase, GoodCase } from './corpus.ts';
import { badCase, found, goodCase } from './places.ts';
import { PICTURE_FILES } from './picture-files.ts';

const PNG = SMALL_PICTURES.png;
const BENCH = { 'cases/station/bench.png': PNG };
const picture = (made: Parameters<typeof pngOf>[0]) => ({
  'cases/station/bench.png': dataAddress(pngOf(made)),
});

export const BAD: BadCase[] = [
  badCase('a picture without words', '![](./bench.png)', [found('image-alt', 27, 1, 17)], BENCH),
  badCase(
    'a picture with a space for words',
    '![ ](./bench.png)',
    [found('image-alt', 27, 1, 18)],
    BENCH,
  ),
  badCase(
    'words that say only that it is a picture',
    '![图片](./bench.png)',
    [found('image-alt', 27, 3, 5)],
    BENCH,
  ),
  badCase('a number for words', '![图2](./bench.png)', [found('image-alt', 27, 3, 5)], BENCH),
  badCase(
    'the name of the file for words',
    '![bench.png](./bench.png)',
    [found('image-alt', 27, 3, 12)],
    BENCH,
  ),
  badCase(
    'the name of the file without its end',
    '![bench](./bench.png)',
    [found('image-alt', 27, 3, 8)],
    BENCH,
  ),
  badCase(
    'the name that a camera gave',
    '![IMG_0001](./bench.png)',
    [found('image-alt', 27, 3, 11), found('number', 27, 7, 11)],
    BENCH,
  ),
  badCase('no such file', '![门口的长椅](./chair.png)', [found('image-file', 27, 10, 21)]),
  badCase(
    'a name with other capitals',
    '![门口的长椅](./Bench.PNG)',
    [found('image-file', 27, 10, 21)],
    BENCH,
  ),
  badCase(
    'a name without ./',
    '![门口的长椅](bench.png)',
    [found('image-file', 27, 10, 19)],
    BENCH,
  ),
  badCase('a path from the root of the site', '![门口的长椅](/bench.png)', [
    found('image-file', 27, 10, 20),
  ]),
  badCase('a space in the name of a file', '![门口的长椅](./bench 1.png)', [
    found('image-file', 27, 1, 24),
  ]),
  badCase(
    'full-width brackets around a picture',
    '![门口的长椅]（./bench.png）',
    [found('image-file', 27, 1, 22)],
    BENCH,
  ),
  badCase('a definition of a picture', '![门口的长椅][a]\n\n[a]: ./chair.png', [
    found('image-file', 29, 6, 17),
  ]),
  badCase('a picture after astral characters', '🐴𠮷![门口的长椅](./chair.png)', [
    found('image-file', 27, 14, 25),
  ]),
  badCase(
    'a map in words',
    '![园区位置地图](./bench.png)',
    [found('map-boundary', 27, 7, 9)],
    BENCH,
  ),
  badCase(
    'the Party flag in words',
    '![门口的党旗](./bench.png)',
    [found('emblem', 27, 6, 8)],
    BENCH,
  ),
  ...PICTURE_FILES,
];

export const GOOD: GoodCase[] = [
  goodCase('a picture in words', '![门口的长椅](./bench.png)', BENCH),
  goodCase('a picture by a definition', '![门口的长椅][a]\n\n[a]: ./bench.png', BENCH),
  goodCase('a picture in a table and in a list', '- ![门口的长椅](./bench.png)', BENCH),
  goodCase('words with brackets in them', '![长椅（木制）\\[一\\]](./bench.png)', BENCH),
  goodCase('a name in Chinese', '![门口](./门口.png)', { 'cases/station/门口.png': PNG }),
  goodCase(
    'a picture shown twice',
    '![门口的长椅](./bench.png)\n\n![雨中的长椅](./bench.png)',
    BENCH,
  ),
  goodCase('the end of a name in capitals', '![门口的长椅](./bench.PNG)', {
    'cases/station/bench.PNG': PNG,
  }),
  goodCase('a JPEG and a WebP', '![长椅](./a.jpeg)\n\n![雨棚](./b.webp)', {
    'cases/station/a.jpeg': SMALL_PICTURES.jpg,
    'cases/station/b.webp': SMALL_PICTURES.webp,
  }),
  goodCase(
    'a picture that says which program made it',
    '![门口的长椅](./bench.png)',
    picture({ chunks: [['tEXt', bytesOfText('Software\0gimp')]] }),
  ),
  goodCase(
    'a picture that says only how it is turned',
    '![门口的长椅](./bench.png)',
    picture({ chunks: [['eXIf', orientationOnly(6)]] }),
  ),
  goodCase(
    'a picture as large as may be',
    '![门口的长椅](./bench.png)',
    picture({ width: 4000, height: 4000 }),
  ),
  goodCase('a picture in code', '写作`![](./a.png)`。'),
];
