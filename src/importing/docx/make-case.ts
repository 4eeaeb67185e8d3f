import type { Content } from '../../authoring/content.ts';
import { UneditableError } from '../../authoring/json-records.ts';
import { one, type Answers } from '../../authoring/question.ts';
import { checkPlan, refusalsOf, type CheckedPlan } from '../../authoring/write-plan.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Source } from '../../domain/source.ts';
import type { Decisions } from '../offer.ts';
import { findingList } from '../words.ts';
import { casePlan } from './case-plan.ts';
import { draftOf, type Draft } from './draft.ts';
import { allowedLinks, linkRemarks } from './links.ts';
import type { Manuscript } from './manuscript.ts';
import type { UsablePicture } from './pictures.ts';
import type { FoundProposal } from './propose.ts';

/** Everything that has been said of a document. */
export interface CaseMaterial {
  content: Content;
  manuscript: Manuscript;
  found: readonly FoundProposal[];
  decisions: Decisions;
  /** By their number in the manuscript; those that are not here are left out. */
  pictures: ReadonlyMap<number, UsablePicture & { alt: string }>;
  answers: Answers;
  source: { id: string; record: Source };
}

export type MadeCase =
  | { checked: CheckedPlan; draft: Draft; remarks: string[] }
  /** Chinese sentences; `code` as the command ends with it. */
  | { refused: string[]; code: 1 | 2 };

/**
 * Makes the files of a case out of a manuscript, and checks them. Nothing is written. What the
 * document's own words leave to be done stands among the findings; what the import itself got wrong
 * refuses it.
 */
export function makeCase(material: CaseMaterial): MadeCase {
  const { content, manuscript, found, decisions, pictures, answers, source } = material;
  const link = allowedLinks(content.workspace);
  const draft = draftOf(manuscript, found, decisions, {
    picture: (index) => pictures.get(index),
    link,
  });
  const recorded = {
    source: source.id,
    record: source.record,
    scope: one(answers, 'scope'),
    subject: one(answers, 'subject'),
  };
  try {
    const plan = casePlan(answers, content, draft, [...pictures.values()], recorded);
    const refused = refusalsOf(content.workspace, plan);
    if (refused.length > 0) return { refused, code: 2 };
    const checked = checkPlan(content.workspace, plan, { settle: true });
    const fatal = checked.findings.filter(
      (finding) => finding.severity === 'error' && !isLeftOver(finding, plan[0]!.place),
    );
    if (fatal.length > 0)
      return { refused: ['这样写过不了检查：', ...findingList(fatal)], code: 1 };
    const remarks = [...manuscript.remarks, ...linkRemarks(manuscript, link), ...draft.remarks];
    return { checked, draft, remarks };
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    return { refused: [error.message], code: 1 };
  }
}

/**
 * @returns whether a finding is about words that a person has to put right or to write in the
 * draft and its ledger, and not about how it was imported
 */
function isLeftOver({ rule, file }: Finding, place: string): boolean {
  if (rule === 'to-write') return true;
  return (
    file.endsWith(place) && !/^(?:schema|references|duplicates|content-file|mdx-.+)$/.test(rule)
  );
}
