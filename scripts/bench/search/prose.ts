import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the write-ups of a content root are made of. */
export interface Prose {
  /** Sentences of eight characters or more, without mark-up; each number is a `#`. */
  sentences: string[];
  /** Words of two or three Han characters. */
  words: string[];
  /** Every Han character used. */
  characters: string[];
}

/** @param root a content root; its cases and pages are read, and the handbook. */
export function readProse(root: string): Prose {
  const folders = [path.join(root, 'cases'), path.join(root, 'pages'), 'src/handbook'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  const lines = files.flatMap((text) =>
    text
      .replace(/^---\n.*?\n---\n/s, '')
      .replace(/```.*?```/gs, '')
      .split('\n')
      .filter((line) => !/^(#|<|\||import|export)|[👍👎`{]/u.test(line.trim()))
      .map(plain),
  );
  const sentences = new Set(
    lines
      .flatMap((line) => line.match(/[^。；]+[。；]?/g) ?? [])
      .filter((part) => part.length >= 8),
  );
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Set(
    lines
      .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment))
      .filter((word) => /^\p{Script=Han}{2,3}$/u.test(word)),
  );
  const characters = new Set(lines.join('').match(/\p{Script=Han}/gu));
  return { sentences: [...sentences], words: [...words], characters: [...characters] };
}

function plain(line: string): string {
  return line
    .replace(/<Fact [^>]*>/g, '#')
    .replace(/<[^>]+>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*([-*]|\d+\.)\s+/, '')
    .replace(/[*`]/g, '')
    .trim();
}
