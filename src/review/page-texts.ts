import { factsInFigureTexts } from '../domain/figure.ts';
import { sourcesOfFact } from '../domain/fact.ts';
import { formatFact } from '../domain/format.ts';
import { factsInBody, figuresInBody, termsInBody, factsInTexts } from '../domain/mentions.ts';
import { summaryOf } from '../figures/draw.ts';
import type { Figure } from '../figures/index.ts';
import type { Edition } from './edition.ts';
import { readingLines } from './prose.ts';
import { citationOf, filled } from './wording.ts';
import { homeText, overviewText } from './front-pages.ts';

/** A page as far as a change may touch it. */
export interface PageText {
  kind: string;
  id: string;
  title: string;
  /** Path on the site, without the base. */
  path: string;
  lines: string[];
  /** Ids of what it shows besides its own words. */
  facts: string[];
  figures: string[];
  terms: string[];
  sources: string[];
}

type Part = Partial<PageText> & Pick<PageText, 'kind' | 'id' | 'title' | 'path' | 'lines'>;

/** @returns every page of a site that has words of its own, by its path. */
export function pageTexts(edition: Edition): Map<string, PageText> {
  const parts = [
    homeText(edition),
    overviewText(edition),
    ...casePages(edition),
    ...figurePages(edition),
    ...recordPages(edition),
    ...writtenPages(edition),
  ];
  return new Map(parts.map((part) => [part.path, withRecords(part, edition)]));
}

/** A page shows the notes of its numbers, and those of the numbers in its figures. */
function withRecords(part: Part, { library }: Edition): PageText {
  const { facts = [], figures = [], terms = [], sources = [] } = part;
  const drawn = figures.flatMap((id) => {
    const figure = library.figures.get(id);
    return figure ? library.factsOfFigure(figure) : [];
  });
  const shown = [...new Set([...library.known(facts), ...drawn])];
  return {
    ...part,
    facts: [...new Set([...facts, ...shown.map(({ id }) => id)])],
    figures,
    terms,
    sources: [...new Set([...sources, ...shown.flatMap(sourcesOfFact)])],
  };
}

function casePages({ library, documents }: Edition): Part[] {
  return [...library.cases.values()].map((entry) => {
    const { slug, title, summary, body, status, sources } = entry;
    const document = documents.get(`cases/${slug}/index.mdx`);
    const lines = document ? readingLines(document.mdx(), library) : [];
    return {
      kind: status === 'draft' ? '案例（草稿）' : '案例',
      id: slug,
      title,
      path: `/cases/${slug}/`,
      lines: [title, filled(summary, library), ...lines],
      facts: [...factsInTexts([summary]), ...factsInBody(body)],
      figures: figuresInBody(body),
      terms: termsInBody(body),
      sources,
    };
  });
}

function figurePages({ library }: Edition): Part[] {
  return [...library.figures.values()].map((figure) => ({
    kind: '图表',
    id: figure.id,
    title: figure.title,
    path: `/figures/${figure.id}/`,
    lines: figureLines(figure, { library }),
    facts: [...library.factsOfFigure(figure).map(({ id }) => id), ...factsInFigureTexts(figure)],
    figures: [figure.id],
  }));
}

function figureLines(figure: Figure, { library }: Pick<Edition, 'library'>): string[] {
  const { title, takeaway, howToRead, cautions } = figure;
  const texts = [title, takeaway, ...(howToRead ? [howToRead] : []), ...cautions];
  const said = texts.map((text) => filled(text, library));
  try {
    return [...said, summaryOf(figure, library)];
  } catch {
    // It names a record that does not exist; the findings say which.
    return said;
  }
}

function recordPages({ library }: Edition): Part[] {
  const { discrepancies, facts, sources, terms } = library;
  const shown = discrepancies.flatMap(({ sides }) =>
    sides.flatMap((side) => ('fact' in side ? [side.fact] : [])),
  );
  const statedBy = (id: string) =>
    [...facts.values()].filter((fact) => fact.status !== 'derived' && fact.source === id);
  return [
    {
      kind: '存疑',
      id: 'discrepancies',
      title: '存疑',
      path: '/discrepancies/',
      lines: discrepancies.flatMap(({ topic, sides, assessment, handling }) => [
        `【标题】${topic}`,
        ...sides.map((side) => {
          if (!('fact' in side)) return side.statement;
          const fact = facts.get(side.fact);
          return `${fact ? fact.label + formatFact(fact) : side.fact}${side.remark ?? ''}`;
        }),
        assessment,
        handling,
      ]),
      facts: shown,
    },
    {
      kind: '术语',
      id: 'glossary',
      title: '术语',
      path: '/glossary/',
      lines: [...terms.values()].map(({ term, explanation, aliases, english, notes }) =>
        [term, ...aliases, english, explanation, notes].filter(Boolean).join('　'),
      ),
      terms: [...terms.keys()],
    },
    ...[...sources.values()].map((source) => ({
      kind: '来源',
      id: source.id,
      title: `${source.publisher}《${source.title}》`,
      path: `/sources/${source.id}/`,
      lines: statedBy(source.id).map((fact) => {
        const place = fact.status === 'derived' ? '' : citationOf(fact, library);
        return `${fact.label}${formatFact(fact)}（${place}）`;
      }),
      sources: [source.id],
    })),
  ];
}

function writtenPages({ library, documents }: Edition): Part[] {
  return [...documents.values()].flatMap((document) => {
    if (document.kind !== 'page') return [];
    const { title, summary } = document.data as { title: string; summary: string };
    return [
      {
        kind: '页面',
        id: document.id,
        title,
        path: `/${document.id}/`,
        lines: [title, summary, ...readingLines(document.mdx(), library)],
        facts: factsInBody(document.body),
        figures: figuresInBody(document.body),
        terms: termsInBody(document.body),
      },
    ];
  });
}
