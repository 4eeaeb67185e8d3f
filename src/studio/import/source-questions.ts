import type { Content } from '../../authoring/content.ts';
import { sourceOptions } from '../../authoring/kinds/kind.ts';
import { source as sourceKind } from '../../authoring/kinds/source.ts';
import { one, type Answers, type Question } from '../../authoring/question.ts';
import type { PlacedFiles } from '../../authoring/write-plan.ts';
import type { SaidOfSource } from '../../importing/docx/said-of-itself.ts';
import { sourceGiven, type SourceGiven } from '../../importing/source-given.ts';
import { makeFor } from '../making.ts';
import type { ImportProblem } from './messages.ts';

/** In the list of sources: one more. No id is called so. */
export const NEW_SOURCE = '新';

/** Before the names of what is asked of a new source, for a case is asked the same. */
const PREFIX = 'source-';

/**
 * What is asked once of where the numbers of a file come from: a source that is there, or what a new
 * one takes.
 * @param said what the file says of it
 */
export function sourceQuestions(content: Content, said: SaidOfSource): Question[] {
  const same = [...content.sources].find(([, { title }]) => title === said.title)?.[0];
  const which: Question = {
    name: 'source',
    ask: '这份稿件里的数字出自哪个来源',
    example: '选已经登记的，或新登记一个',
    type: 'choice',
    options: () => [{ value: NEW_SOURCE, label: '新登记一个' }, ...sourceOptions(content)],
    propose: () => same ?? NEW_SOURCE,
    check: (id) => {
      const given = id === NEW_SOURCE ? undefined : sourceGiven(content, String(id));
      return given && 'fault' in given ? given.fault : undefined;
    },
  };
  return [which, ...sourceKind.questions(content).map((question) => ofNew(question, said))];
}

/** The question as it is asked beside those of something else. */
function ofNew(question: Question, said: SaidOfSource): Question {
  const { when, propose, check, checkLine, options, optional } = question;
  const known = said[question.name as keyof SaidOfSource];
  return {
    ...question,
    name: PREFIX + question.name,
    when: (answers) =>
      one(answers, 'source') === NEW_SOURCE && (when?.(ownAnswers(answers)) ?? true),
    propose: (answers) => known ?? propose?.(ownAnswers(answers)),
    ...(check && { check: (answer, answers) => check(answer, ownAnswers(answers)) }),
    ...(checkLine && { checkLine: (line, answers) => checkLine(line, ownAnswers(answers)) }),
    ...(options && { options: (answers) => options(ownAnswers(answers)) }),
    ...(typeof optional === 'function' && { optional: (all) => optional(ownAnswers(all)) }),
  };
}

function ownAnswers(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), answer]] : [],
    ),
  );
}

/** A source that vouches for numbers, with the file that it takes if it is new. */
export interface NamedSource {
  source: Extract<SourceGiven, { id: string }>;
  content: Content;
  files: PlacedFiles;
}

/** Finds the source that was named, or makes it. @param withFiles the content root with files more */
export async function namedSource(
  content: Content,
  answers: Answers,
  withFiles: (files: NamedSource['files']) => Content,
): Promise<NamedSource | { problems: ImportProblem[] }> {
  const named = one(answers, 'source');
  if (named !== NEW_SOURCE) return given(content, named, new Map());
  const made = await makeFor(content.workspace, sourceKind.id, ownAnswers(answers));
  if ('faults' in made) {
    const problems = made.faults.map(({ name, message }) => ({
      name: name === undefined ? undefined : PREFIX + name,
      message,
    }));
    return { problems };
  }
  return given(withFiles(made.files), made.id, made.files);
}

function given(
  content: Content,
  id: string,
  files: NamedSource['files'],
): NamedSource | { problems: ImportProblem[] } {
  const source = sourceGiven(content, id);
  if ('fault' in source) return { problems: [{ name: 'source', message: source.fault }] };
  return { source, content, files };
}
