import { caseText } from '../../../src/checks/small-content.ts';
import { SMALL_PICTURES } from '../../../src/checks/pictures/small-pictures.ts';
import { bytesOfText, dataAddress, pngOf } from '../../support/pictures.ts';
import type { BadCase } from './corpus.ts';
import { found, foundInFile } from './places.ts';

const PNG = SMALL_PICTURES.png;
const BENCH = { 'cases/station/bench.png': PNG };
const shown = (place: string) => ({
  'cases/station/index.mdx': caseText(`## 背景\n\n![门口的长椅](./${place.split('/').at(-1)})\n`),
});

/** Files that a page cannot show, or that say more than they should. */
export const PICTURE_FILES: BadCase[] = [
  {
    title: 'a picture of a format that is not shown',
    place: 'cases/station/a.gif',
    text: 'GIF89a',
    also: shown('cases/station/a.gif'),
    findings: [foundInFile('image-file')],
  },
  {
    title: 'a drawing that could hold a program',
    place: 'cases/station/a.svg',
    text: '<svg></svg>',
    also: shown('cases/station/a.svg'),
    findings: [foundInFile('image-file')],
  },
  {
    title: 'a JPEG that is called a PNG',
    place: 'cases/station/a.png',
    text: SMALL_PICTURES.jpg,
    also: shown('cases/station/a.png'),
    findings: [foundInFile('image-file')],
  },
  {
    title: 'a text that is called a picture',
    place: 'cases/station/a.png',
    text: '甲',
    also: shown('cases/station/a.png'),
    findings: [foundInFile('image-file')],
  },
  {
    title: 'a picture cut short',
    place: 'cases/station/a.png',
    text: dataAddress(pngOf().subarray(0, 20)),
    also: shown('cases/station/a.png'),
    findings: [foundInFile('image-file')],
  },
  {
    title: 'a picture that is too wide',
    place: 'cases/station/a.png',
    text: dataAddress(pngOf({ width: 4001 })),
    also: shown('cases/station/a.png'),
    findings: [foundInFile('image-file')],
  },
  {
    title: 'a picture that is too heavy',
    place: 'cases/station/a.png',
    text: dataAddress(pngOf({ appended: new Uint8Array(2 ** 21) })),
    also: shown('cases/station/a.png'),
    findings: [foundInFile('image-file')],
  },
  {
    title: 'a picture with the place where it was taken',
    place: 'cases/station/a.jpg',
    text: SMALL_PICTURES.jpgWithGps,
    also: shown('cases/station/a.jpg'),
    findings: [foundInFile('image-metadata')],
  },
  {
    title: 'a picture with a comment',
    place: 'cases/station/a.png',
    text: dataAddress(pngOf({ chunks: [['tEXt', bytesOfText('Author\0li')]] })),
    also: shown('cases/station/a.png'),
    findings: [foundInFile('image-metadata')],
  },
  {
    title: 'a picture with more after its end',
    place: 'cases/station/a.png',
    text: dataAddress(pngOf({ appended: Uint8Array.of(1) })),
    also: shown('cases/station/a.png'),
    findings: [foundInFile('image-metadata')],
  },
  {
    title: 'a file named for the emblem',
    place: 'cases/station/dang-hui.png',
    text: PNG,
    also: shown('cases/station/dang-hui.png'),
    findings: [foundInFile('emblem')],
  },
  {
    title: 'a file named for a map',
    place: 'cases/station/zone-map.png',
    text: PNG,
    also: shown('cases/station/zone-map.png'),
    findings: [foundInFile('map-boundary')],
  },
  {
    title: 'a picture that nothing shows',
    place: 'cases/station/bench.png',
    text: PNG,
    findings: [foundInFile('asset-unused')],
  },
  {
    title: 'a cover whose words are no words',
    place: 'cases/station/index.mdx',
    text: caseText('## 背景\n\n略。\n', { cover: { src: './bench.png', alt: '封面' } }),
    also: BENCH,
    findings: [found('image-alt', 25, 8, 10)],
  },
  {
    title: 'a cover that is not there',
    place: 'cases/station/index.mdx',
    text: caseText('## 背景\n\n略。\n', { cover: { src: './bench.png', alt: '长椅' } }),
    findings: [found('image-file', 24, 8, 19)],
  },
];
