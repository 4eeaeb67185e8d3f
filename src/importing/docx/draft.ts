import { caseBody } from '../../authoring/case-text.ts';
import type { NumberException } from '../../domain/exception.ts';
import type { Decisions } from '../offer.ts';
import type { Proposal } from '../proposal.ts';
import type { Block, Manuscript, Run } from './manuscript.ts';
import { passagesOf } from './passages.ts';
import type { FoundProposal } from './propose.ts';
import { replaced } from './runs.ts';
import { sectionsOf } from './sections.ts';
import { phrasing, treeOf, type Wording } from './tree.ts';
import { writeMarkdown } from './markdown.ts';

/** A manuscript as the text of a case, and what has to be recorded for it. */
export interface Draft {
  body: string;
  /** New facts, each once, in the order in which the text names them. */
  facts: Proposal[];
  exceptions: NumberException[];
  /** Chinese sentences for the person who wrote it. */
  remarks: string[];
}

/** @returns the text with the accepted numbers written by naming their facts; nothing else changes. */
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
