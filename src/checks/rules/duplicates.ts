import { ID_PATTERN } from '../../domain/id.ts';
import { givenIds, ID_KINDS, type GivenId } from '../../content/ids.ts';
import { fold } from '../../content/nearest.ts';
import type { Range } from '../finding.ts';
import type { DataPath } from '../../content/documents/document.ts';
import { isUnnamedCopy, mentionsIn, namedRecords } from '../../content/mentions.ts';
import { locatedFacts, parsed } from '../../content/records.ts';
import { recordOf } from '../../content/values.ts';
import { inField, inText, type Report, type Rule } from '../rule.ts';
import { caseText, json, ledgerOf, SMALL_CONTENT, SMALL_FACT } from '../small-content.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';

const glossary = JSON.parse(SMALL_CONTENT['glossary.json']!) as { terms: object[] };
const figure = SMALL_CONTENT['figures/stations.json']!;
const twice = ledgerOf(SMALL_FACT, { ...SMALL_FACT, label: '驿站的数量' });

/** An id names one record only, whatever its case and width. */
export const duplicates: Rule = {
  id: 'duplicates',
  title: '编号和名称不重复',
  severity: 'error',
  why: '两条记录用同一个编号，引用的人不知道是哪一条，网站只会显示其中一条；两条记录同名、一处列了两遍，读者会分不清、多算。',
  examples: {
    ok: [{ place: 'facts/stations.json', text: ledgerOf(SMALL_FACT) }],
    bad: [
      { place: 'facts/stations.json', text: twice, marks: ['"stations"'] },
      {
        place: 'glossary.json',
        text: json({ terms: [...glossary.terms, { ...glossary.terms[0], id: 'STATION' }] }),
        marks: ['"STATION"'],
      },
      {
        place: 'glossary.json',
        text: json({ terms: [...glossary.terms, { ...glossary.terms[0], id: 'rest-stop' }] }),
        marks: ['"驿站"'],
      },
      {
        place: 'figures/stations.json',
        text: figure.replace('"stations"', '"stations", "stations"'),
        marks: ['"stations"'],
      },
      {
        place: 'cases/station/index.mdx',
        text: caseText('<Figure id="stations" />\n\n略。\n\n<Figure id="stations" />\n'),
        marks: ['stations'],
      },
      {
        place: 'cases/Station/index.mdx',
        text: caseText('## 背景\n\n设立驿站。\n'),
        marks: [''],
      },
    ],
  },
  check(workspace, report) {
    const seen = new Map<string, GivenId>();
    const all = givenIds(workspace);
    // Of two that differ in case only, the one that is no id is at fault.
    const sorted = [...all.filter(isSound), ...all.filter((given) => !isSound(given))];
    for (const given of sorted) {
      const { kind, id, document } = given;
      const first = seen.get(`${kind} ${fold(id)}`);
      if (first === undefined) {
        seen.set(`${kind} ${fold(id)}`, given);
        continue;
      }
      // `references` says which id it should have.
      if (isUnnamedCopy(workspace, given)) continue;
      const name = ID_KINDS[kind];
      const same = first.id === id ? '' : `，写作“${first.id}”，只差大小写或全半角`;
      report({
        file: document.file,
        position: placeOf(given),
        message: `${name}编号“${id}”已经在 ${where(first)}用过${same}。`,
        fix: fixOf(given, freeId(given, all)),
      });
    }
    for (const { document, value } of parsed(workspace, 'series')) {
      checkPoints(document, value.points, workspace, report);
    }
    for (const document of workspace.documents) {
      checkLists(document, report);
      checkFigures(document, report);
    }
    checkNames(workspace, report);
  },
};

/** A figure stands once on a page: its place there has its id. */
function checkFigures(document: WorkspaceDocument, report: Report): void {
  const seen = new Set<string>();
  for (const { component, id, start, end } of namedRecords(document)) {
    if (component !== 'Figure' || seen.size < seen.add(id).size) continue;
    report({
      ...inText(document, start, end),
      message: `图“${id}”在这一篇里画了两次，指向它的链接不知道到哪一处。`,
      fix: '删去这一处；要再说到它，写“见上图”。',
    });
  }
}

