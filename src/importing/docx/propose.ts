import { slugOf, freeSlug } from '../../authoring/slug.ts';
import { locatedFacts } from '../../content/records.ts';
import type { Workspace } from '../../content/workspace.ts';
import type { RegisteredNames } from '../../domain/numbers/names.ts';
import { UNNAMED } from '../../domain/case.ts';
import { sourcesOfFact, type Fact } from '../../domain/fact.ts';
import { scaleIn, sizeOf } from '../../domain/numbers/numerals.ts';
import { foundNumbers } from '../numbers/found.ts';
import { numberInLetters } from './cell-words.ts';
import type { ScannedNumber } from '../../domain/numbers/scan.ts';
import type { Offer } from '../offer.ts';
import type { ImportFault, Proposal } from '../proposal.ts';
import type { Manuscript } from './manuscript.ts';
import { passagesOf, type Passage } from './passages.ts';
import { isPrivate, proposalFor, UNKNOWN } from './proposal-for.ts';

/** More is no write-up. */
const MOST_NUMBERS = 1000;

/** A proposal, and where in the manuscript its number stands. */
export interface FoundProposal extends Offer {
  passage: number;
  start: number;
  end: number;
  show: 'full' | 'number';
}

export interface Proposals {
  /** Why none are offered, if so. */
  fault?: ImportFault;
  found: FoundProposal[];
  /** Places with numbers that may be somebody's telephone or card; they are never offered. */
  private: string[];
}

/** Offers the numbers of a document; `names` are what the check lets pass, its own title among it. */
export function proposalsOf(
  manuscript: Manuscript,
  workspace: Workspace,
  names: readonly RegisteredNames[],
  source: string,
): Proposals {
  const ledger = locatedFacts(workspace).map(({ fact }) => fact);
  const own = ledger.filter((fact) => sourcesOfFact(fact).includes(source));
  const taken = new Set(ledger.map(({ id }) => id));
  const passages = passagesOf(manuscript).map((passage) => ({
    passage,
    numbers: numbersOf(passage, names),
  }));
  const count = passages.reduce((sum, { numbers }) => sum + numbers.length, 0);
  if (count > MOST_NUMBERS) return { found: [], private: [], fault: tooMany(count) };
  const found: FoundProposal[] = [];
  const secret: string[] = [];
  for (const [index, { passage, numbers }] of passages.entries()) {
    for (const number of numbers) {
      if (isPrivate(passage.text, number)) {
        secret.push(passage.where);
        continue;
      }
      const { proposal, show } = proposalFor(passage, number, manuscript.spaced);
      const there = knownAs(proposal, passage, number, own);
      const known = there && there.from !== 'elsewhere' ? there : repeated(proposal, found);
      const id = known?.id ?? freeSlug(isNamed(proposal) ? slugOf(proposal.label) : UNNAMED, taken);
      taken.add(id);
      found.push({
        number: found.length + 1,
        proposal: {
          ...proposal,
          id,
          doubts: [...proposal.doubts, ...((there ?? known)?.doubts ?? [])],
        },
        written: number.text.trim(),
        known: known && { id: known.id, label: known.label, from: known.from },
        passage: index,
        start: number.start,
        end: number.end,
        show,
      });
    }
  }
  return { found, private: [...new Set(secret)] };
}

/** In the columns of a table a number may stand without its unit, in letters too. */
function numbersOf({ text, heads }: Passage, names: readonly RegisteredNames[]): ScannedNumber[] {
  const inLetters = heads?.row && !heads.isHead ? numberInLetters(text) : undefined;
  return inLetters ? [inLetters] : foundNumbers(text, ...names);
}

function tooMany(count: number): ImportFault {
  return {
    where: '整个文件',
    message: `稿件里有${count}个数字，最多${MOST_NUMBERS}个：没有人能逐个核对。`,
    fix: '只留要写成案例的部分；成批的数据存成.xlsx，用 npm run import 单独导入。',
  };
}

type Known = NonNullable<FoundProposal['known']> & { doubts: string[] };
/** The ledger has a fact with the same value, about something else. */
interface Unlike {
  from: 'elsewhere';
  doubts: string[];
}

/**
 * A fact of the ledger from the same source with the same value, unit and time, and with words of
 * the same thing. One that has only the value is told, not taken.
 */
function knownAs(
  proposal: Proposal,
  { text }: Passage,
  number: ScannedNumber,
  own: readonly Fact[],
): Known | Unlike | undefined {
  const alike = own.filter((fact) =>
    proposal.value === undefined
      ? fact.text !== undefined && fact.text === proposal.text
      : fact.value !== undefined &&
        sizeOf(fact.value, fact.unit) === sizeOf(proposal.value, proposal.unit) &&
        bareUnit(fact.unit) === bareUnit(proposal.unit),
  );
  const around = text.slice(Math.max(0, number.start - 30), number.end + 30) + proposal.label;
  const nearest = alike.toSorted((a, b) => shared(b.label, around) - shared(a.label, around))[0];
  if (!nearest) return undefined;
  const { id, label, qualifier, period } = nearest;
  const isSameTime = timeOf(proposal.period) === timeOf(period);
  if (shared(label, around) === 0 || (isDated(proposal.period) && !isSameTime)) {
    const doubt = `账本里同一来源有数值相同的“${label}”，看是不是一回事。`;
    return { from: 'elsewhere', doubts: [doubt] };
  }
  const isSameThing = label.includes(proposal.label) || proposal.label.includes(label);
  const doubts = [
    ...(isSameThing ? [] : [`账本里的说明是“${label}”，看是不是一回事；不是就另立一条。`]),
    ...(qualifier !== proposal.qualifier ? ['语气与账本里的那一条不同，请核对。'] : []),
  ];
  return { id, label, from: 'ledger', doubts };
}

function isDated(period: Proposal['period']): boolean {
  return period !== undefined && !('unstated' in period);
}

function timeOf(period: Proposal['period']): string {
  return JSON.stringify(
    period && 'unstated' in period ? { unstated: period.unstated } : (period ?? null),
  );
}

function isNamed({ label }: Proposal): boolean {
  return !label.startsWith(UNKNOWN);
}

function repeated(proposal: Proposal, found: readonly FoundProposal[]): Known | undefined {
  if (!isNamed(proposal)) return undefined;
  const said = sayingOf(proposal);
  const same = found.find((one) => one.known?.from !== 'ledger' && sayingOf(one.proposal) === said);
  if (!same) return undefined;
  return { id: same.proposal.id, label: same.proposal.label, from: 'document', doubts: [] };
}

/** All that makes two numbers one fact. */
function sayingOf({ label, value, unit, text, qualifier, period, comparison }: Proposal): string {
  return JSON.stringify([label, value, unit, text, qualifier, timeOf(period), comparison]);
}

function bareUnit(unit = ''): string {
  return unit.slice(scaleIn(unit).length);
}

/** How many pairs of characters of a label stand in a text. */
function shared(label: string, text: string): number {
  return [...label].filter((_, at) => at > 0 && text.includes(label.slice(at - 1, at + 1))).length;
}
