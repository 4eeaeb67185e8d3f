import { Library, type Collections } from '../../src/domain/library.ts';
import { discrepanciesSchema } from '../../src/domain/discrepancy.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { FigureCommon } from '../../src/domain/figure.ts';
import { glossarySchema } from '../../src/domain/glossary.ts';
import { seriesSchema } from '../../src/domain/series.ts';
import { siteSchema } from '../../src/domain/site.ts';
import { taxonomySchema } from '../../src/domain/taxonomy.ts';
import { body, discrepancies, figure, glossary, series, site, taxonomy } from './content.ts';
import { caseRecord, fact, source } from './records.ts';

/** @returns the small content root of `content.ts`, joined up, with some collections replaced. */
export function libraryOf(overrides: Partial<Collections<FigureCommon>> = {}): Library {
  return new Library({
    site: siteSchema.parse(site),
    taxonomy: taxonomySchema.parse(taxonomy),
    facts: ledger(fact()),
    series: [{ id: 'organisations', ...seriesSchema.parse(series) }],
    sources: [
      { id: 'herald', ...source() },
      { id: 'daily', ...source({ publisher: '内蒙古日报', date: '2024-12' }) },
    ],
    figures: [{ id: 'organisations', ...figure }],
    cases: [{ slug: 'red-station', body, ...caseRecord() }],
    pages: [],
    terms: glossarySchema.parse(glossary).terms,
    discrepancies: discrepanciesSchema.parse(discrepancies).discrepancies,
    ...overrides,
  });
}

/** @returns facts as the ledger holds them, all in one file. */
export function ledger(...facts: Fact[]): Collections<FigureCommon>['facts'] {
  return facts.map((record) => ({ ...record, theme: 'organisation', themeTitle: '组织' }));
}
