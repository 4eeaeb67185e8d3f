import type { Nodes } from 'mdast';
import type { Content } from '../../../src/authoring/content.ts';
import { documentOf } from '../../../src/content/workspace.ts';
import { draftOf } from '../../../src/importing/docx/draft.ts';
import { readDocx } from '../../../src/importing/docx/read.ts';
import { importTable } from '../../../src/importing/tables/index.ts';
import { found, imported } from '../docx/golden.ts';
import type { Block, CorpusDocument, CorpusWorkbook, TableBlock } from './document.ts';
import {
  added,
  aligned,
  emptyVerdict,
  judge,
  plain,
  type Got,
  type Passage,
  type Verdict,
} from './judge.ts';
import { leftOut, visibleParts, type Expected, type Mark, type Marked } from './markup.ts';
import { writeDocx } from './write-docx.ts';
import { writeXlsx } from './write-xlsx.ts';

/** @returns how a document of the corpus is read, as `npm run import` reads it. */
export async function measureDocument(
  content: Content,
  document: CorpusDocument,
): Promise<Verdict> {
  const file = `${document.name}（${document.program}）`;
  const manuscript = await readDocx(writeDocx(document));
  const passages = passagesOf(document);
  if ('fault' in manuscript) return refusedWhole(file, passages, manuscript.fault.message);
  const got = found(content, manuscript).map(({ number, written, proposal, known }): Got => ({
    ...{ number, written, proposal },
    sameAs: known?.from === 'document' ? known.id : undefined,
  }));
  const byPassage = assigned(passages, got);
  const verdicts = passages.map((passage, index) =>
    judge(passage, byPassage.get(index) ?? [], file),
  );
  const stray = judge(
    { name: '哪里也不是', text: '', expected: [], traps: [], out: [] },
    byPassage.get(-1) ?? [],
    file,
  );
  const sum = added([...verdicts, stray]);
  sum.merged.push(...mergedWrongly(passages, byPassage, got, file));
  const all = imported(content, manuscript);
  if ('refused' in all) sum.refused.push(`${file}：全部采用，写不成：${all.refused.join(' ')}`);
  // With no number accepted the text stands as it was.
  const draft = draftOf(manuscript, [], new Map(), { picture: () => undefined, link: () => true });
  const body = bodyOf(draft.body) + (manuscript.title ?? '');
  const remarks = 'remarks' in all ? all.remarks : [...manuscript.remarks, ...draft.remarks];
  sum.lost.push(...lostFrom(document, body, remarks.join('\n'), file));
  return sum;
}

export async function measureWorkbook(workbook: CorpusWorkbook): Promise<Verdict> {
  const file = `${workbook.name}（${workbook.program}）`;
  const read = await importTable({ name: `${workbook.name}.xlsx`, bytes: writeXlsx(workbook) });
  const verdicts = workbook.sheets.map(({ name, table, hidden }) => {
    const passage = passageOfTable(table, `工作表“${name}”`);
    const own = read.facts.filter(({ where }) => where.startsWith(`${name}!`));
    const got = own.map((proposal, index): Got => {
      const written =
        proposal.value === undefined ? proposal.text : String(Math.abs(proposal.value));
      return { number: index + 1, written, proposal };
    });
    return judge(hidden ? { ...passage, expected: [], out: [passage.text] } : passage, got, file);
  });
  const sum = added(verdicts);
  sum.refused.push(
    ...read.faults.map(({ where, message, fix }) => `${file} ${where}：${message}${fix}`),
  );
  const left = read.left.map(({ written, why }) => written + why);
  const report = [...read.notes, ...left, JSON.stringify(read.facts)].join('\n');
  sum.lost.push(
    ...workbook.told
      .filter((words) => !report.includes(words))
      .map((words) => `${file}：报告里没有提“${words}”`),
  );
  return sum;
}

function refusedWhole(file: string, passages: readonly Passage[], message: string): Verdict {
  const verdict = emptyVerdict();
  const required = passages.flatMap(({ expected }) => expected.filter((one) => !one.isOptional));
  verdict.expected = required.length;
  verdict.refused.push(`${file}：读不了：${message}`);
  verdict.missing.push(...required.map(({ written }) => `${file}：“${written}”，整个文件没有读`));
  return verdict;
}

/** @returns the passages of a document in the order in which they are read, notes last. */
export function passagesOf({ blocks, notes }: CorpusDocument): Passage[] {
  let paragraphs = 0;
  let tables = 0;
  return [
    ...blocks.map((block) => {
      if (block.kind === 'table') return passageOfTable(block, `表${(tables += 1)}`);
      const { kind, marked } = block;
      const isCounted = kind === 'paragraph' || kind === 'item';
      return passageOf(marked, isCounted ? `第${(paragraphs += 1)}段` : KINDS[kind]);
    }),
    ...notes.map((note, index) => passageOf(note, `注释${index + 1}`)),
  ];
}

const KINDS = { title: '标题', heading: '小标题', contents: '目录', box: '文本框' };

function passageOf(marked: Marked, name: string): Passage {
  return {
    name,
    text: visibleParts(marked).join(''),
    expected: marked.expected,
    traps: marked.traps,
    out: leftOut(marked).map(({ text }) => text),
  };
}

function passageOfTable({ rows }: TableBlock, name: string): Passage {
  const cells = rows.flatMap(({ cells, hidden }) =>
    cells.map(({ marked }) => ({ marked, hidden })),
  );
  return {
    name,
    // One row a line.
    text: rows
      .map(({ cells: row }) => row.flatMap(({ marked }) => visibleParts(marked)).join(' '))
      .join('\n'),
    expected: cells.flatMap(({ marked, hidden }) => (hidden ? [] : marked.expected)),
    traps: cells.flatMap(({ marked }) => marked.traps),
    out: cells.flatMap(({ marked, hidden }) =>
      hidden ? visibleParts(marked) : leftOut(marked).map(({ text }) => text),
    ),
  };
}

