import type { Content } from '../../authoring/content.ts';
import { answersOf, formOf } from '../../authoring/form.ts';
import { interview } from '../../authoring/interview.ts';
import type { Answers, Question } from '../../authoring/question.ts';
import { filesOf } from '../../authoring/write-plan.ts';
import { faultList } from '../../importing/fault-list.ts';
import { importTable } from '../../importing/tables/index.ts';
import { knownIn, makeTable, recordedText, takenOf } from '../../importing/tables/make-table.ts';
import type { TableImport, TableProposal } from '../../importing/tables/options.ts';
import { tableOffers, tableRemarks } from '../../importing/tables/table-plan.ts';
import { tableQuestions } from '../../importing/tables/table-questions.ts';
import { faultsOf } from '../making.ts';
import { chosen, shownOffers, type KeyedOffer } from './choices.ts';
import { contentWith, type OpenFile } from './open-file.ts';
import type { Choices } from './messages.ts';
import { readingOf, readingQuestions } from './reading-questions.ts';
import { namedSource, sourceQuestions } from './source-questions.ts';

/** Opens a table whose numbers are to go into the ledger, and its runs into series. */
export async function openTable(
  name: string,
  bytes: Uint8Array,
  content: Content,
): Promise<OpenFile | { fault: string }> {
  const readAs = (now: Content, typed: Answers) =>
    importTable({ name, bytes }, { ...readingOf(typed), ...knownIn(now) });
  const first = await readAs(content, {});
  // Where no number could be read, the columns may be told; a cell among others is put right first.
  if (first.isUnread || (first.faults.length > 0 && first.facts.length > 0)) {
    return { fault: faultList(first.faults) };
  }
  return {
    opened: { name, remarks: tableRemarks(first), pictures: new Map() },

    async ask(now, typed, choices) {
      const read = await readAs(now, typed);
      const offers = offersOf(read, now);
      // Nothing is decided before it was shown.
      const accepted = choices.size === 0 ? read.facts : acceptedOf(read, offers, choices, now);
      const fields = formOf(questionsFor(now, read, accepted), typed);
      const fault = faultOf(read);
      return {
        fields: fields.map((field) =>
          field.name === 'column' && fault !== undefined
            ? { ...field, problem: field.problem ?? fault }
            : field,
        ),
        offers: shownOffers(offers),
      };
    },

    async make(now, typed, choices) {
      const read = await readAs(now, typed);
      const fault = faultOf(read);
      if (fault !== undefined) return { problems: [{ name: 'column', message: fault }] };
      const offers = offersOf(read, now);
      const { decisions, problems } = chosen(offers, choices, new Set(now.facts.keys()));
      const accepted = acceptedOf(read, offers, choices, now);
      const questions = questionsFor(now, read, accepted);
      const outcome = await interview(questions, answersOf(formOf(questions, typed)));
      if (outcome.kind !== 'done' || problems.length > 0) {
        return { problems: [...faultsOf(outcome), ...problems] };
      }
      const { answers } = outcome;
      const named = isNamed(read)
        ? { source: undefined, content: now, files: new Map() }
        : await namedSource(now, answers, (files) => contentWith(now, files));
      if ('problems' in named) return named;
      const plain = offers.map(({ offer }) => offer);
      const taken = takenOf(read, plain, decisions, named.source?.id);
      if (taken.facts.size + taken.known.size === 0) {
        return { problems: [{ name: undefined, message: '一个数也没有采用。' }] };
      }
      const made = makeTable(taken, named.content, answers);
      if ('refused' in made) {
        return { problems: [{ name: undefined, message: made.refused.join('') }] };
      }
      return {
        slug: undefined,
        files: new Map([...named.files, ...filesOf(made.checked.plan)]),
        said: [`${recordedText(taken)}在右下角找到它们，放进正文。`],
      };
    },
  };
}

function questionsFor(
  content: Content,
  read: TableImport,
  accepted: readonly TableProposal[],
): Question[] {
  const fault = faultOf(read);
  const reading = readingQuestions(fault);
  // What cannot be read yet has no source and no numbers.
  if (fault !== undefined) return reading;
  return [
    ...(isNamed(read) ? [] : sourceQuestions(content, { title: read.title })),
    ...tableQuestions(content, { read, accepted }),
    ...reading,
  ];
}

/** Why nothing of a table can be taken, as it is read now. */
function faultOf({ faults }: TableImport): string | undefined {
  return faults.length > 0 ? faultList(faults) : undefined;
}

/** The numbers of a table; none before it can be read without a fault. */
function offersOf(read: TableImport, content: Content): KeyedOffer[] {
  return faultOf(read) === undefined ? tableOffers(read.facts, content).map(keyed) : [];
}

/** Every row says where it is from. */
function isNamed({ facts }: TableImport): boolean {
  return facts.every(({ source }) => source !== undefined);
}

function acceptedOf(
  read: TableImport,
  offers: readonly KeyedOffer[],
  choices: Choices,
  content: Content,
): TableProposal[] {
  const { decisions } = chosen(offers, choices, new Set(content.facts.keys()));
  const plain = offers.map(({ offer }) => offer);
  return [...takenOf(read, plain, decisions, undefined).facts.values()];
}

function keyed(offer: KeyedOffer['offer']): KeyedOffer {
  return { key: offer.proposal.where, offer };
}
