/** Names that are tables; everything else is read as a document. */
const TABLE = /\.(?:xlsx|xlsm|xlsb|xls|csv|tsv|txt|et|ods)$/i;

/** Names of what is written in an office, and what is told of it. */
const DOCUMENT = /\.(?:doc[xm]?|dot[xm]?|wps|wpt|rtf|odt|pdf)$/i;

/** Larger files are not even read: photographs are made smaller before they go on a page. */
const FILE_LIMIT = 64 * 2 ** 20;

/** @returns whether a file of this name is read as a table. */
export function isTable(name: string): boolean {
  return TABLE.test(name);
}

/** @returns whether a file of this name may hold words or numbers of an office. */
export function isDocument(name: string): boolean {
  return TABLE.test(name) || DOCUMENT.test(name);
}

/** @returns why a file of this size is not read, as a Chinese sentence. */
export function sizeFault(name: string, size: number): string | undefined {
  if (size === 0) return `“${name}”是空的，一个字节也没有。重新保存或重新下载，再导入。`;
  if (size <= FILE_LIMIT) return undefined;
  const advice = isTable(name)
    ? '只留要导入的行，或拆成几个文件'
    : '多半是图片太大：压缩图片，或只留要导入的部分';
  const megabytes = Math.round(size / 2 ** 20);
  return `“${name}”有${megabytes}MB，最多${FILE_LIMIT / 2 ** 20}MB。${advice}，另存后再导入。`;
}
