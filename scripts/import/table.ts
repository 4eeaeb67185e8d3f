import { intro } from '@clack/prompts';
import { incompleteText } from '../../src/authoring/flag-words.ts';
import { interview } from '../../src/authoring/interview.ts';
import type { Answers } from '../../src/authoring/question.ts';
import { leftInDoubt, type Offer, offerList } from '../../src/importing/offer.ts';
import { importTable } from '../../src/importing/tables/index.ts';
import {
  knownIn,
  makeTable,
  recordedText,
  takenOf,
} from '../../src/importing/tables/make-table.ts';
import type { TableImport } from '../../src/importing/tables/options.ts';
import { readingOptions } from '../../src/importing/tables/reading-options.ts';
import { tableOffers, tableRemarks, type Taken } from '../../src/importing/tables/table-plan.ts';
import { READING_FLAGS, tableQuestions } from '../../src/importing/tables/table-questions.ts';
import { refusal } from '../../src/importing/fault-list.ts';
import { askAt } from '../support/ask.ts';
import { carryOut, stopped, terminal } from './carry-out.ts';
import { decided, writeTable } from './decide.ts';
import { refuse, type ExitCode, type Reading } from './reading.ts';
import { sourceAsked } from './source.ts';

/** Puts the numbers of a table into the ledger, and its runs into series. */
export async function importTableFile(reading: Reading): Promise<ExitCode> {
  const { content, given, name } = reading;
  const { options, faults } = readingOptions(given);
  if (faults.length > 0) return refuse([...faults, '什么都没有写。'], 2);
  const read = await importTable(
    { name, bytes: reading.bytes },
    { ...options, ...knownIn(content) },
  );
  const offers = tableOffers(read.facts, content);
  const [file] = given['list-file'] ?? [];
  const isLook = reading.list || file !== undefined;
  if (isLook || read.faults.length > 0) {
    if (offers.length > 0) console.log(offerList(offers));
    console.log(tableRemarks(read).join('\n'));
  }
  if (read.faults.length > 0) return refuse(refusal(read.faults), 1);
  if (isLook) {
    const fault = file === undefined ? undefined : await writeTable(file, offers);
    return fault === undefined ? 0 : refuse(fault, 2);
  }
  if (reading.canAsk) intro(`导入“${name}”（按Ctrl+C随时停下，什么都不会写）`, terminal);
  return accept(reading, read, offers);
}

async function accept(reading: Reading, read: TableImport, offers: Offer[]): Promise<ExitCode> {
  const { content, given } = reading;
  const isNamed = read.facts.every(({ source }) => source !== undefined);
  const source = isNamed ? undefined : await sourceAsked(reading);
  if (!isNamed && !source) return stopped(reading);
  const unnamed = source && 'fault' in source ? [`  --source  ${source.fault}`] : [];
  // Nobody should choose among fifty numbers in vain.
  if (reading.canAsk && unnamed.length > 0) return refuse(incompleteText([], [], unnamed), 2);
  const choice = await decided(offers, reading);
  if (choice.kind === 'stopped') return stopped(reading);
  if (choice.kind === 'fault') return refuse(choice.message, choice.code);
  const id = source && 'id' in source ? source.id : undefined;
  const taken = takenOf(read, offers, choice.decisions, id);
  const { facts, known } = taken;
  const doubted = leftInDoubt(offers, choice.decisions);
  if (facts.size + known.size === 0) {
    return refuse(['一个数也没有采用，什么都没有写。', ...doubted], 2);
  }
  const accepted = [...facts.values()];
  const answered = Object.entries(given).filter(([flag]) => !READING.has(flag));
  const outcome = await interview(
    tableQuestions(content, { read, accepted }),
    Object.fromEntries(answered),
    reading.canAsk ? askAt(terminal) : undefined,
  );
  if (outcome.kind === 'stopped') return stopped(reading);
  if (outcome.kind === 'incomplete' || unnamed.length > 0) {
    const { missing, faults } =
      outcome.kind === 'incomplete' ? outcome : { missing: [], faults: [] };
    return refuse(incompleteText(missing, faults, unnamed), 2);
  }
  return write(reading, read, taken, outcome.answers, doubted);
}

async function write(
  reading: Reading,
  read: TableImport,
  taken: Taken,
  answers: Answers,
  doubted: readonly string[],
): Promise<ExitCode> {
  const made = makeTable(taken, reading.content, answers);
  if ('refused' in made) return refuse([...made.refused, '什么都没有写。'], made.code);
  const { plan } = made.checked;
  if (plan.length === 0) {
    return refuse(`采用的${taken.known.size}个数账本里都有，没有要写的。`, 0);
  }
  const places = plan.map(({ place, kind }) => `  ${kind === 'new' ? '新建' : '添到'} ${place}`);
  const said = [recordedText(taken), ...doubted, ...tableRemarks(read)];
  const summary = said.join('\n');
  const next = '下一步：在正文里写 <Fact id="编号" />，再运行 npm run check。';
  if (reading.canAsk && !reading.dryRun) console.log(places.join('\n'));
  return carryOut(reading, plan, {
    preview: ['会写：', ...places, ''].join('\n'),
    question: '写吗？',
    summary: reading.dryRun ? summary : `${summary}\n${next}`,
  });
}

const READING: ReadonlySet<string> = new Set(READING_FLAGS);
