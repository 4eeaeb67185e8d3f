import { operandsOf } from '../../domain/expression.ts';
import { factsInBody, figuresInBody, termsInBody } from '../../domain/mentions.ts';
import { factsInTemplate } from '../../domain/template.ts';
import { nearest } from '../nearest.ts';
import { locatedFacts, parsed } from '../records.ts';
import type { DataPath } from '../document.ts';
import type { Range } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { Workspace, WorkspaceDocument } from '../workspace.ts';

/** Whatever is named by its id exists. */
export const references: Rule = {
  id: 'references',
  title: '所引用的编号都存在',
  severity: 'error',
  check(workspace, report) {
    const known = knownIds(workspace);
    for (const { kind, id, document, position } of mentions(workspace)) {
      if (known[kind].has(id)) continue;
      const close = nearest(id, known[kind]);
      report({
        file: document.file,
        position,
        message: `没有编号为“${id}”的${NAMES[kind]}。`,
        fix: close ? `是不是“${close}”？` : `先登记这个${NAMES[kind]}，或检查拼写。`,
      });
    }
  },
};

type Kind = keyof typeof NAMES;

const NAMES = {
  fact: '数据',
  source: '来源',
  series: '序列',
  figure: '图表',
  case: '案例',
  term: '术语',
  strand: '脉络条目',
  audience: '服务对象',
  industry: '行业',
  theme: '主题',
  scope: '口径',
} as const;

interface Mention {
  kind: Kind;
  id: string;
  document: WorkspaceDocument;
  position: Range | 'unavailable';
}

function knownIds(workspace: Workspace): Record<Kind, Set<string>> {
  const taxonomy = parsed(workspace, 'taxonomy')[0]?.value;
  const ids = (list: { id: string }[] | undefined) => new Set(list?.map(({ id }) => id));
  const files = (kind: WorkspaceDocument['kind']) =>
    new Set(workspace.documents.filter((document) => document.kind === kind).map(({ id }) => id));
  return {
    fact: new Set(locatedFacts(workspace).map(({ fact }) => fact.id)),
    source: files('sources'),
    series: files('series'),
    figure: files('figures'),
    case: files('case'),
    term: ids(parsed(workspace, 'glossary')[0]?.value.terms),
    strand: ids(taxonomy?.strands.flatMap(({ items }) => items)),
    audience: ids(taxonomy?.audiences),
    industry: ids(taxonomy?.industries),
    theme: ids(taxonomy?.themes),
    scope: ids(taxonomy?.scopes),
  };
}

function mentions(workspace: Workspace): Mention[] {
  const found: Mention[] = [];
  const add = (kind: Kind, document: WorkspaceDocument, id: string, path: DataPath) =>
    found.push({ kind, id, document, position: document.locate(path) });
  const addAll = (kind: Kind, document: WorkspaceDocument, ids: string[], path: DataPath) => {
    for (const [index, id] of ids.entries()) add(kind, document, id, [...path, index]);
  };

  for (const { fact, document, path } of locatedFacts(workspace)) {
    add('scope', document, fact.scope, [...path, 'scope']);
    if (fact.status === 'derived') {
      for (const id of operandsOf(fact.derivation))
        add('fact', document, id, [...path, 'derivation']);
      continue;
    }
    add('source', document, fact.source, [...path, 'source']);
    if (fact.status !== 'corroborated') continue;
    for (const [index, { source }] of fact.corroboration.entries()) {
      add('source', document, source, [...path, 'corroboration', index, 'source']);
    }
  }
  for (const { document, value } of parsed(workspace, 'series')) {
    for (const [index, { fact }] of value.points.entries()) {
      add('fact', document, fact, ['points', index, 'fact']);
    }
  }
  for (const { document, value } of parsed(workspace, 'figures')) {
    for (const [index, { facts, total }] of (value.groups ?? []).entries()) {
      addAll('fact', document, facts, ['groups', index, 'facts']);
      if (total) add('fact', document, total, ['groups', index, 'total']);
    }
    addAll('series', document, value.series ?? [], ['series']);
    addAll('theme', document, value.themes, ['themes']);
    for (const id of Object.keys(value.labels ?? {})) add('fact', document, id, ['labels', id]);
  }
  for (const { document, value } of parsed(workspace, 'glossary')) {
    for (const [index, { source, englishSource }] of value.terms.entries()) {
      if (source) add('source', document, source, ['terms', index, 'source']);
      if (englishSource) add('source', document, englishSource, ['terms', index, 'englishSource']);
    }
  }
  for (const { document, value } of parsed(workspace, 'discrepancies')) {
    for (const [entry, { sides }] of value.discrepancies.entries()) {
      for (const [index, side] of sides.entries()) {
        const path = ['discrepancies', entry, 'sides', index];
        if ('fact' in side) add('fact', document, side.fact, [...path, 'fact']);
        else add('source', document, side.source, [...path, 'source']);
      }
    }
  }
  for (const { document, value } of parsed(workspace, 'case')) {
    addAll('strand', document, value.strands, ['strands']);
    addAll('audience', document, value.audiences, ['audiences']);
    addAll('industry', document, value.industries, ['industries']);
    addAll('theme', document, value.themes, ['themes']);
    addAll('source', document, value.sources, ['sources']);
    addAll('case', document, value.related, ['related']);
  }
  for (const { document, value } of parsed(workspace, 'site')) {
    addAll('figure', document, value.home.figures, ['home', 'figures']);
    addAll('fact', document, value.home.facts, ['home', 'facts']);
  }
  for (const document of workspace.documents) {
    found.push(...inTexts(document), ...inBody(document));
  }
  return found;
}

/** Facts named in braces in any text of JSON or front matter, save derivations, which are read above. */
function inTexts(document: WorkspaceDocument): Mention[] {
  const found: Mention[] = [];
  const walk = (value: unknown, path: DataPath): void => {
    if (typeof value === 'string' && path.at(-1) !== 'derivation') {
      for (const id of factsInTemplate(value)) {
        found.push({ kind: 'fact', id, document, position: document.locate(path) });
      }
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, [...path, index]));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    }
  };
  walk(document.data, []);
  return found;
}

function inBody(document: WorkspaceDocument): Mention[] {
  const start = document.text.length - document.body.length;
  const place = (tag: string, id: string): Range | 'unavailable' => {
    const match = new RegExp(`<${tag}\\b[^>]*?\\bid="(?=${id}")`).exec(document.body);
    if (!match) return 'unavailable';
    const offset = start + match.index + match[0].length;
    const before = document.text.slice(0, offset).split('\n');
    const column = before.at(-1)!.length + 1;
    return { line: before.length, column, endLine: before.length, endColumn: column + id.length };
  };
  return [
    ...factsInBody(document.body).map((id) => ({ kind: 'fact' as const, tag: 'Fact', id })),
    ...figuresInBody(document.body).map((id) => ({ kind: 'figure' as const, tag: 'Figure', id })),
    ...termsInBody(document.body).map((id) => ({ kind: 'term' as const, tag: 'Term', id })),
  ].map(({ kind, tag, id }) => ({ kind, id, document, position: place(tag, id) }));
}
