import { ID_KINDS, knownIds } from '../records/ids.ts';
import { mentionsIn, type Mention } from '../records/mentions.ts';
import { nearest } from '../nearest.ts';
import { lostAddresses } from '../links/lost-addresses.ts';
import { sitePages } from '../links/site-pages.ts';
import type { Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';
import { strayBraces } from '../records/stray-braces.ts';
import type { Workspace } from '../workspace.ts';

/** Whatever is named by its id exists, and is published where it is needed. */
export const references: Rule = {
  id: 'references',
  title: '所引用的编号都存在',
  severity: 'error',
  why: '编号写错，读者就看不到那个数字、那幅图或那个来源。',
  examples: {
    ok: [
      {
        place: 'cases/station/index.mdx',
        text: caseText('## 背景\n\n设立<Fact id="stations" />。\n\n<Figure id="stations" />\n'),
      },
    ],
    bad: [
      {
        place: 'cases/station/index.mdx',
        text: caseText('## 背景\n\n设立<Fact id="station" />，<Term id="stop">驿站</Term>。\n', {
          sources: ['heralds'],
        }),
        marks: ['heralds', 'station', 'stop'],
      },
      {
        place: 'cases/station/index.mdx',
        text: caseText('## 背景\n\n设立驿站。\n', { summary: '设立驿站{Stations}。' }),
        marks: ['{Stations}'],
      },
      {
        place: 'cases/station/index.mdx',
        text: caseText('## 背景\n\n设立驿站。\n', { related: ['draft'] }),
        also: { 'cases/draft/index.mdx': caseText('## 背景\n\n未写完。\n', { status: 'draft' }) },
        marks: ['draft'],
      },
      {
        place: 'cases/station/index.mdx',
        text: caseText('## 背景\n\n设立驿站。\n', { related: ['station'] }),
        marks: ['station'],
      },
    ],
  },
  check(workspace, report) {
    const known = knownIds(workspace);
    const drafts = draftCases(workspace);
    const { moved } = sitePages(workspace);
    const { lost } = lostAddresses(workspace);
    for (const document of workspace.documents) {
      const { file } = document;
      for (const mention of mentionsIn(document)) {
        const { kind, id, position } = mention;
        // Of a page that was published and is gone `permalink-lost` speaks, once.
        if (lost.has(`/${kind}s/${id}/`)) continue;
        if (isDraftForReaders(mention, drafts)) {
          report({
            file,
            position,
            message: `相关案例“${id}”还是草稿，正式网站上没有这一页。`,
            fix: `从 related 里删去“${id}”，或把它的 status 改成 published。`,
          });
        }
        const now = newIdOf(mention, moved);
        if (isItself(mention, now ?? id)) {
          const renamed = id === document.id ? '' : `（“${id}”已经改名为“${now}”）`;
          report({
            file,
            position,
            message: `相关案例里写了这一篇自己${renamed}，读者点了还在原处。`,
            fix: `从 related 里删去“${id}”。`,
          });
          continue;
        }
        if (known[kind].has(id)) continue;
        const name = ID_KINDS[kind];
        const close = now ?? nearest(id, known[kind]);
        report({
          file,
          position,
          message: id ? `没有编号为“${id}”的${name}。` : `没有写${name}编号。`,
          fix: close ? `是不是“${close}”？` : `先登记这个${name}，或检查拼写。`,
        });
      }
      for (const stray of strayBraces(document, known.fact)) report({ file, ...stray });
    }
  },
};

/** Only `related` names cases in the front matter of one. */
function isItself({ kind, document }: Mention, id: string): boolean {
  return kind === 'case' && document.kind === 'case' && document.id === id;
}

function draftCases({ documents }: Workspace): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ kind, id, data }) =>
      kind === 'case' && statusOf(data) === 'draft' ? [id] : [],
    ),
  );
}

/** The id that a record took since, where its address is known to have moved. */
function newIdOf({ kind, id }: Mention, moved: ReadonlyMap<string, string>): string | undefined {
  return moved.get(`/${kind}s/${id}/`)?.split('/').at(-2);
}

function isDraftForReaders({ kind, id, document }: Mention, drafts: ReadonlySet<string>): boolean {
  return kind === 'case' && drafts.has(id) && statusOf(document.data) === 'published';
}

function statusOf(data: unknown): unknown {
  return ((data ?? {}) as { status?: unknown }).status;
}
