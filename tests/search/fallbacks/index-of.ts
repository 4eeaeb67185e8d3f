import { pinyinTokens, syllableTable } from '../../../src/integrations/search/pinyin-tokens.ts';
import { Corpus, traditionalTables } from '../../../src/integrations/search/traditional.ts';
import type { Tools } from '../../../src/search/fallbacks/reading.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { Tables } from '../../../src/search/tables.ts';
import { phrase } from '../../../src/search/tokenizer.ts';
import { indexContent } from '../../../src/search/zones.ts';

export interface SmallIndex {
  tables: Tables;
  tools: Tools;
  /** How many fragments were read since the index was made. */
  read(): number;
}

/** @returns records as the fallbacks see an index of them, with the tables of the build. */
export function indexOf(records: readonly SearchRecord[]): SmallIndex {
  const places = new Map<string, Map<number, number[]>>();
  for (const [page, record] of records.entries()) {
    const list = indexContent(record, pinyinTokens(record)).split(' ');
    for (const [at, token] of list.entries()) {
      const pages = places.get(token) ?? new Map<number, number[]>();
      places.set(token, pages.set(page, [...(pages.get(page) ?? []), at]));
    }
  }
  const ask = (text: string): { id: string; words: number[] }[] => {
    const tokens = text.split(' ');
    const has = (token: string, page: number, at: number): boolean =>
      places.get(token)?.get(page)?.includes(at) ?? false;
    return [...(places.get(tokens[0] ?? '') ?? [])].flatMap(([page, starts]) => {
      const start = starts.find((at) => tokens.every((token, i) => has(token, page, at + i)));
      return start === undefined
        ? []
        : [{ id: String(page), words: tokens.map((_, i) => start + i) }];
    });
  };
  let read = 0;
  return {
    tables: { ...traditionalTables(new Corpus(records)), syllables: syllableTable(records) },
    tools: {
      count: (term) => Promise.resolve(ask(phrase(term).join(' ')).length),
      pagesOf: (phrases) => {
        const pages = new Map(phrases.flatMap(ask).map((page) => [page.id, page] as const));
        return Promise.resolve([...pages.values()]);
      },
      beginning: (word) => {
        const tokens = [...places.keys()].filter((token) => token.startsWith(word));
        return Promise.resolve(tokens.flatMap(ask));
      },
      fragment: (id) => {
        read += 1;
        const record = records[Number(id)];
        return record ? Promise.resolve(record) : Promise.reject(new Error(`no page ${id}`));
      },
    },
    read: () => read,
  };
}

/** @returns a record of a title, its aliases and a paragraph. */
export function page(title: string, aliases: string[] = [], text = ''): SearchRecord {
  return {
    url: `/${title}/`,
    title,
    kind: '品牌',
    aliases,
    date: '',
    sections: text ? [{ anchor: '', heading: '', paragraphs: [text] }] : [],
    facets: {},
  };
}
