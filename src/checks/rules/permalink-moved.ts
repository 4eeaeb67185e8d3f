import { destinationOf, folderOf, type Permalinks } from '../../domain/permalinks.ts';
import { permalinksOf } from '../links/permalinks.ts';
import { sitePages, type SitePages } from '../links/site-pages.ts';
import { nearest } from '../../content/nearest.ts';
import type { DataPath } from '../../content/documents/document.ts';
import { inField, type Rule } from '../rule.ts';
import { json } from '../small-content.ts';

const place = 'permalinks.json';
const published = ['/cases/station/', '/figures/stations/', '/sources/herald/'];
const list = (changes: object) => json({ published, moved: [], withdrawn: [], ...changes });
const to = '/cases/station/';

/** An old address leads on to a page, and no page is said to have moved or gone that is still there. */
export const permalinkMoved: Rule = {
  id: 'permalink-moved',
  title: '旧网址转得到现在的页面',
  severity: 'error',
  ofAbsence: 'something',
  why: '旧网址转错了地方，读者就到不了他要的那一页；转来转去回到自己，浏览器会报错。',
  examples: {
    ok: [
      {
        place,
        text: list({
          moved: [
            { from: '/cases/kiosk/', to: '/cases/stop/' },
            { from: '/cases/stop/', to },
          ],
        }),
      },
    ],
    bad: [
      {
        place,
        text: list({ moved: [{ from: to, to: '/cases/stop/' }] }),
        marks: ['"/cases/station/"', '"/cases/stop/"'],
      },
      {
        place,
        text: list({
          moved: [
            { from: '/cases/kiosk/', to: '/cases/stop/' },
            { from: '/cases/stop/', to: '/cases/kiosk/' },
          ],
        }),
        marks: ['"/cases/stop/"', '"/cases/kiosk/"'],
      },
      {
        place,
        text: list({ moved: [{ from: '/cases/kiosk/', to: '/cases/staton/' }] }),
        marks: ['"/cases/staton/"'],
      },
      {
        place,
        text: list({ moved: [{ from: '/figures/kiosk/', to }] }),
        marks: ['"/cases/station/"'],
      },
      {
        place,
        text: list({ withdrawn: [{ address: to, reason: '内容有误。', date: '2026-01-01' }] }),
        marks: ['"/cases/station/"'],
      },
    ],
  },
  check(workspace, report) {
    const found = permalinksOf(workspace);
    if (!found) return;
    const { document, permalinks } = found;
    for (const { path, ...told } of faultsOf(permalinks, sitePages(workspace))) {
      report({ ...inField(document, path), ...told });
    }
  },
};

interface Fault {
  path: DataPath;
  message: string;
  fix: string;
}

function* faultsOf(permalinks: Permalinks, pages: SitePages): Generator<Fault> {
  const { moved, withdrawn } = permalinks;
  const gone = new Set(withdrawn.map(({ address }) => address));
  const seen = new Set<string>();
  for (const [index, { from }] of moved.entries()) {
    const path = ['moved', index, 'from'];
    if (pages.published.has(from)) {
      const message = `“${from}”是现有的页面，读者要的就是它，不能又转到别处。`;
      yield { path, message, fix: '删去这一条；要给页面改名，用 npm run rename。' };
    } else if (seen.has(from) || gone.has(from)) {
      const message = `“${from}”写了不止一个去处。`;
      yield { path, message, fix: '只留一条：转到新网址的写在 moved，撤下的写在 withdrawn。' };
    }
    seen.add(from);
    yield* destinationFault(index, permalinks, pages, gone);
  }
  const told = new Set<string>();
  for (const [index, { address }] of withdrawn.entries()) {
    const path = ['withdrawn', index, 'address'];
    if (pages.published.has(address)) {
      const message = `“${address}”写了“已撤下”，页面却还在。`;
      yield {
        path,
        message,
        fix: '删去这一条；真要撤下，把案例的 status 改成 draft，或删去文件。',
      };
    } else if (told.has(address)) {
      yield { path, message: `“${address}”写了两次“已撤下”。`, fix: '删去一条。' };
    }
    told.add(address);
  }
}

function* destinationFault(
  index: number,
  { moved }: Permalinks,
  pages: SitePages,
  gone: ReadonlySet<string>,
): Generator<Fault> {
  const { from, to } = moved[index]!;
  const path = ['moved', index, 'to'];
  const last = destinationOf(from, moved);
  if (last === undefined) {
    const message = `从“${from}”转来转去，又回到原处，读者到不了任何一页。`;
    yield { path, message, fix: '改成现在的网址，或删去多余的一条。' };
  } else if (folderOf(to) !== folderOf(from)) {
    const message = `“${from}”转到了另一类页面“${to}”。`;
    yield { path, message, fix: '案例转到案例，图表转到图表，来源转到来源；不然写成撤下。' };
  } else if (pages.drafts.has(last) && !gone.has(last)) {
    const message = `“${from}”转到的“${last}”还是草稿，正式网站上没有这一页。`;
    yield { path, message, fix: '发布那一篇，或改成别的网址。' };
  } else if (!pages.published.has(last) && !gone.has(last) && isEnd(to, moved)) {
    // A chain is told of once, at its end.
    const siblings = [...pages.published.keys()].filter((one) => folderOf(one) === folderOf(last));
    const close = nearest(last, siblings);
    const message = `“${from}”转到的“${last}”没有这一页。`;
    yield { path, message, fix: close ? `是不是“${close}”？` : '改成现在的网址。' };
  }
}

function isEnd(to: string, moved: Permalinks['moved']): boolean {
  return !moved.some(({ from }) => from === to);
}
