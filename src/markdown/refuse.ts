import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { excessOf } from './limits.ts';
import { parseMdx } from './read.ts';
import { refusalsIn, type Refusal } from './refusal.ts';

type Parse = NonNullable<Processor['parser']>;
type VFile = Parameters<Parse>[1];

/** Signs of code; a text without any is read alike by every parser, and in little time. */
const SUSPECT = /[{}]|^(?:im|ex)port\b/m;

/** Told in one error; the check says all. */
const MOST_TOLD = 5;

/**
 * The fence inside the pipeline: wraps the parser, so that nothing of a write-up that breaches the
 * fence reaches any plug-in, let alone the compiler, whoever starts the build or serves the page.
 */
export function refuseBreaches(this: Processor): void {
  const parse = this.parser;
  if (!parse) throw new Error('refuseBreaches 要放在 remark-parse 之后');
  this.parser = (document, file) => {
    const text = document.replace(/^\uFEFF/, '');
    refuseLayout(file);
    if (SUSPECT.test(text) || excessOf(text)) refuse(read(text), text, file);
    let tree: Root;
    try {
      tree = parse(document, file) as Root;
    } catch (error) {
      const refusals = read(text);
      if (refusals.length === 0) throw error;
      return fail(file, tell(refusals, text, file), pointOf(text, refusals[0]!.start));
    }
    refuse(refusalsIn({ tree, faults: [] }, text), text, file);
    return tree;
  };
}

function read(text: string): Refusal[] {
  return refusalsIn(parseMdx(text, 0), text).sort((a, b) => a.start - b.start);
}

/** Astro would import the layout that front matter names. */
function refuseLayout(file: VFile): void {
  const { frontmatter } = (file.data['astro'] ?? {}) as { frontmatter?: object };
  if (!frontmatter || !('layout' in frontmatter)) return;
  const told = `${nameOf(file)}:1:1 信息栏里不能写 layout：版式由网站统一定。怎么改：删去这一行。`;
  fail(file, [told], { line: 1, column: 1 });
}

function refuse(refusals: readonly Refusal[], text: string, file: VFile): void {
  const [first] = refusals;
  if (first) fail(file, tell(refusals, text, file), pointOf(text, first.start));
}

function tell(refusals: readonly Refusal[], text: string, file: VFile): string[] {
  const told = refusals.slice(0, MOST_TOLD).map(({ start, message, fix }) => {
    const { line, column } = pointOf(text, start);
    return `${nameOf(file)}:${line}:${column} ${message}怎么改：${fix}`;
  });
  const more = refusals.length - told.length;
  return more > 0 ? [...told, `还有${more}处，运行 npm run check 可以看到全部。`] : told;
}

function fail(file: VFile, lines: string[], place: { line: number; column: number }): never {
  return file.fail(lines.join('\n'), { place, source: 'fence', ruleId: 'refused' });
}

function nameOf(file: VFile): string {
  return file.path ? file.path.replace(`${file.cwd}/`, '').replace(/\?.*$/, '') : '正文';
}

function pointOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}
