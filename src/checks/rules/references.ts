import { ID_KINDS, knownIds, type IdKind } from '../../content/ids.ts';
import { mentionsIn, renamedIds, type Mention } from '../../content/mentions.ts';
import { locatedFacts } from '../../content/records.ts';
import { nearest } from '../../content/nearest.ts';
import { once } from '../../domain/once.ts';
import { lostAddresses } from '../links/permalinks.ts';
import { sitePages } from '../links/site-pages.ts';
import { placeOf } from '../finding.ts';
import { inField, inText, inValue, type Report, type Rule } from '../rule.ts';
import { caseText, faulty, sound } from '../small-content.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';
import { ID_PATTERN } from '../../domain/id.ts';
import type { DataPath } from '../../content/documents/document.ts';
import { textRuns } from '../../markdown/text-runs.ts';
import { typedTags } from '../texts/typed-markup.ts';
import { textsIn } from '../../content/values.ts';

/** Whatever is named by its id exists, and is published where it is needed. */
export const references: Rule = {
  id: 'references',
  title: '所引用的编号都存在',
  severity: 'error',
  ofAbsence: 'something',
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
    const excluded = excludedFacts(workspace);
    const renamed = renamedIds(workspace);
    for (const { given, formerly, mentions, isCopy } of renamed) {
      const { kind, id, document, path } = given;
      const name = ID_KINDS[kind];
      const places = mentions.map(({ document: { place }, position }) =>
        placeOf({ file: place, position: position() }),
      );
      report({
        ...inField(document, path),
        message: `有${mentions.length}处用到的${name}“${formerly}”没有登记，“${id}”却${
          isCopy ? '登记了两次，像是复制以后忘了改编号' : '没有一处用到，像是它改了编号'
        }。`,
        fix: `写作 "${formerly}"；要用新编号，改这几处：${places.slice(0, MOST_PLACES).join('、')}${places.length > MOST_PLACES ? '等' : ''}。`,
      });
    }
    const told = new Set(renamed.flatMap(({ mentions }) => mentions));
    for (const document of workspace.documents) {
      const { file } = document;
      for (const mention of mentionsIn(document)) {
        const { kind, id, position } = mention;
        // Of a page that was published and is gone `permalink-lost` speaks, once.
        if (lost.has(`/${kind}s/${id}/`)) continue;
        if (isDraftForReaders(mention, drafts)) {
          report({
            file,
            position: position(),
            message: `相关案例“${id}”还是草稿，正式网站上没有这一页。`,
            fix: `从 related 里删去“${id}”，或把它的 status 改成 published。`,
          });
        }
        const misused = kind === 'fact' && misuseOf(mention, excluded);
        if (misused) report({ file, position: position(), ...misused });
        const now = newIdOf(mention, moved);
        if (isItself(mention, now ?? id)) {
          const renamed = id === document.id ? '' : `（“${id}”已经改名为“${now}”）`;
          report({
            file,
            position: position(),
            message: `相关案例里写了这一篇自己${renamed}，读者点了还在原处。`,
            fix: `从 related 里删去“${id}”。`,
          });
          continue;
        }
        if (known[kind].has(id) || told.has(mention)) continue;
        const name = ID_KINDS[kind];
        const close = now ?? nearest(id, known[kind]);
        report({
          file,
          position: position(),
          message: id ? `没有编号为“${id}”的${name}。` : `没有写${name}编号。`,
          fix: close
            ? `是不是“${close}”？`
            : `${listed(kind, known[kind])}先登记这个${name}，或检查拼写。`,
        });
      }
      strayBraces(document, known.fact).forEach(report);
      wideBraces(document, known.fact).forEach(report);
    }
  },
};

/** A longer list is searched for, not read. */
const MOST_PLACES = 3;
const OF_TAXONOMY = new Set<IdKind>(['item', 'audience', 'industry', 'theme', 'scope']);

