import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { permalinksSchema, permalinksText } from '../../src/domain/permalinks.ts';

/**
 * Writes a content root of many cases in this project's format: the ledger, sources and figures of
 * `from`, and its cases over and over under new slugs and titles. The same seedless result every time.
 * @param count number of cases
 */
export function writeCorpus(from: string, to: string, count: number): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(path.join(to, 'cases'), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== 'cases') cpSync(path.join(from, name), path.join(to, name), { recursive: true });
  }
  const slugs = readdirSync(path.join(from, 'cases'));
  for (const slug of slugs) {
    cpSync(path.join(from, 'cases', slug), path.join(to, 'cases', slug), { recursive: true });
  }
  const texts = slugs.map((slug) =>
    readFileSync(path.join(from, 'cases', slug, 'index.mdx'), 'utf8'),
  );
  for (let index = slugs.length; index < count; index += 1) {
    const text = texts[index % texts.length]!;
    const folder = path.join(to, 'cases', `case-${index}`);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.mdx'), retitle(text, index));
  }
  register(path.join(to, 'permalinks.json'), slugs.length, count);
}

/** The check asks for every published address. */
function register(file: string, from: number, to: number): void {
  if (!existsSync(file)) return;
  const kept = permalinksSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const added = Array.from({ length: to - from }, (_, index) => `/cases/case-${from + index}/`);
  writeFileSync(file, permalinksText({ ...kept, published: [...kept.published, ...added] }));
}

/** Letters, not digits: a number in a title would be a number without a source. */
function retitle(text: string, index: number): string {
  const mark = [...index.toString(26)].map((digit) =>
    String.fromCharCode(65 + Number.parseInt(digit, 26)),
  );
  return text.replace(/^title: (.*)$/m, (_, title: string) => {
    const bare = title.replace(/^["']|["']$/g, '');
    return `title: "${bare}${mark.join('')}"`;
  });
}
