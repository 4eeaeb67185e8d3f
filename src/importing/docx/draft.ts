import { caseBody } from '../../authoring/case-text.ts';
import type { NumberException } from '../../domain/exception.ts';
import type { Decisions } from '../offer.ts';
import type { Proposal } from '../proposal.ts';
import type { Block, Manuscript, Run } from './manuscript.ts';
import { passagesOf } from './passages.ts';
import type { FoundProposal } from './propose.ts';
import { replaced, textOf } from './runs.ts';
import { writeMarkdown } from './markdown.ts';
import { phrasing, treeOf, type Wording } from './tree.ts';
import { CASE_SECTIONS } from '../../domain/case.ts';

/** A manuscript as the text of a case, and what has to be recorded for it. */
export interface Draft {
  body: string;
  /** New facts, each once, in the order in which the text names them. */
  facts: Proposal[];
  exceptions: NumberException[];
  /** Chinese sentences for the person who wrote it. */
  remarks: string[];
}

/** Writes the text with the accepted numbers as facts; nothing else changes. */
export function draftOf(
  manuscript: Manuscript,
  found: readonly FoundProposal[],
  decisions: Decisions,
  wording: Wording,
): Draft {
  const copy: Manuscript = {
    ...manuscript,
    blocks: structuredClone(manuscript.blocks),
    notes: structuredClone(manuscript.notes),
  };
  const facts = new Map<string, Proposal>();
  const exceptions = new Map<string, string>();
  const passages = passagesOf(copy);
  for (const [index, passage] of passages.entries()) {
    let { runs } = passage;
    // From the end, so that offsets before it hold.
    for (const one of found.filter((other) => other.passage === index).reverse()) {
      const decision = decisions.get(one.number) ?? { kind: 'todo' };
      // The check lets places in an order pass anyway: 第3位.
      const isOrdinal = one.written.startsWith('第');
      if (decision.kind === 'words' && !isOrdinal) exceptions.set(one.written, decision.reason);
      if (decision.kind !== 'fact') continue;
      const { id } = decision.proposal;
      if (!decision.isKnown) facts.set(id, decision.proposal);
      // The number further up that says the same may have been rejected.
      else if (one.known?.from === 'document' && !facts.has(id)) facts.set(id, decision.proposal);
      runs = replaced(runs, one.start, one.end, (style): Run[] => [
        { kind: 'fact', id, text: one.written, show: one.show, ...style },
      ]);
    }
    passage.put(runs);
  }
  const { sections, remarks } = sectionsOf(copy.blocks);
  let isPlain = false;
  const write = (blocks: readonly Block[]) => {
    const { text, plain } = writeMarkdown(treeOf(blocks, wording));
    isPlain ||= plain;
    return text;
  };
  const written = Object.fromEntries(
    Object.entries(sections)
      .filter(([, blocks]) => blocks.length > 0)
      .map(([name, blocks]) => [name, write(blocks)]),
  );
  const notes = copy.notes.map((runs, note) => noteOf(runs, note, wording));
  const end = notes.length > 0 ? `\n${writeMarkdown(notes).text}` : '';
  return {
    body: caseBody(written) + end,
    facts: inOrder(found, facts, decisions),
    exceptions: [...exceptions].map(([text, reason]) => ({ text, reason })),
    remarks: [...remarks, ...(isPlain ? ['加粗、斜体有的地方写不成，已经去掉。'] : [])],
  };
}

function inOrder(
  found: readonly FoundProposal[],
  facts: ReadonlyMap<string, Proposal>,
  decisions: Decisions,
): Proposal[] {
  const ids = found.flatMap(({ number }) => {
    const decision = decisions.get(number);
    return decision?.kind === 'fact' ? [decision.proposal.id] : [];
  });
  return [...new Set(ids)].flatMap((id) => facts.get(id) ?? []);
}

function noteOf(runs: readonly Run[], note: number, wording: Wording) {
  const identifier = String(note + 1);
  return {
    type: 'footnoteDefinition' as const,
    identifier,
    label: identifier,
    children: [{ type: 'paragraph' as const, children: phrasing(runs, wording) }],
  };
}

type CaseSection = (typeof CASE_SECTIONS)[number];

/** What offices call the sections of a case; the heading stays, one level below. */
const MEANT: Record<CaseSection, RegExp> = {
  背景: /^(?:(?:工作|项目|建设|活动|有关|相关)?背景(?:情况|与起因|介绍)?|(?:基本|总体)情况|起因|缘起)$/,
  做法: /^(?:(?:主要|具体|工作|基本|创新|典型)?(?:做法|举措|措施)(?:与经验|和经验|情况)?|经验做法|工作开展情况|推进情况|建设情况|实施情况)$/,
  成效: /^(?:(?:主要|工作|取得的?|阶段性?|初步|建设|运行)*(?:成效|成果|效果|业绩)(?:情况|与亮点)?|取得成绩|运行情况)$/,
  局限与资料缺口:
    /^(?:(?:存在的?|主要|工作)*(?:问题|不足|困难|局限|短板)(?:和|与|及)?(?:问题|不足|困难|建议|打算|资料缺口|下一步工作|下一步打算)?|资料缺口|下一步(?:工作|打算|计划|工作打算)?)$/,
};

const NUMBER =
  /^(?:第?[一二三四五六七八九十]{1,3}[、章节部分.．]*|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])\s*/;

/**
 * Puts what a document says into the sections of a case, by the names of its headings. Without any
 * such name all of it is 做法. What leads up to the first section belongs to 背景.
 * @returns blocks by section, and what became of headings, as Chinese sentences
 */
function sectionsOf(blocks: readonly Block[]): {
  sections: Partial<Record<CaseSection, Block[]>>;
  remarks: string[];
} {
  const sections: Partial<Record<CaseSection, Block[]>> = {};
  const remarks: string[] = [];
  let current: CaseSection | undefined;
  const lead: Block[] = [];
  for (const block of blocks) {
    const heading = block.kind === 'heading' ? textOf(block.runs).replace(/\s+/g, '') : '';
    const found = heading === '' ? undefined : sectionNamed(heading, current);
    if (found) {
      current = found;
      sections[found] ??= [];
      const isExact = heading.replace(NUMBER, '') === found;
      if (isExact) {
        if (heading !== found) remarks.push(`小标题“${heading}”写成了“${found}”。`);
        continue;
      }
      remarks.push(`“${heading}”归入了“${found}”一节。`);
    }
    (current === undefined ? lead : sections[current]!).push(block);
  }
  if (current === undefined) {
    remarks.push('稿件里没有“背景”“做法”“成效”这样的小标题：全文先放在“做法”一节，请分到各节。');
    return { sections: { 做法: lead }, remarks };
  }
  if (lead.length > 0) {
    // What is done stands in the middle of a document that names no section for it.
    const into = sections.做法 || sections.背景 ? '背景' : '做法';
    sections[into] = [...lead, ...(sections[into] ?? [])];
    if (into === '做法' || !remarks.some((remark) => remark.includes('背景'))) {
      remarks.push(`第一节之前的文字归入了“${into}”一节。`);
    }
  }
  return { sections, remarks };
}

/** Only what comes later than the section before it: the order of the document stays. */
function sectionNamed(heading: string, after: CaseSection | undefined): CaseSection | undefined {
  const name = heading.replace(NUMBER, '');
  const from = after === undefined ? 0 : CASE_SECTIONS.indexOf(after) + 1;
  return CASE_SECTIONS.slice(from).find((section) => name === section || MEANT[section].test(name));
}
