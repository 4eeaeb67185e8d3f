import { element } from '../../search/client/markup.ts';
import type { ListedCase } from '../messages.ts';

/** Lists cases as links, each to the page with that case open. */
export function listCases(
  list: HTMLElement,
  cases: readonly ListedCase[],
  { current, open }: { current: string | undefined; open: (slug: string) => void },
): void {
  const items = cases.map(({ slug, title, status }) => {
    const link = element('a', { href: addressOf(slug) }, title);
    if (slug === current) link.setAttribute('aria-current', 'page');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(slug);
    });
    return element('li', {}, link, status === 'draft' ? '（草稿）' : '');
  });
  list.replaceChildren(...items);
}

/** @returns the address of this page with a case open. */
export function addressOf(slug: string): string {
  const address = new URL(location.href);
  address.searchParams.set('case', slug);
  return address.href;
}

/** @returns the case that the address names. */
export function slugInAddress(): string | undefined {
  return new URLSearchParams(location.search).get('case') ?? undefined;
}
