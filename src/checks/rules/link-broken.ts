import { isOwnComputer, SITE_PATH } from '../../domain/address.ts';
import { OWN_COMPUTER } from '../../markdown/address.ts';
import { addressesOf, type LinkAddress } from '../links/addresses.ts';
import { inText, placed, type Rule } from '../rule.ts';
import { lostAddresses } from '../links/permalinks.ts';
import { addressFaults } from '../links/site-address.ts';
import { pathOf, sitePages } from '../links/site-pages.ts';
import { SMALL_CONTENT, faulty, json, sound } from '../small-content.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

/** Links to pages of this site lead to a page and an anchor that exist. */
export const linkBroken: Rule = {
  id: 'link-broken',
  title: '站内链接有去处',
  severity: 'error',
  ofAbsence: 'something',
  why: '链接断了，读者点开是空页，或停在页首找不到要看的那一段；编号改了，别处的链接也要跟着改。',
  examples: {
    ok: [
      sound(
        '见[做法](#how)、[账本](/data/#stations)、[术语](/glossary/#station)。\n\n## 做法 [#how]\n\n[来源](/sources/herald/)。',
      ),
    ],
    bad: [
      faulty('见[驿站](/cases/station)、[账本](/data/#statoins)。', [
        '/cases/station',
        '#statoins',
      ]),
      {
        place: 'taxonomy.json',
        text: json({
          ...(JSON.parse(SMALL_CONTENT['taxonomy.json']!) as object),
          entities: [{ label: '驿站', aliases: [], home: '/cases/staton/' }],
        }),
        marks: ['/cases/staton/'],
      },
    ],
  },
  check(workspace, report) {
    const pages = sitePages(workspace);
    const { lost } = lostAddresses(workspace);
    for (const document of workspace.documents) {
      const fromDraft = (document.data as { status?: unknown } | null)?.status === 'draft';
      const here = pathOf(document) ?? '/';
      for (const { start, end, picture, typed, mended } of addressesOf(document).unread) {
        if (picture) continue;
        if (isOwnComputer(typed.slice(typed.search(/[(（]/) + 1))) {
          const fix = '去掉方括号和圆括号，只留文字。';
          report({ ...inText(document, start, end), message: OWN_COMPUTER, fix });
          continue;
        }
        const message = '这里写法不对，成不了链接，读者看到的是方括号和地址。';
        const fix = mended
          ? `圆括号用半角的：写作 ${mended}。`
          : '地址里不要有空格，写作 [文字](地址)。';
        const replacement = mended !== undefined && { replacement: mended };
        report(placed(document, { start, end, message, fix, ...replacement }));
      }
      for (const link of siteLinks(document)) {
        if (lost.has(link.url.replace(/[?#].*$/s, ''))) continue;
        for (const fault of addressFaults(link.url, pages, { here, fromDraft })) {
          report(placed(document, { ...fault, ...partOf(link, fault) }));
        }
      }
    }
  },
};

function siteLinks(document: WorkspaceDocument): LinkAddress[] {
  if (document.kind !== 'taxonomy') return addressesOf(document).links;
  const { entities } = (document.data ?? {}) as { entities?: unknown };
  if (!Array.isArray(entities)) return [];
  return entities.flatMap((entity: { home?: unknown } | null, index) => {
    const url = entity?.home;
    // Where it is no path of this site the schema says so.
    if (typeof url !== 'string' || !SITE_PATH.test(url)) return [];
    const span = document.within(['entities', index, 'home'], 0, url.length);
    return span ? [{ url, ...span }] : [];
  });
}

/** Part of an address in the file; all of it where escapes make the two differ. */
function partOf({ url, start, end }: LinkAddress, part: { start: number; end: number }) {
  if (end - start !== url.length) return { start, end };
  return { start: start + part.start, end: start + part.end };
}
