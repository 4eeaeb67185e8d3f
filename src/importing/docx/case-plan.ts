import type { Content } from '../../authoring/content.ts';
import { caseText } from '../../authoring/case-text.ts';
import { caseKind } from '../../authoring/kinds/case.ts';
import { one, type Answers, type Question } from '../../authoring/question.ts';
import type { PlannedFile, WritePlan } from '../../authoring/write-plan.ts';
import { documentOf } from '../../checks/workspace.ts';
import { namesOf } from '../../checks/numbers/registered-names.ts';
import type { RegisteredNames } from '../../domain/numbers/names.ts';
import type { Case } from '../../domain/case.ts';
import { ledgerFile } from '../ledger-file.ts';
import { recordOf, type RecordedIn } from '../record.ts';
import { recordQuestions } from '../shared-questions.ts';
import type { Draft } from './draft.ts';
import type { UsablePicture } from './pictures.ts';

/** @returns what has to be known of the case that a document becomes; its sources are named apart. */
export function caseQuestions(content: Content, title: string | undefined): Question[] {
  const questions = caseKind.questions(content).flatMap((question): Question[] => {
    if (question.name === 'sources') return [];
    if (question.name !== 'title' || title === undefined) return [question];
    return [{ ...question, propose: () => title, assumed: () => true }];
  });
  return [...questions, ...recordQuestions(content, 'title', (answers) => one(answers, 'id'))];
}

/** @returns what the check lets pass, the title of the case to come among it. */
export function namesWith({ workspace }: Content, title: string): RegisteredNames[] {
  const stub = documentOf(
    workspace.root,
    'cases/importing/index.mdx',
    `---\ntitle: ${JSON.stringify(title)}\n---\n`,
  );
  const names = namesOf({ ...workspace, documents: [...workspace.documents, stub] });
  return [names.registered, names.titles];
}

/** @returns the case, its pictures and its facts as files; none is written yet. */
export function casePlan(
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
