import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from '../../src/integrations/files.ts';

/** What was made beside the files of a folder; sizes in bytes. */
export interface Compressed {
  /** Files of which there now is at least one smaller variant. */
  files: number;
  /** Files left alone: too small, or of a kind that is compressed already. */
  others: number;
  /** Of the files that have variants. */
  plain: number;
  brotli: number;
  gzip: number;
}

/** Kinds of text; whatever else a site holds (pictures, fonts, chunks of the index) is packed. */
const TEXT = /\.(html|css|m?js|json|webmanifest|svg|xml|txt|csv|bib|ris|md)$/;

/** Smaller files fit into one packet anyway. In bytes. */
const LEAST = 1024;

/** The byte of a gzip header that names the system it was made on, and the value for "unknown". */
const SYSTEM = { at: 9, unknown: 255 };

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** @returns whether a file gets variants; `size` in bytes. */
export function isCompressible(file: string, size: number): boolean {
  return size >= LEAST && TEXT.test(file);
}

/**
 * Writes `.br` and `.gz` beside the texts of a folder, each whole or not at all, with the time of
 * its text. The same bytes for the same text and release of Node. Variants that are not smaller,
 * or whose text is gone, are removed.
 */
export async function compressFolder(folder: string): Promise<Compressed> {
  const files = filesIn(folder).map((place) => path.join(folder, place));
  const known = new Set(files);
  const total: Compressed = { files: 0, others: 0, plain: 0, brotli: 0, gzip: 0 };
  const left = files.values();
  const work = async () => {
    for (const file of left) {
      const text = /^(.+)\.(?:br|gz)$/.exec(file)?.[1];
      if (text !== undefined && TEXT.test(text)) {
        if (!known.has(text)) await rm(file);
        continue;
      }
      add(total, await compressFile(file));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return total;
}

/** @returns the totals as a sentence. */
export function describeCompressed({ files, others, plain, brotli, gzip }: Compressed): string {
  if (files === 0) return `没有要压缩的文件（${others}个文件都太小，或者本身压过）。`;
  const size = (bytes: number) =>
    bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
  const share = (bytes: number) => `${((bytes / plain) * 100).toFixed(0)}%`;
  return (
    `压缩了${files}个文件：原来${size(plain)}，brotli ${size(brotli)}（${share(brotli)}），` +
    `gzip ${size(gzip)}（${share(gzip)}）。另有${others}个文件不必压缩。`
  );
}

async function compressFile(file: string): Promise<Compressed> {
  const stats = await stat(file);
  if (!isCompressible(file, stats.size)) {
    return { files: 0, others: 1, plain: 0, brotli: 0, gzip: 0 };
  }
  const text = await readFile(file);
  const packed = await gzipOf(text, { level: constants.Z_BEST_COMPRESSION });
  packed[SYSTEM.at] = SYSTEM.unknown;
  const variants = {
    br: await brotliOf(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    gz: packed,
  };
  let made = 0;
  for (const [end, bytes] of Object.entries(variants)) {
    const variant = `${file}.${end}`;
    if (bytes.length < text.length) {
      await writeFile(`${variant}.tmp`, bytes);
      await utimes(`${variant}.tmp`, stats.atime, stats.mtime);
      await rename(`${variant}.tmp`, variant);
      made += 1;
    } else await rm(variant, { force: true });
  }
  if (made === 0) return { files: 0, others: 1, plain: 0, brotli: 0, gzip: 0 };
  const sent = (bytes: Buffer) => Math.min(bytes.length, text.length);
  return {
    files: 1,
    others: 0,
    plain: text.length,
    brotli: sent(variants.br),
    gzip: sent(variants.gz),
  };
}

function add(total: Compressed, one: Compressed): void {
  for (const key of Object.keys(one) as (keyof Compressed)[]) total[key] += one[key];
}
