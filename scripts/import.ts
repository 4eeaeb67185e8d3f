import { stat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentOf, type Content } from '../src/authoring/content.ts';
import { contentRoot } from '../src/content/root.ts';
import { caseQuestions } from '../src/importing/docx/make-case.ts';
import { isTable, sizeFault } from '../src/importing/file.ts';
import { parseImportArguments, helpText } from '../src/importing/import-arguments.ts';
import { READING_FLAGS, tableQuestions } from '../src/importing/tables/table-questions.ts';
import { importDocument } from './import/document.ts';
import { importTableFile } from './import/table.ts';
import type { Reading } from './import/reading.ts';
import { readContent } from './support/read-content.ts';
import { refuse, refuseFor } from './support/refuse.ts';

await run().catch(refuseFor);

async function run(): Promise<void> {
  const content = await readRecords();
  const questions =
    'fault' in content ? [] : [...caseQuestions(content), ...tableQuestions(content)];
  const names = [...questions.map(({ name }) => name), ...READING_FLAGS, 'slug'];
  const asked = parseImportArguments(process.argv.slice(2), names);
  if (asked.kind === 'help') {
    console.log(helpText('fault' in content ? [] : caseQuestions(content)));
    return;
  }
  if (asked.kind === 'fault') return refuse(asked.fault);
  if ('fault' in content) return refuse(content.fault);
  const bytes = await readBytes(asked.file);
  if ('fault' in bytes) return refuse(bytes.fault);
  const { slug, ...given } = asked.given;
  const reading: Reading = {
    ...asked,
    given: { ...given, ...(slug && given['id'] === undefined && { id: slug }) },
    content,
    bytes: bytes.bytes,
    name: path.basename(asked.file),
    canAsk: Boolean(process.stdin.isTTY && process.stdout.isTTY),
  };
  process.exitCode = await (isTable(asked.file)
    ? importTableFile(reading)
    : importDocument(reading));
}

/** Read only when it is of a size that a document has. */
async function readBytes(file: string): Promise<{ bytes: Uint8Array } | { fault: string }> {
  try {
    const { size } = await stat(file).then((stats) =>
      stats.isFile() ? stats : Promise.reject(new Error('folder')),
    );
    const fault = sizeFault(file, size);
    if (fault !== undefined) return { fault };
    return { bytes: await readFile(file) };
  } catch {
    return { fault: `“${file}”读不了：没有这个文件，它是一个文件夹，或者没有读取权限。` };
  }
}

async function readRecords(): Promise<Content | { fault: string }> {
  const workspace = await readContent(contentRoot());
  if ('fault' in workspace) return workspace;
  const read = contentOf(workspace);
  return 'value' in read ? read.value : read;
}
