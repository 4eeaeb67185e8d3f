import { address, element } from './markup.ts';
import type { Card } from './messages.ts';

/** What answers a query in a few words. Of several facts none is chosen for the reader. */
export function answerCards(cards: readonly Card[]): HTMLElement[] {
  if (cards.length === 0) return [];
  const [first] = cards;
  const several = cards.length > 1;
  const heading = headingOf(first, several);
  const items = cards.map((card) =>
    element('li', {}, ...(card.kind === 'fact' ? fact(card) : text(card))),
  );
  const list = element('ul', {}, ...items);
  const note = several
    ? [element('p', { className: 'quiet' }, '时点和口径不同的数不能互相比较。')]
    : [];
  return [element('h2', {}, heading), list, ...note];
}

function headingOf(card: Card | undefined, several: boolean): string {
  if (card?.kind === 'unknown') return '本站所见资料没有写明';
  if (card?.kind === 'term') return '说的是';
  if (card?.kind === 'fact' && card.missing.length > 0) return '账本里相近的数，未必是要找的';
  return several ? '账本里写的有这几个数' : '账本里写的是';
}

function fact(card: Extract<Card, { kind: 'fact' }>): HTMLElement[] {
  const link = element('a', { href: address(card.url) }, element('strong', {}, card.value));
  const name = element('p', {}, card.label);
  const origin = card.sourceUrl
    ? element('a', { href: address(card.sourceUrl) }, card.source)
    : element('span', {}, card.source);
  const about = element('p', { className: 'quiet' }, `${card.period}；${card.scope}；`, origin);
  const missing = card.missing.map((word) => `“${word}”`).join('');
  const doubt = missing
    ? [element('p', { className: 'quiet' }, `这条记录没有提到${missing}。`)]
    : [];
  return [element('p', { className: 'value' }, link), name, about, ...doubt];
}

function text(card: Exclude<Card, { kind: 'fact' }>): HTMLElement[] {
  const link = element('a', { href: address(card.url) }, card.label);
  return [element('p', { className: 'name' }, link), element('p', {}, card.text)];
}
