import type { Content } from '../../authoring/content.ts';
import { answersOf, formOf } from '../../authoring/form.ts';
import { interview } from '../../authoring/interview.ts';
import { one, type Answers, type Question } from '../../authoring/question.ts';
import { filesOf } from '../../authoring/write-plan.ts';
import { altFault } from '../../checks/rules/image-alt.ts';
import { caseQuestions, makeCase, namesWith } from '../../importing/docx/make-case.ts';
import { usablePictures, type UsablePicture } from '../../importing/docx/pictures.ts';
import { proposalsOf, type FoundProposal } from '../../importing/docx/propose.ts';
import { readDocx } from '../../importing/docx/read.ts';
import { saidOfSource } from '../../importing/docx/said-of-itself.ts';
import { faultIn, faultList } from '../../importing/fault-list.ts';
import { privateRemarks } from '../../importing/docx/report.ts';
import { faultsOf } from '../making.ts';
import { chosen, shownOffers, type KeyedOffer } from './choices.ts';
import { contentWith, type OpenFile } from './open-file.ts';
import { namedSource, sourceQuestions } from './source-questions.ts';

/** What is typed of a picture that is not to come along. */
const LEFT_OUT = '略';

/** Opens a .docx that is to become a draft of a case, with its numbers in the ledger. */
export async function openDocument(
  name: string,
  bytes: Uint8Array,
  content: Content,
): Promise<OpenFile | { fault: string }> {
  const manuscript = await readDocx(bytes);
  if ('fault' in manuscript) return { fault: faultList([faultIn(name, manuscript.fault)]) };
  const { usable, remarks } = usablePictures(manuscript.pictures);
  const pictures = new Map([...usable].map(([index, { bytes: own }]) => [altName(index), own]));
  const questionsFor = (now: Content): Question[] => [
    ...sourceQuestions(now, saidOfSource(manuscript)),
    ...caseQuestions(now, manuscript),
    ...[...usable].map(([index, picture]) => altQuestion(index, picture)),
  ];
  const offersFor = (now: Content, answers: Answers) => {
    const names = namesWith(now, one(answers, 'title'));
    return proposalsOf(manuscript, now.workspace, names, one(answers, 'source'));
  };
  const first = offersFor(content, {});
  if (first.fault) return { fault: faultList([faultIn(name, first.fault)]) };
  return {
    opened: {
      name,
      remarks: [...manuscript.remarks, ...remarks, ...privateRemarks(first.private)],
      pictures,
    },

    ask(now, typed) {
      const fields = formOf(questionsFor(now), typed);
      const { found } = offersFor(now, answersOf(fields));
      return { fields, offers: shownOffers(found.map(keyed)) };
    },

    async make(now, typed, choices) {
      const questions = questionsFor(now);
      const outcome = await interview(questions, answersOf(formOf(questions, typed)));
      const answers = outcome.kind === 'done' ? outcome.answers : typed;
      const { found } = offersFor(now, answers);
      const ledger = new Set(now.facts.keys());
      const { decisions, problems } = chosen(found.map(keyed), choices, ledger);
      if (outcome.kind !== 'done' || problems.length > 0) {
        return { problems: [...faultsOf(outcome), ...problems] };
      }
      const named = await namedSource(now, answers, (files) => contentWith(now, files));
      if ('problems' in named) return named;
      const material = { manuscript, found, decisions, answers, source: named.source };
      const described = describedPictures(usable, answers);
      const made = makeCase({ ...material, content: named.content, pictures: described });
      if ('refused' in made)
        return { problems: [{ name: undefined, message: made.refused.join('') }] };
      const { checked, draft } = made;
      const used = [...decisions.values()].filter(({ kind }) => kind === 'fact').length;
      const left = found.length - used;
      return {
        slug: one(answers, 'id'),
        files: new Map([...named.files, ...filesOf(checked.plan)]),
        said: [
          `稿件里有${found.length}个数字：采用${used}处，新登记${draft.facts.length}条。`,
          ...(left > 0 ? [`没有采用的${left}处留在正文里，检查会逐处指出。`] : []),
          ...(checked.settled > 0 ? [`标点和空格按规范改了${checked.settled}处。`] : []),
          ...made.remarks,
        ],
      };
    },
  };
}

/** Where it stands in the document tells a number from the others, whatever the case is called. */
function keyed(offer: FoundProposal): KeyedOffer {
  return { key: `${offer.passage}:${offer.start}`, offer };
}

function altName(index: number): string {
  return `alt-${index + 1}`;
}

function altQuestion(index: number, { name, alt, file }: UsablePicture): Question {
  return {
    name: altName(index),
    ask: `${name}里有什么，念给看不见图的人听`,
    example: `如“路边的驿站，门口有饮水机和长椅”；不要这张图，写“${LEFT_OUT}”`,
    propose: () => alt,
    check: (words) => (words === LEFT_OUT ? undefined : altFault(String(words), file)),
  };
}

function describedPictures(usable: ReadonlyMap<number, UsablePicture>, answers: Answers) {
  return new Map(
    [...usable].flatMap(([index, picture]) => {
      const alt = one(answers, altName(index));
      return alt === LEFT_OUT ? [] : [[index, { ...picture, alt }] as const];
    }),
  );
}
