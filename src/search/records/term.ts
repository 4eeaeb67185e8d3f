import type { Term } from '../../domain/glossary.ts';
import type { SearchRecord } from '../record.ts';

export const TERM_KIND = '术语';

/** @param base path of the site, beginning and ending with “/” */
export function termRecord(term: Term, base: string): SearchRecord {
  const paragraphs = [term.explanation, term.notes ?? '', term.english];
  return {
    url: `${base}glossary/#${term.id}`,
    title: term.term,
    kind: TERM_KIND,
    aliases: term.aliases,
    date: '',
    sections: [{ anchor: term.id, heading: '', paragraphs: paragraphs.filter(Boolean) }],
    facets: { kind: [TERM_KIND] },
  };
}