/** A list names each record once: what is there twice is drawn, counted or offered twice. */
function checkLists(document: WorkspaceDocument, report: Report): void {
  const seen = new Set<string>();
  for (const { kind, id, path } of mentionsIn(document)) {
    const list = path && listOf(path);
    if (list === undefined) continue;
    const key = JSON.stringify([list, kind, id]);
    if (seen.has(key)) {
      report({
        ...inField(document, path!),
        message: `${ID_KINDS[kind]}“${id}”在这里写了两次。`,
        fix: '删去一次，或换成本来要写的那一个。',
      });
    }
    seen.add(key);
  }
}

/** @returns the list in which an id stands by itself, or as the side of a discrepancy. */
function listOf(path: DataPath): DataPath | undefined {
  if (typeof path.at(-1) === 'number') return path.slice(0, -1);
  return path.at(-3) === 'sides' && path.at(-1) === 'fact' ? path.slice(0, -2) : undefined;
}

/** What readers tell apart by its name only: a list of records, and the field that says it. */
const NAMED = [
  ...(['audiences', 'industries', 'themes', 'scopes', 'comparisons'] as const).map(
    (list) => ({ kind: 'taxonomy', list, field: 'label' }) as const,
  ),
  { kind: 'glossary', list: 'terms', field: 'term' },
] as const;

function checkNames({ documents }: Workspace, report: Report): void {
  for (const { kind, list, field } of NAMED) {
    for (const document of documents.filter((one) => one.kind === kind)) {
      const seen = new Map<string, string>();
      const records = recordOf(document.data)[list];
      for (const [index, one] of (Array.isArray(records) ? records : []).entries()) {
        const { id, [field]: name } = recordOf(one);
        if (typeof id !== 'string' || typeof name !== 'string') continue;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, id);
        // Of one id that is there twice enough is said.
        else if (fold(first) !== fold(id)) {
          report({
            ...inField(document, [list, index, field]),
            message: `“${name}”是“${first}”的名称，读者分不清是哪一个。`,
            fix: '改成说得出区别的名称；重复登记的，删去一条。',
          });
        }
      }
    }
  }
}

/** A series names each fact once. */
function checkPoints(
  document: WorkspaceDocument,
  points: readonly { fact: string }[],
  workspace: Workspace,
  report: Report,
): void {
  const named = points.map(({ fact }) => fact);
  for (const [index, id] of named.entries()) {
    if (named.indexOf(id) === index) continue;
    const facts = locatedFacts(workspace).map(({ fact }) => fact);
    const own = facts.find((fact) => fact.id === id);
    const others = facts.filter(
      ({ id: other, label, unit }) =>
        !named.includes(other) && label === own?.label && unit === own?.unit,
    );
    report({
      ...inField(document, ['points', index, 'fact']),
      message: `数据“${id}”在这个序列里写了两次。`,
      fix: others[0]
        ? `是不是“${others[0].id}”？不然删去这一点。`
        : '换成另一个时段的数据，或删去这一点。',
    });
  }
}

function placeOf({ document, path }: GivenId): Range | 'unavailable' {
  return path ? document.locate(path) : 'unavailable';
}

function where(given: GivenId): string {
  const place = placeOf(given);
  const { file } = given.document;
  return place === 'unavailable' ? `${file} ` : `${file} 第${place.line}行`;
}

function isSound({ id, path }: GivenId): boolean {
  return path !== undefined || ID_PATTERN.test(id);
}

function fixOf({ document, path }: GivenId, free: string): string {
  if (path) return `改成“${free}”这样没有用过的编号；重复登记的，删去一条。`;
  if (document.kind === 'case') return `把文件夹改名为 ${free}，或别的没有用过的名字。`;
  const extension = document.place.slice(document.place.lastIndexOf('.'));
  return `把文件改名为 ${free}${extension}，或别的没有用过的名字；重复登记的，删去一个。`;
}

function freeId({ kind, id }: GivenId, all: readonly GivenId[]): string {
  const taken = new Set(all.filter((one) => one.kind === kind).map((one) => fold(one.id)));
  let number = 2;
  while (taken.has(`${fold(id)}-${number}`)) number += 1;
  return `${fold(id)}-${number}`;
}
