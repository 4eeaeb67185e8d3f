import type { Content } from '../../authoring/content.ts';
import { UneditableError } from '../../authoring/json-records.ts';
import { one, type Answers, type Question } from '../../authoring/question.ts';
import {
  checkPlan,
  refusalsOf,
  type CheckedPlan,
  type PlannedFile,
  type WritePlan,
} from '../../authoring/write-plan.ts';
import type { Finding } from '../../checks/finding.ts';
import type { Source } from '../../domain/source.ts';
import type { Decisions } from '../offer.ts';
import { findingList } from '../fault-list.ts';
import { draftOf, type Draft } from './draft.ts';
import { allRuns, type Manuscript } from './manuscript.ts';
import { periodsSaid, saidFirst } from './said-of-itself.ts';
import type { UsablePicture } from './pictures.ts';
import type { FoundProposal } from './propose.ts';
import { caseText } from '../../authoring/case-text.ts';
import { caseKind } from '../../authoring/kinds/case.ts';
import { documentOf, type Workspace } from '../../content/workspace.ts';
import { namesOf } from '../../checks/numbers/registered-names.ts';
import type { RegisteredNames } from '../../domain/numbers/names.ts';
import type { Case } from '../../domain/case.ts';
import { ledgerFile, recordOf, type RecordedIn, recordQuestions } from '../record.ts';
import { addressFault } from '../../markdown/address.ts';

/** Everything that has been said of a document. */
interface CaseMaterial {
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

/** Tells whether a finding is about words that a person has to put right, and not about the import. */
function isLeftOver({ rule, file }: Finding, place: string): boolean {
  if (rule === 'to-write') return true;
  return (
    file.endsWith(place) && !/^(?:schema|references|duplicates|content-file|mdx-.+)$/.test(rule)
  );
}

/** Asks what has to be known of the case that a document becomes; its sources are named apart. */
export function caseQuestions(content: Content, manuscript?: Manuscript): Question[] {
  const title = manuscript?.title;
  const questions = caseKind.questions(content).flatMap((question): Question[] => {
    if (question.name === 'sources') return [];
    if (question.name === 'summary' && manuscript) {
      return [{ ...question, propose: () => saidFirst(manuscript) }];
    }
    if (question.name === 'period' && manuscript) {
      return [{ ...question, suggested: periodsSaid(manuscript) }];
    }
    if (question.name !== 'title' || title === undefined) return [question];
    return [{ ...question, propose: () => title, assumed: () => true }];
  });
  return [...questions, ...recordQuestions(content, 'title', (answers) => one(answers, 'id'))];
}

/** Gathers what the check lets pass, the title of the case to come among it. */
export function namesWith({ workspace }: Content, title: string): RegisteredNames[] {
  const stub = documentOf(
    workspace.root,
    'cases/importing/index.mdx',
    `---\ntitle: ${JSON.stringify(title)}\n---\n`,
  );
  const names = namesOf({ ...workspace, documents: [...workspace.documents, stub] });
  return [names.registered, names.titles];
}

function casePlan(
  answers: Answers,
  content: Content,
  draft: Draft,
  pictures: readonly UsablePicture[],
  recorded: RecordedIn,
): WritePlan {
  const all = { ...answers, sources: [recorded.source] };
  const [made] = caseKind.plan(all, content);
  const place = made!.place;
  const read = documentOf(content.workspace.root, place, 'text' in made! ? made.text : '');
  const frontMatter: Case = {
    ...(read.data as Case),
    ...(draft.exceptions.length > 0 && { exceptions: draft.exceptions }),
  };
  const facts = draft.facts.map((proposal) => recordOf(proposal, recorded));
  const folder = place.slice(0, place.lastIndexOf('/'));
  return [
    { place, kind: 'new', text: caseText(frontMatter, draft.body) },
    ...pictures.map(({ file, bytes }): PlannedFile => ({
      place: `${folder}/${file}`,
      kind: 'new',
      bytes,
    })),
    ...ledgerFile(content, one(answers, 'ledger'), one(answers, 'title'), facts),
  ];
}

/** Tells whether the rules let a link of the text lead there: to a registered source’s own page. */
function allowedLinks({ documents }: Workspace): (href: string) => boolean {
  const known = new Set<string>();
  for (const { kind, data } of documents) {
    const { url, status } = (data ?? {}) as { url?: unknown; status?: unknown };
    if (kind === 'sources' && status === 'excerpt' && typeof url === 'string') known.add(bare(url));
  }
  return (href) => addressFault(href) === undefined && known.has(bare(href));
}

/** Says what became of the links that may not stand. */
function linkRemarks(manuscript: Manuscript, allowed: (href: string) => boolean): string[] {
  const refused = new Map<string, string>();
  for (const run of allRuns(manuscript).flat()) {
    if (run.kind !== 'text' || run.href === undefined || allowed(run.href)) continue;
    refused.set(run.href, (refused.get(run.href) ?? '') + run.text);
  }
  return [...refused].map(
    ([href, text]) =>
      `链接“${text.slice(0, 30)}”只留下文字：${href.slice(0, 80)} 没有登记为来源。要链，先登记它。`,
  );
}

function bare(url: string): string {
  return url.replace(/#.*$/s, '');
}
