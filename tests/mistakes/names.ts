import { put, textIn, type Mistake } from './mistake.ts';
import { CASE, FACTS, ORDER, SOURCE } from './order.ts';
import { bytesOf, SMALL_PICTURES } from '../../src/checks/pictures/small-pictures.ts';

const TEXT = textIn(ORDER, CASE);
const DEPOT = textIn(ORDER, 'cases/depot/index.mdx').replace('published\n', 'draft\n');
const PICTURE = bytesOf(SMALL_PICTURES.png);
const GPS = bytesOf(SMALL_PICTURES.jpgWithGps);
const shown = (name: string) => TEXT.replace('(./bench.png)', `(./${name})`);
const bmp = new TextEncoder().encode('BM\0\0\0\0\0\0');
const heic = new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0');

/** PNG as wide as asked, its picture left out: only its head is read. */
function wide(width: number): Uint8Array {
  const bytes = PICTURE.slice();
  new DataView(bytes.buffer).setUint32(16, width);
  return bytes;
}

/** What goes wrong with pictures. */
export const PICTURES: readonly Mistake[] = [
  put('图片文件不在', { [CASE]: shown('bnech.png') }),
  put('图片文件根本没有放', { [CASE]: shown('water.jpg') }),
  put('图片放进了别的文件夹', { 'pictures/water.png': PICTURE, [CASE]: shown('water.png') }),
  put('图片有30MB', { 'cases/station/big.png': huge(), [CASE]: shown('big.png') }),
  put('图片宽12000像素', { 'cases/station/big.png': wide(12_000), [CASE]: shown('big.png') }),
  put('图片是bmp', { 'cases/station/photo.bmp': bmp, [CASE]: shown('photo.bmp') }),
  put('图片是heic', { 'cases/station/photo.heic': heic, [CASE]: shown('photo.heic') }),
  put('heic改名成了jpg', { 'cases/station/photo.jpg': heic, [CASE]: shown('photo.jpg') }),
  put('照片带拍摄地点', { 'cases/station/photo.jpg': GPS, [CASE]: shown('photo.jpg') }),
  put('图片名里有空格', { [CASE]: shown('my photo.png'), 'cases/station/my photo.png': PICTURE }),
  put('图片名的大小写不同', { [CASE]: shown('photo.png'), 'cases/station/photo.PNG': PICTURE }),
  put('放了图片没有用', { 'cases/station/photo.png': PICTURE }),
];

/** What goes wrong with files and folders: named wrong, dropped in, moved or taken away. */
export const NAMES: readonly Mistake[] = [
  put('案例存成了index.md', { 'cases/stop/index.md': DEPOT }),
  put('一个文件夹放了两篇', { 'cases/station/stop.mdx': DEPOT }),
  put('案例没有放进文件夹', { 'cases/stop.mdx': DEPOT }),
  put('文件夹用了中文名', { 'cases/停车点/index.mdx': DEPOT }, undefined, ['red-stations', 'stop']),
  put('文件夹名只差大小写', { 'cases/Station/index.mdx': DEPOT }),
  put('Word稿件放进了案例文件夹', { 'cases/station/稿件.docx': 'PK' }),
  put('Word开着时留下的文件', { 'cases/station/~$稿件.docx': 'x' }),
  put('WPS留下的锁文件', { 'cases/station/.~lock.稿件.docx#': 'x' }),
  put('Excel表放进了facts', { 'facts/统计.xlsx': 'PK' }),
  put('数据文件的扩展名大写', { 'facts/stations.JSON': textIn(ORDER, FACTS), [FACTS]: undefined }),
  put('记事本多加了.txt', { [`${CASE}.txt`]: TEXT, [CASE]: undefined }),
  put(
    '来源文件改了名',
    { 'sources/herald-2025.json': textIn(ORDER, SOURCE), [SOURCE]: undefined },
    'permalinks.json',
  ),
  put(
    '案例文件夹改了名',
    {
      'cases/stop/index.mdx': TEXT,
      'cases/stop/bench.png': PICTURE,
      [CASE]: undefined,
      'cases/station/bench.png': undefined,
    },
    'permalinks.json',
  ),
  put('发布过的案例删掉了', { 'cases/depot/index.mdx': undefined }, 'permalinks.json'),
  put('发布过的案例改回草稿', { 'cases/depot/index.mdx': DEPOT }, 'permalinks.json'),
  put('复制出来的案例正文', { 'cases/station/index - 副本.mdx': TEXT }),
  put('下载了两次的案例正文', { 'cases/station/index(1).mdx': TEXT }),
  put('英文系统复制的案例正文', { 'cases/station/index - Copy.mdx': TEXT }),
  put('苹果电脑复制的案例正文', { 'cases/station/index 2.mdx': TEXT }),
  put('改之前留了一份备份', { 'cases/station/index.mdx.bak': TEXT }),
  put('编辑器留下的备份', { 'cases/station/index.mdx~': TEXT }),
  put('只有副本，没有原文件', { 'cases/stop/index - 副本.mdx': DEPOT }),
  put('复制出来的数据文件', { 'facts/stations - 副本.json': textIn(ORDER, FACTS) }),
  put('下载了两次的来源文件', { 'sources/herald (1).json': textIn(ORDER, SOURCE) }),
  put('复制出来的案例文件夹', {
    'cases/station - 副本/index.mdx': TEXT,
    'cases/station - 副本/bench.png': PICTURE,
  }),
  put('新建的文本文档', { 'cases/station/新建 文本文档.txt': '' }),
  put('新建的Word文档', { 'cases/新建 Microsoft Word 文档.docx': '' }),
  put('Word异常退出留下的文件', { 'cases/station/~WRL0003.tmp': 'x' }),
  put('编号与别的来源重复', { 'sources/Copy.json': textIn(ORDER, 'sources/copy.json') }),
];

function huge(): Uint8Array {
  const bytes = new Uint8Array(30 * 2 ** 20);
  bytes.set(PICTURE);
  return bytes;
}