/** What the taxonomy has for a place, where there is not much. */
const listed = (kind: IdKind, ids: ReadonlySet<string>) =>
  OF_TAXONOMY.has(kind) && ids.size <= 8 ? `登记了的有“${[...ids].join('”“')}”；` : '';

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

type StrayBrace = Parameters<Report>[0];

/** Fields whose braces mean something else, or are copied from a source as they stand. */
const OTHER_FIELDS = new Set(['derivation', 'quote', 'enumerated', 'url', '$schema']);

const BRACED = /\{([^{}]*)\}|｛([A-Za-z0-9:-]+)｝|[{}]/g;
const REFERENCE = /^[a-z0-9][a-z0-9-]*(?::(?:change|number))?$/;
const SHOWS = ['change', 'number'];

/** The texts of a file's fields in which something may be typed that is no text. */
const markedTexts = once(({ data }: WorkspaceDocument) =>
  [...textsIn(data)].filter(({ text }) => /[{}｛<＜〈《‹⟨﹤]/.test(text)),
);

/** @returns the braces in texts of JSON and front matter that name no fact and would be shown. */
function* strayBraces(
  document: WorkspaceDocument,
  facts: ReadonlySet<string>,
): Generator<StrayBrace> {
  for (const { path, text } of markedTexts(document)) {
    yield* strayTags(document, path, text);
    if (!/[{}｛]/.test(text) || path.some((key) => OTHER_FIELDS.has(String(key)))) continue;
    for (const { 0: whole, 1: half, 2: wide, index } of text.matchAll(BRACED)) {
      if (half !== undefined && REFERENCE.test(half)) continue;
      yield {
        ...inValue(document, path, index, index + whole.length),
        message: messageOf(whole, wide),
        fix: fixOf(half ?? wide ?? '', facts),
      };
    }
  }
}

function messageOf(whole: string, wide: string | undefined): string {
  if (wide !== undefined) return `“${whole}”用了全角花括号，数字显示不出来。`;
  return `“${whole}”不是数据的写法，花括号会照样显示在页面上。`;
}

function fixOf(inside: string, facts: ReadonlySet<string>): string {
  const [name = '', show] = inside.split(':');
  const id = ID_PATTERN.test(name) && facts.has(name) ? name : nearest(name, facts);
  const shown = show === undefined ? undefined : nearest(show, SHOWS);
  if (name && id) return `是不是“{${shown ? `${id}:${shown}` : id}}”？`;
  return '数字写作 {数据编号}、{数据编号:number} 或 {数据编号:change}；不是数字就删去花括号。';
}

/** In a sentence of JSON or front matter a fact is written in braces; a tag would be shown as it is. */
function* strayTags(
  document: WorkspaceDocument,
  path: DataPath,
  text: string,
): Generator<StrayBrace> {
  for (const { start, end, tag } of typedTags(text)) {
    const id = /^<fact\s.*?\bid\s*=\s*"?([a-z0-9-]+)/i.exec(tag)?.[1];
    yield {
      ...inValue(document, path, start, end),
      message: '标签只能写在正文里，在这里会照样显示出来。',
      fix: id ? `写作 {${id}}。` : '删去标签，只留文字。',
    };
  }
}

/** `｛stations｝` in a write-up, where a fact of that name exists. */
function* wideBraces(
  document: WorkspaceDocument,
  facts: ReadonlySet<string>,
): Generator<StrayBrace> {
  if (!document.body.includes('｛')) return;
  for (const { words } of textRuns(document.mdx().tree, document.text)) {
    for (const { 0: whole, 1: id = '', index } of words.text.matchAll(/｛([a-z0-9-]+)｝/g)) {
      if (!facts.has(id)) continue;
      const { start, end } = words.place(index, index + whole.length);
      const fix = `写作 <Fact id="${id}" />。`;
      yield { ...inText(document, start, end), message: messageOf(whole, id), fix };
    }
  }
}
