import { intro, isCancel, text } from '@clack/prompts';
import { incompleteText } from '../../src/authoring/flag-words.ts';
import { interview, type Outcome } from '../../src/authoring/interview.ts';
import { one, type Answers } from '../../src/authoring/question.ts';
import { readAlts, usablePictures, type UsablePicture } from '../../src/importing/docx/pictures.ts';
import { caseQuestions, namesWith, makeCase } from '../../src/importing/docx/make-case.ts';
import { proposalsOf } from '../../src/importing/docx/propose.ts';
import { readDocx } from '../../src/importing/docx/read.ts';
import { offerList } from '../../src/importing/offer.ts';
import { sourceGiven } from '../../src/importing/source-given.ts';
import { doneText, foundText } from '../../src/importing/docx/report.ts';
import { faultIn, refusal } from '../../src/importing/fault-list.ts';
import { askAt, barred } from '../support/ask.ts';
import { carryOut, stopped, terminal } from './carry-out.ts';
import { decided, writeTable } from './decide.ts';
import { refuse, type ExitCode, type Reading } from './reading.ts';
import { sourceAsked } from './source.ts';

/** Makes a draft of a case out of a .docx, with its numbers in the ledger. */
export async function importDocument(reading: Reading): Promise<ExitCode> {
  const { content, given, name } = reading;
  const manuscript = await readDocx(reading.bytes);
  if ('fault' in manuscript) return refuse(refusal([faultIn(name, manuscript.fault)]), 1);
  const { usable, remarks: pictureRemarks } = usablePictures(manuscript.pictures);
  manuscript.remarks.push(...pictureRemarks);
  let source = sourceGiven(content, given['source']?.[0]);
  const isLook = reading.list || given['list-file'] !== undefined;
  const offersFor = (title: string) =>
    proposalsOf(
      manuscript,
      content.workspace,
      namesWith(content, title),
      'id' in source ? source.id : '',
    );
  const offers = offersFor(given['title']?.[0] ?? manuscript.title ?? '');
  if (offers.fault) return refuse(refusal([{ ...offers.fault, where: name }]), 1);
  if (isLook) {
    return show(reading, offers, manuscript.remarks);
  }
  if (reading.canAsk) intro(`导入“${name}”（按Ctrl+C随时停下，不会留下半个文件）`, terminal);
  const named = await sourceAsked(reading);
  if (!named) return stopped(reading);
  source = named;
  // Nobody should answer ten questions in vain.
  if (reading.canAsk && 'fault' in source) {
    return refuse(incompleteText([], [], [`  --source  ${source.fault}`]), 2);
  }
  const outcome = await interview(
    caseQuestions(content, manuscript),
    given,
    reading.canAsk ? askAt(terminal) : undefined,
  );
  const alts = readAlts(given['alt'] ?? [], usable);
  const missingAlts = [...usable.values()].filter(
    ({ name: one, alt }) => !alts.words.has(one) && alt === undefined,
  );
  const said = { ...('id' in source && { source: source.id }), ...answersOf(outcome) };
  if (outcome.kind === 'stopped') return stopped(reading, said);
  const others = [
    ...('fault' in source ? [`  --source  ${source.fault}`] : []),
    ...alts.faults.map((fault) => `  --alt  ${fault}`),
    ...(reading.canAsk
      ? []
      : missingAlts.map(
          ({ name: one }) =>
            `  --alt ${one}=说明  图片里有什么，念给看不见图的人听；不要这张图写 ${one}=略。`,
        )),
  ];
  if (outcome.kind === 'incomplete' || 'fault' in source || others.length > 0) {
    const { missing, faults } =
      outcome.kind === 'incomplete' ? outcome : { missing: [], faults: [] };
    return refuse(incompleteText(missing, faults, others), 2);
  }
  const pictures = await describe(usable, alts.words, reading.canAsk);
  if (!pictures) return stopped(reading, said);
  const { answers } = outcome;
  const title = one(answers, 'title');
  const proposals = offersFor(title);
  const choice = await decided(proposals.found, reading);
  if (choice.kind === 'stopped') return stopped(reading, said);
  if (choice.kind === 'fault') return refuse(choice.message, choice.code);
  const made = makeCase({
    content,
    manuscript,
    found: proposals.found,
    decisions: choice.decisions,
    pictures,
    answers,
    source,
  });
  if ('refused' in made) return refuse([...made.refused, '什么都没有写。'], made.code);
  const { checked } = made;
  const summary = doneText({
    ...made,
    proposals,
    decisions: choice.decisions,
    root: content.workspace.root,
  });
  const texts = checked.plan.map((file) =>
    'text' in file ? `${file.place}\n\n${file.text}` : file.place,
  );
  return carryOut(
    reading,
    checked.plan,
    {
      preview: texts.join('\n'),
      question: `写${checked.plan.length}个文件吗？`,
      summary,
    },
    said,
  );
}

function answersOf(outcome: Outcome): Answers {
  return 'answers' in outcome ? outcome.answers : {};
}

async function show(
  { given, name }: Reading,
  proposals: ReturnType<typeof proposalsOf>,
  remarks: readonly string[],
): Promise<ExitCode> {
  const [file] = given['list-file'] ?? [];
  if (file !== undefined) {
    const fault = await writeTable(file, proposals.found);
    if (fault !== undefined) return refuse(fault, 2);
  } else if (proposals.found.length > 0) console.log(offerList(proposals.found));
  console.log(foundText(name, proposals, remarks, file));
  return 0;
}

/** Asks what is to be seen in the pictures of which nobody has said it yet. */
async function describe(
  usable: ReadonlyMap<number, UsablePicture>,
  given: ReadonlyMap<string, string>,
  canAsk: boolean,
): Promise<Map<number, UsablePicture & { alt: string }> | undefined> {
  const described = new Map<number, UsablePicture & { alt: string }>();
  for (const [index, picture] of usable) {
    let alt = given.get(picture.name) ?? (canAsk ? undefined : picture.alt);
    if (alt === undefined) {
      const answer = await text({
        message: barred(
          `${picture.name}里有什么，念给看不见图的人听`,
          '如“路边的驿站，门口有饮水机和长椅”；不要这张图，写“略”',
        ),
        initialValue: picture.alt ?? '',
        validate: (typed = '') =>
          typed.trim() === '' ? '写图里有什么；不要这张图，写“略”。' : undefined,
      });
      if (isCancel(answer)) return undefined;
      alt = answer.trim();
    }
    if (alt !== '略') described.set(index, { ...picture, alt });
  }
  return described;
}
