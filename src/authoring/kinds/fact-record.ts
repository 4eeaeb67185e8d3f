import type { Fact } from '../../domain/fact.ts';
import { type Locator, readLocator } from '../../domain/locator.ts';
import { formatPeriod, type Period } from '../../domain/period.ts';
import type { Content } from '../content.ts';
import { many, one, type Answers } from '../question.ts';
import { readDate } from '../../domain/periods/read.ts';
import { readNumber } from '../../domain/numbers/scan.ts';
import { comparisonOf, isForm } from './fact-form.ts';
import { derivedValue, shared } from './fact-derived.ts';
import { periodOf } from './period.ts';

/** @returns the record that answers which have been checked make; its fields as the ledger has them. */
export function factOf(answers: Answers, content: Content): Fact {
  const text = (name: string) => one(answers, name) || undefined;
  const items = many(answers, 'item');
  const source = content.sources.get(one(answers, 'source'));
  const isDerived = isForm(answers, 'derived');
  const isTransmitted = source?.status === 'transmitted-copy';
  const evidence = isDerived
    ? { status: 'derived', derivation: one(answers, 'derivation') }
    : {
        source: one(answers, 'source'),
        locator: locatorOf(answers),
        quote: one(answers, 'quote'),
        enumerated: items.length > 0 ? items : undefined,
        status: isTransmitted ? 'transmitted-copy' : 'single',
      };
  return {
    id: one(answers, 'id'),
    label: one(answers, 'label'),
    value: valueOf(answers, content),
    text: isForm(answers, 'text') ? text('text') : undefined,
    unit: text('unit'),
    qualifier: text('qualifier') ?? 'exact',
    period: factPeriod(answers, content, source?.date),
    scope: one(answers, 'scope'),
    subject: one(answers, 'subject'),
    comparison: comparisonOf(answers),
    group: text('group'),
    ...evidence,
    notes: text('notes'),
    reviewBy: reviewOf(answers),
  } as Fact;
}

function valueOf(answers: Answers, content: Content): number | undefined {
  const read = isForm(answers, 'derived')
    ? derivedValue(one(answers, 'derivation'), content)
    : readNumber(one(answers, 'value'));
  return 'value' in read ? read.value : undefined;
}

function reviewOf(answers: Answers): string | undefined {
  const read = readDate(one(answers, 'review-by'));
  return 'value' in read ? read.value : undefined;
}

function locatorOf(answers: Answers): Locator {
  const read = readLocator(one(answers, 'locator'));
  return 'value' in read ? read.value : { unlocated: one(answers, 'locator') };
}

function factPeriod(answers: Answers, content: Content, reported: string | undefined): Period {
  const common = shared('period', answers, content);
  if (common && formatPeriod(common) === one(answers, 'period')) return common;
  return periodOf(answers, reported);
}
