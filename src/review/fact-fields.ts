import { FACT_STATUS_LABELS, type Fact } from '../domain/fact.ts';
import { formatFact } from '../domain/format.ts';
import { formatPeriod, formatDate } from '../domain/period.ts';
import type { FieldChange } from './change.ts';
import type { Edition } from './edition.ts';
import { citationOf, scopeName, filled, sourceName } from './wording.ts';
import { formatLocator } from '../domain/locator.ts';
import { qualifierLabel } from '../domain/qualifier.ts';

type Write = (fact: Fact, edition: Edition) => string | undefined;

/** What of a number a reviewer is told about, in the order in which a careful one asks. */
const FIELDS: Record<string, Write> = {
  数值: (fact) => (fact.value === undefined ? fact.text : String(fact.value)),
  单位: ({ unit }) => unit,
  语气: qualifierLabel,
  名称: ({ label }) => label,
  时段: ({ period }) => formatPeriod(period),
  口径: ({ scope }, { library }) => scopeName(scope, library),
  对象: ({ subject }) => subject,
  性质: ({ status }) => FACT_STATUS_LABELS[status],
  来源: (fact, { library }) =>
    fact.status === 'derived' ? undefined : sourceName(fact.source, library),
  位置: (fact) => (fact.status === 'derived' ? undefined : formatLocator(fact.locator)),
  引文: (fact) => (fact.status === 'derived' ? undefined : fact.quote),
  算式: (fact, { library }) =>
    fact.status === 'derived' ? named(fact.derivation, library.facts) : undefined,
  印证: (fact, { library }) =>
    fact.status === 'corroborated'
      ? fact.corroboration.map((one) => `${citationOf(one, library)}：“${one.quote}”`).join('；')
      : undefined,
  比较: ({ comparison }) => comparison && compared(comparison),
  可比组: ({ group }, { library }) =>
    group && (library.taxonomy.comparisons.find(({ id }) => id === group)?.label ?? group),
  所列各项: ({ enumerated }) => enumerated?.join('、'),
  说明: ({ notes }, { library }) => notes && filled(notes, library),
  旧数值: (fact) =>
    fact.history
      ?.map(({ value, qualifier, until }) => {
        return `${formatFact({ ...fact, value, qualifier })}（用到${formatDate(until)}）`;
      })
      .join('；'),
  重新核对: ({ reviewBy }) => reviewBy && formatDate(reviewBy),
};

export function fieldsOfFact(
  former: Fact,
  fact: Fact,
  before: Edition,
  after: Edition,
): FieldChange[] {
  return Object.entries(FIELDS).flatMap(([name, write]) => {
    // A new name of a source or a scope is a change of that record, not of each number.
    const [from, to] = [write(former, before), write(fact, after)];
    if (from === to || (from === write(fact, before) && to === write(fact, after))) return [];
    return [{ name, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

/** The expression by the names of its numbers; their values are told apart. */
function named(derivation: string, facts: Edition['library']['facts']): string {
  return derivation.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => {
    return `${facts.get(id)?.label ?? ''}{${id}}`;
  });
}

function compared({ basis, direction, against, inferred }: NonNullable<Fact['comparison']>) {
  const kinds = { 'year-on-year': '同比', 'earlier-total': '较此前总量', other: '其他比较' };
  const ways = { up: '升', down: '降', unstated: '升降未写明' };
  return `${kinds[basis]}，较${against}，${ways[direction]}${inferred ? '，按语境推定' : ''}`;
}
