import { ID_KINDS, knownIds } from '../records/ids.ts';
import { mentionsIn, type Mention } from '../records/mentions.ts';
import { locatedFacts } from '../records/records.ts';
import { nearest } from '../nearest.ts';
import { lostAddresses } from '../links/lost-addresses.ts';
import { sitePages } from '../links/site-pages.ts';
import type { Rule } from '../rule.ts';
import { caseText, faulty, sound } from '../small-content.ts';
import { strayBraces, wideBraces } from '../records/stray-braces.ts';
import type { Workspace } from '../workspace.ts';

/** Whatever is named by its id exists, and is published where it is needed. */
export const references: Rule = {
  id: 'references',
  title: '所引用的编号都存在',
  severity: 'error',
  why: '编号写错，读者就看不到那个数字、那幅图或那个来源。',
  examples: {
    ok: [sound('设立<Fact id="stations" />。\n\n<Figure id="stations" />')],
    bad: [
      faulty(
        '设立<Fact id="station" />，<Term id="stop">驿站</Term>。',
        ['heralds', 'station', 'stop'],
        {
          sources: ['heralds'],
        },
      ),
      faulty('设立驿站。', ['{Stations}'], { summary: '设立驿站{Stations}。' }),
      {
        ...faulty('设立驿站。', ['draft'], { related: ['draft'] }),
        also: { 'cases/draft/index.mdx': caseText('## 背景\n\n未写完。\n', { status: 'draft' }) },
      },
    ],
  },
  check(workspace, report) {
    const known = knownIds(workspace);
    const drafts = draftCases(workspace);
    const { moved } = sitePages(workspace);
    const { lost } = lostAddresses(workspace);
    const excluded = excludedFacts(workspace);
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
        const misused = kind === 'fact' && misuseOf(mention, excluded);
        if (misused) report({ file, position, ...misused });
        if (known[kind].has(id)) continue;
        const name = ID_KINDS[kind];
        const close = newIdOf(mention, moved) ?? nearest(id, known[kind]);
        report({
          file,
          position,
          message: id ? `没有编号为“${id}”的${name}。` : `没有写${name}编号。`,
          fix: close ? `是不是“${close}”？` : `先登记这个${name}，或检查拼写。`,
        });
      }
      for (const stray of strayBraces(document, known.fact)) report({ file, ...stray });
      for (const stray of wideBraces(document, known.fact)) report({ file, ...stray });
    }
  },
};

function excludedFacts(workspace: Workspace): ReadonlySet<string> {
  const facts = locatedFacts(workspace).map(({ fact }) => fact);
  return new Set(facts.filter(({ status }) => status === 'excluded').map(({ id }) => id));
}

/** A number that is not used stands beside those that are, marked as such, and nowhere else. */
function misuseOf({ id, document, path = [] }: Mention, excluded: ReadonlySet<string>) {
  if (document.kind !== 'discrepancies') {
    if (!excluded.has(id)) return undefined;
    const fix = '换一条采用的数据；要讲两种说法，写进 discrepancies.json，这里链接到“存疑”。';
    return { message: `数据“${id}”登记为未采用（excluded），只能列在存疑里。`, fix };
  }
  const side = path.slice(0, -1).reduce<unknown>((at, key) => (at as never)[key], document.data);
  const marked = (side as { standing?: unknown }).standing === 'excluded';
  if (marked === excluded.has(id)) return undefined;
  return marked
    ? {
        message: `这里说数据“${id}”未采用（excluded），它自己却是别处可以用的数据。`,
        fix: '两说都列的，standing 写 "listed"（并列）；真不采用，把数据的 status 改成 "excluded"。',
      }
    : {
        message: `数据“${id}”登记为未采用（excluded），这里的 standing 却不是。`,
        fix: '把 standing 改成 "excluded"（未采用）。',
      };
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
