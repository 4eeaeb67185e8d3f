import { statSync } from 'node:fs';
import { readWords, wordsFault } from '../src/checks/command-words.ts';
import { workPlaces } from '../src/content/root.ts';
import { compressFolder, describeCompressed } from './support/compress-folder.ts';
import { refuse } from './support/refuse.ts';

const HELP = `给构建好的网站做压缩文件：文字类的文件旁边各放一个 .br（brotli）和一个 .gz（gzip），
服务器直接发送，不必每次再压。原文件不动。

用法：npm run compress [-- 文件夹]

不写文件夹，就是构建的输出位置（dist，或环境变量 OUT_DIR）。
小于1 kB的、本身压过的（图片、字体、搜索索引）不做。`;

const { wantsHelp, others, faults } = readWords(process.argv.slice(2), new Map());
const [folder = workPlaces().outDir, more] = others;

if (wantsHelp) console.log(HELP);
else if (faults.length > 0) refuse(wordsFault('compress', faults).fault);
else if (more) refuse(`一次只压缩一个文件夹，多写了“${more}”。`);
else if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  refuse(`没有“${folder}”这个文件夹：先运行 npm run build。`);
} else {
  try {
    console.log(describeCompressed(await compressFolder(folder)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    refuse(`“${folder}”里的压缩文件写不了：磁盘满了，或者没有写入权限。原文件没有动。`, 1);
  }
}
