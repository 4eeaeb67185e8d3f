import { formatFact } from '../domain/format.ts';
import { factsInTexts } from '../domain/mentions.ts';
import type { Edition } from './edition.ts';
import { filled } from './wording.ts';
import type { CaseKind } from '../domain/case.ts';
import type { PageText } from './page-texts.ts';

type FrontPage = Omit<PageText, 'terms' | 'sources'>;

/** As `pages/index.astro` has it: the newest few of these kinds. */
const SHELVES: CaseKind[] = ['brand', 'site', 'station'];
const ON_A_SHELF = 3;

export function homeText({ library }: Pick<Edition, 'library'>): FrontPage {
  const { site, facts } = library;
  const { headline, intro, figures } = site.home;
  const cases = library.publishedCases();
  const shelves = SHELVES.flatMap((kind) =>
    cases.filter((entry) => entry.kind === kind).slice(0, ON_A_SHELF),
  );
  const ledger = library.known(site.home.facts);
  return {
    kind: '首页',
    id: 'home',
    title: '首页',
    path: '/',
    lines: [
      headline.join(''),
      filled(intro, library),
      ...strandLines({ library }),
      ...shelves.map(({ title, summary }) => `${title}：${filled(summary, library)}`),
      `全部${facts.size}条数据`,
      ...ledger.map((fact) => fact.label + formatFact(fact)),
    ],
    facts: [
      ...site.home.facts,
      ...factsInTexts([intro, ...shelves.map(({ summary }) => summary), ...strandTexts(library)]),
    ],
    figures,
  };
}

export function overviewText({ library }: Pick<Edition, 'library'>): FrontPage {
  const listed = library.publishedCases().map(({ title }) => title);
  return {
    kind: '脉络',
    id: 'overview',
    title: '脉络',
    path: '/overview/',
    lines: [
      ...strandLines({ library }),
      `列出的案例：${listed.sort().join('、')}`,
      ...library.taxonomy.entities.map(({ label }) => label),
    ],
    facts: factsInTexts(strandTexts(library)),
    figures: library.site.overview?.figures ?? [],
  };
}

function strandTexts({ taxonomy }: Edition['library']): string[] {
  return taxonomy.strands.flatMap(({ summary, items }) => [
    summary,
    ...items.map((item) => item.summary),
  ]);
}

function strandLines({ library }: Pick<Edition, 'library'>): string[] {
  return library.taxonomy.strands.flatMap(({ label, summary, items }) => [
    `${label}：${filled(summary, library)}`,
    ...items.map((item) => `${item.label}：${filled(item.summary, library)}`),
  ]);
}