/** Finds the passage of each number by the sentence that is shown for it; -1 where there is none. */
function assigned(passages: readonly Passage[], got: readonly Got[]): Map<number, Got[]> {
  const texts = passages.map(({ text }) => pairsOf(text));
  const typed = passages.map(({ text }) => text.replace(/\s/g, ''));
  const isTable = passages.map(({ name }) => /^表\d+$/.test(name));
  let last = 0;
  return Map.groupBy(got, ({ proposal }) => {
    const table = /^(表\d+) /.exec(proposal.where)?.[1];
    if (table !== undefined) return passages.findIndex(({ name }) => name === table);
    const own = [...pairsOf(proposal.sentence)];
    const likeness = texts.map((text, index) =>
      isTable[index] ? 0 : own.filter((pair) => text.has(pair)).length / Math.max(1, own.length),
    );
    const most = Math.max(...likeness);
    if (most < 0.5) return -1;
    const alike = likeness.flatMap((one, index) => (one === most ? [index] : []));
    const same = proposal.sentence.replace(/\s/g, '');
    // ４１３１３ and 41313 are alike, and yet not the same.
    const exact = alike.filter((index) => typed[index]!.includes(same));
    const best = exact.length > 0 ? exact : alike;
    last = best.find((index) => index >= last) ?? best[0]!;
    return last;
  });
}

function pairsOf(text: string): Set<string> {
  const signs = [...plain(text)];
  return new Set(signs.map((sign, at) => sign + (signs[at + 1] ?? '')));
}

/** Two numbers are one fact only if all that is said of them agrees. */
function mergedWrongly(
  passages: readonly Passage[],
  byPassage: ReadonlyMap<number, Got[]>,
  got: readonly Got[],
  file: string,
): string[] {
  const meant = new Map<Got, Expected>();
  for (const [index, { expected }] of passages.entries()) {
    for (const [at, one] of aligned(expected, byPassage.get(index) ?? [])) {
      meant.set(one, expected[at]!);
    }
  }
  return got.flatMap((later) => {
    const earlier =
      later.sameAs === undefined
        ? undefined
        : got.find(({ proposal, sameAs }) => sameAs === undefined && proposal.id === later.sameAs);
    const [one, other] = [earlier && meant.get(earlier), meant.get(later)];
    if (!one || !other || keyOf(one) === keyOf(other)) return [];
    return `${file}：${later.number}“${later.written}”（${later.proposal.sentence}）当成了前面的“${later.proposal.label}”（${earlier?.proposal.sentence}）`;
  });
}

function keyOf({ values, units, period, labels }: Expected): string {
  return JSON.stringify([values, units, period, labels]);
}

/** The words of the case, without what it asks to be written. */
function bodyOf(text: string): string {
  const { tree } = documentOf('content', 'cases/corpus/index.mdx', text).mdx();
  const read = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(read).join('') : '';
  return read(tree);
}

/** Han, Latin and digits; widths, blanks and signs do not matter. */
function letters(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).join('');
}

const MENTIONED: Record<string, RegExp> = {
  s: /删除线|划掉|划去/,
  ds: /删除线|划掉|划去/,
  hid: /隐藏/,
  sup: /上标/,
  sub: /下标/,
  del: /修订|删除/,
  from: /移动|修订|移走/,
};

function lostFrom(document: CorpusDocument, text: string, report: string, file: string): string[] {
  const body = letters(text);
  const told = letters(report);
  const isThere = (words: string) =>
    body.includes(letters(words)) || told.includes(letters(words).slice(0, 30));
  const marked = [...document.blocks.flatMap(markedOf), ...document.notes];
  const seen = marked.flatMap(visibleParts);
  const aside = [document.header, document.footer, document.comment].flatMap((one) => one ?? []);
  const out = [...marked.flatMap(leftOut), ...document.blocks.flatMap(hiddenWords)];
  return [
    ...[...seen, ...aside]
      .filter((words) => !isThere(words))
      .map((words) => `${file}：正文和报告里都没有“${words}”`),
    ...out
      .filter(({ text: words, mark }) => !isThere(words) && !MENTIONED[mark]!.test(report))
      .map(({ text: words, mark }) => `${file}：没有采用的“${words}”（${mark}），报告里没有提`),
    ...out
      .filter(({ text: words, mark }) => isUnwanted(mark, words) && body.includes(letters(words)))
      .map(({ text: words, mark }) => `${file}：不该写进正文的“${words}”（${mark}）写进了正文`),
  ];
}

/** Raised words may stand in the text as such, moved and short ones may stand there anyway. */
function isUnwanted(mark: Mark, words: string): boolean {
  return !['sup', 'sub', 'from'].includes(mark) && letters(words).length >= 4;
}

function markedOf(block: Block): Marked[] {
  if (block.kind !== 'table') return [block.marked];
  return block.rows.flatMap(({ cells, hidden }) =>
    hidden ? [] : cells.map(({ marked }) => marked),
  );
}

function hiddenWords(block: Block): { text: string; mark: Mark }[] {
  if (block.kind !== 'table') return [];
  return block.rows.flatMap(({ cells, hidden }) =>
    hidden
      ? cells.flatMap(({ marked }) =>
          visibleParts(marked).map((text) => ({ text, mark: 'hid' as const })),
        )
      : [],
  );
}
