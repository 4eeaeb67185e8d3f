import { stat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentOf, type Content } from '../src/authoring/content.ts';
import { readWorkspace } from '../src/checks/workspace.ts';
import { contentRoot } from '../src/content-root.ts';
import { caseQuestions } from '../src/importing/docx/case-plan.ts';
import { FILE_LIMIT } from '../src/importing/docx/open.ts';
import { parseImportArguments } from '../src/importing/import-arguments.ts';
import { helpText } from '../src/importing/help.ts';
import { tableQuestions } from '../src/importing/tables/table-questions.ts';
import { importDocument } from './import/document.ts';
import { importTableFile } from './import/table.ts';
import type { Reading } from './import/reading.ts';

/** Names that are tables; everything else is read as a document. */
const TABLE = /\.(?:xlsx|xlsm|xlsb|xls|csv|tsv|txt|et|ods)$/i;

await run().catch((error: unknown) => {
  refuse(`没有料到的差错，什么都没有写。把这一行发给维护网站的同事：${String(error)}`, 2);
});

async function run(): Promise<void> {
  const content = await readContent();
  const questions =
    'fault' in content ? [] : [...caseQuestions(content, undefined), ...tableQuestions(content)];
  const names = [
    ...questions.map(({ name }) => name),
    'slug',
    'column',
    'sheet',
    'unit',
    'locator',
  ];
  const asked = parseImportArguments(process.argv.slice(2), names);
  if (asked.kind === 'help') {
    console.log(helpText('fault' in content ? [] : caseQuestions(content, undefined)));
    return;
  }
  if (asked.kind === 'fault')
    return refuse([...asked.faults, '用 npm run import -- --help 看说明。'].join('\n'), 2);
  if ('fault' in content) return refuse(content.fault, 2);
  const bytes = await readBytes(asked.file);
  if ('fault' in bytes) return refuse(bytes.fault, 2);
  const { slug, ...given } = asked.given;
  const reading: Reading = {
    ...asked,
    given: { ...given, ...(slug && given['id'] === undefined && { id: slug }) },
    content,
    bytes: bytes.bytes,
    name: path.basename(asked.file),
    canAsk: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  };
  process.exitCode = await (TABLE.test(asked.file)
    ? importTableFile(reading)
    : importDocument(reading));
}

/** Read only when it is of a size that a document has. */
async function readBytes(file: string): Promise<{ bytes: Uint8Array } | { fault: string }> {
  try {
    const { size } = await stat(file).then((stats) =>
      stats.isFile() ? stats : Promise.reject(new Error('folder')),
    );
    if (size > FILE_LIMIT) {
      const megabytes = Math.round(size / 2 ** 20);
      return {
        fault: `“${file}”有${megabytes}MB，最多${FILE_LIMIT / 2 ** 20}MB。多半是图片太大：压缩图片，或只留要导入的部分，另存后再导入。`,
      };
    }
    return { bytes: await readFile(file) };
  } catch {
    return { fault: `“${file}”读不了：没有这个文件，它是一个文件夹，或者没有读取权限。` };
  }
}

async function readContent(): Promise<Content | { fault: string }> {
  const root = contentRoot();
  try {
    const read = contentOf(await readWorkspace(root));
    return 'value' in read ? read.value : read;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { fault: `内容目录“${root}”读不了：没有这个目录，或者没有读取权限。` };
  }
}

function refuse(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
