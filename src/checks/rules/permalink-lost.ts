import { lostAddresses, permalinksOf } from '../links/permalinks.ts';
import { sitePages } from '../links/site-pages.ts';
import { inField, type Rule } from '../rule.ts';
import { caseText, json } from '../small-content.ts';

const place = 'permalinks.json';
const LISTED = ['/cases/station/', '/figures/stations/', '/sources/herald/'];
const list = (more: string[], changes: object = {}) =>
  json({ published: [...LISTED, ...more], moved: [], withdrawn: [], ...changes });
const gone = { address: '/cases/kiosk/', reason: '来源已经撤稿。', date: '2026-01-01' };

/** What was published once is still there, leads on, or says why it was withdrawn. */
export const permalinkLost: Rule = {
  id: 'permalink-lost',
  title: '发布过的网址不能消失',
  severity: 'error',
  ofAbsence: 'something',
  why: '别人存下、引用、印出来的网址打不开，读者会以为内容有假。改了名的要转到新网址，撤下的要说明原因。',
  examples: {
    ok: [
      { place, text: list(['/cases/kiosk/'], { withdrawn: [gone] }) },
      {
        place,
        text: list(['/cases/kiosk/'], {
          moved: [{ from: '/cases/kiosk/', to: '/cases/station/' }],
        }),
      },
    ],
    bad: [
      { place, text: list(['/cases/kiosk/']), marks: ['"/cases/kiosk/"'] },
      {
        place,
        text: list(['/cases/kiosk/']),
        also: { 'cases/kiosk/index.mdx': caseText('## 背景\n\n重写。\n', { status: 'draft' }) },
        marks: ['"/cases/kiosk/"'],
      },
    ],
  },
  check(workspace, report) {
    const found = permalinksOf(workspace);
    if (!found) return;
    const { document, permalinks } = found;
    const { lost } = lostAddresses(workspace);
    const pages = sitePages(workspace);
    for (const [index, address] of permalinks.published.entries()) {
      if (!lost.has(address)) continue;
      const draft = pages.drafts.has(address);
      const renamed = lost.get(address);
      const asked = address.replace(/^\/(?:cases\/)?|\/$/g, '');
      const withdraw = `要撤下，就运行 npm run withdraw -- ${asked} --reason "为什么撤下"`;
      report({
        ...inField(document, ['published', index]),
        message: draft
          ? `“${address}”发布过，案例却改回了草稿：已发布的网址不能消失。`
          : `“${address}”发布过，现在没有这一页：已发布的网址不能消失。`,
        fix: address.startsWith('/data/')
          ? `恢复文件 ${fileOf(address)}；数据到了别的文件里，就在 moved 里加一条 ${JSON.stringify({ from: address, to: renamed ?? '/data/编号/' })}。`
          : renamed
            ? `把 ${fileOf(renamed)} 改回 ${fileOf(address)}，再用 npm run rename 改名；或在 moved 里加一条 ${JSON.stringify({ from: address, to: renamed })}。`
            : draft
              ? `把 ${fileOf(address)}index.mdx 的 status 改回 published；${withdraw}。`
              : `删错了就恢复文件；改名用 npm run rename；${withdraw}。`,
      });
    }
  },
};

/** The file or folder whose name an address has. */
function fileOf(address: string): string {
  const folder = address.slice(1).replace(/^data\//, 'facts/');
  return /^(?:facts|figures|sources)\//.test(folder) ? folder.replace(/\/$/, '.json') : folder;
}
