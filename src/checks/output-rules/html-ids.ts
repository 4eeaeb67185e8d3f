import { attribute, type Element } from '../../html/tree.ts';
import { inAttribute } from '../built/places.ts';
import type { BuiltPage } from '../built/built-site.ts';
import { nearest } from '../../content/nearest.ts';
import type { OutputRule } from '../rule.ts';
import { faultyPage, soundPage } from '../built/small-site.ts';

/** Attributes that name one element or, separated by spaces, several. */
const NAMING = new Set([
  ...['for', 'list', 'form', 'headers', 'popovertarget', 'commandfor', 'aria-activedescendant'],
  ...['aria-controls', 'aria-describedby', 'aria-details', 'aria-errormessage', 'aria-flowto'],
  ...['aria-labelledby', 'aria-owns'],
]);
/** Every browser answers to these without an element. */
const BUILT_IN = new Set(['', 'top']);

/** An id stands once on a page, and whatever refers to one finds it. */
export const htmlIds: OutputRule = {
  id: 'html-ids',
  title: '编号重复，或指向没有的编号',
  severity: 'error',
  reads: 'page',
  why: '目录、脚注、出处卡片和标签都靠编号找到对方；编号重了就跳错地方，没有就什么也不发生。',
  examples: {
    ok: [
      soundPage('<h1>关于</h1>\n<p><a href="#contact">联系</a></p>\n<h2 id="contact">联系</h2>'),
    ],
    bad: [
      faultyPage('<h1 id="contact">关于</h1>\n<h2 id="contact">联系</h2>', ['id="contact"']),
      faultyPage('<h1>关于</h1>\n<p><a href="#contcat">联系</a></p>\n<h2 id="contact">联系</h2>', [
        'href="#contcat"',
      ]),
    ],
  },
  check({ baseUrl }, report) {
    const idsOf = new Map<string, ReadonlySet<string>>();
    const elsewhere: { place: string; target: string; values: readonly string[] }[] = [];
    const miss = (page: BuiltPage, { at, value }: Reference, ids: Iterable<string>, on: string) => {
      const close = nearest(value, ids);
      report({
        ...inAttribute(page, at.element, at.attribute),
        message: `网页 ${page.address} 指向${on}编号“${value}”，那里没有这个编号。`,
        fix: close ? `是不是“${close}”？` : '改成页面上有的编号，或给那个位置加上编号。',
      });
    };
    return {
      page(page) {
        const ids = new Set<string>();
        for (const element of page.elements) {
          const id = attribute(element, 'id');
          if (id !== undefined && ids.has(id)) {
            report({
              ...inAttribute(page, element, 'id'),
              message: `网页 ${page.address} 上编号“${id}”用了不止一次，这是后一处。`,
              fix: '改掉其中一个编号；标题重名的，用 ## 标题 [#编号] 给它另起一个。',
            });
          }
          if (id !== undefined) ids.add(id);
        }
        const others = new Map<string, Set<string>>();
        for (const reference of referencesOf(page, baseUrl)) {
          const { target, value } = reference;
          if (target !== page.address) {
            others.set(target, (others.get(target) ?? new Set()).add(value));
          } else if (!ids.has(value)) miss(page, reference, ids, '本页');
        }
        const links = [...others].map(([target, values]) => [target, [...values]] as const);
        return { ids: [...ids], links } satisfies Kept;
      },
      collect({ address, place }, kept) {
        const { ids, links } = kept as Kept;
        idsOf.set(address, new Set(ids));
        for (const [target, values] of links) elsewhere.push({ place, target, values });
      },
      end(open) {
        for (const { place, target, values } of elsewhere) {
          const ids = idsOf.get(target);
          if (!ids || values.every((value) => ids.has(value))) continue;
          const page = open(place);
          for (const reference of referencesOf(page, baseUrl)) {
            if (reference.target !== target || ids.has(reference.value)) continue;
            miss(page, reference, ids, ` ${target} 的`);
          }
        }
      },
    };
  },
};

/** What is kept of a page: its ids, and the ids that it names on other pages by their addresses. */
interface Kept {
  ids: readonly string[];
  links: readonly (readonly [string, readonly string[]])[];
}

interface Reference {
  /** The address of the page that must hold the id. */
  target: string;
  value: string;
  at: { element: Element; attribute: string };
}

function referencesOf({ elements, address }: BuiltPage, baseUrl: string): Reference[] {
  return elements.flatMap((element) => references(element, address, baseUrl));
}

function references(element: Element, address: string, baseUrl: string): Reference[] {
  return element.attrs.flatMap(({ name, value }): Reference[] => {
    const from = { at: { element, attribute: name } };
    if (NAMING.has(name)) {
      const ids = value.split(/\s+/).filter(Boolean);
      return ids.map((id) => ({ ...from, target: address, value: id }));
    }
    if (!name.endsWith('href') || !value.includes('#')) return [];
    const target = targetOf(value, address, baseUrl);
    return target && !BUILT_IN.has(target.value) ? [{ ...from, ...target }] : [];
  });
}

/** @returns the page and id that a link leads to; undefined for another site's. */
function targetOf(
  href: string,
  address: string,
  baseUrl: string,
): Pick<Reference, 'target' | 'value'> | undefined {
  const base = new URL(baseUrl);
  const here = new URL(base.pathname.replace(/\/$/, '') + address, base);
  const url = URL.parse(href, here);
  if (url?.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  try {
    const value = decodeURIComponent(url.hash.slice(1));
    return { target: decodeURIComponent(url.pathname.slice(base.pathname.length - 1)), value };
  } catch {
    return { target: address, value: url.hash.slice(1) };
  }
}
