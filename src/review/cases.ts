import { CASE_KINDS } from '../domain/kinds.ts';
import type { CaseEntry, Library } from '../domain/library.ts';
import { formatDate, formatPeriod } from '../domain/period.ts';
import type { Figure } from '../figures/index.ts';
import type { CaseNote, Change } from './change.ts';
import type { Edition } from './edition.ts';
import { fieldChanges, listed, type Fields } from './fields.ts';
import { filled, sourceName } from './wording.ts';

/**
 * @param aliasOf where the list of addresses sends a slug that is gone; undefined where nowhere
 * @returns the cases that a change adds, removes, renames and edits
 */
export function compareCases(
  before: Edition,
  after: Edition,
  aliasOf: (slug: string) => string | undefined,
): Change['cases'] {
  const [old, now] = [before.library.cases, after.library.cases];
  const gone = [...old.values()].filter(({ slug }) => !now.has(slug));
  const come = [...now.values()].filter(({ slug }) => !old.has(slug));
  const renamed = renamesIn(gone, come, aliasOf);
  const isRenamed = (slug: string) => renamed.some(({ from, to }) => from === slug || to === slug);
  const pairs = [
    ...renamed.map(({ from, to }) => [old.get(from)!, now.get(to)!] as const),
    ...[...now.values()].flatMap((entry) => {
      const former = old.get(entry.slug);
      return former ? [[former, entry] as const] : [];
    }),
  ];
  return {
    added: come.filter(({ slug }) => !isRenamed(slug)).map((entry) => note(entry, after.library)),
    removed: gone
      .filter(({ slug }) => !isRenamed(slug))
      .map((entry) => note(entry, before.library)),
    renamed,
    changed: pairs.flatMap(([former, entry]) => {
      const fields = fieldChanges(
        { record: former, fields: fieldsOf(before.library, after.library) },
        { record: entry, fields: fieldsOf(after.library, after.library) },
      );
      const textEdited = former.body.trim() !== entry.body.trim();
      if (fields.length === 0 && !textEdited) return [];
      const { slug, title, status } = entry;
      return [{ slug, title, status, fields, textEdited }];
    }),
  };
}

function note({ slug, title, status, summary }: CaseEntry, library: Library<Figure>): CaseNote {
  return { slug, title, status, summary: filled(summary, library) };
}

/** A folder that is gone and one that is new are one case if most of their text is the same. */
function renamesIn(
  gone: CaseEntry[],
  come: CaseEntry[],
  aliasOf: (slug: string) => string | undefined,
): Change['cases']['renamed'] {
  const pairs = gone.flatMap((former) =>
    come.map((entry) => {
      const aliased = aliasOf(former.slug) === entry.slug;
      return { former, entry, aliased, score: aliased ? 2 : likeness(former, entry) };
    }),
  );
  const taken = new Set<CaseEntry>();
  return pairs
    .filter(({ score }) => score >= 0.6)
    .sort((a, b) => b.score - a.score)
    .flatMap(({ former, entry, aliased }) => {
      if (taken.has(former) || taken.has(entry)) return [];
      taken.add(former).add(entry);
      const published = former.status === 'published';
      return [{ from: former.slug, to: entry.slug, title: entry.title, published, aliased }];
    });
}

/** @returns the share of lines that two cases have in common, from 0 to 1. */
function likeness(former: CaseEntry, entry: CaseEntry): number {
  const lines = ({ title, summary, body }: CaseEntry) =>
    new Set([title, summary, ...body.split(/\r?\n/)].map((line) => line.trim()).filter(isTelling));
  const [old, now] = [lines(former), lines(entry)];
  const all = new Set([...old, ...now]);
  return all.size === 0 ? 0 : [...old].filter((line) => now.has(line)).length / all.size;
}

/** Every case has the same headings. */
function isTelling(line: string): boolean {
  return line !== '' && !line.startsWith('#');
}

/** @param now writes the numbers of both sides: what changes in them is told where they change */
function fieldsOf(library: Library<Figure>, now: Library<Figure>): Fields<CaseEntry> {
  const { taxonomy, cases } = library;
  const labels = (list: { id: string; label: string }[], ids: string[]) =>
    listed(ids.map((id) => list.find((one) => one.id === id)?.label ?? id));
  const items = taxonomy.strands.flatMap((strand) => strand.items);
  return {
    状态: ({ status }) => (status === 'draft' ? '草稿' : '发布'),
    名称: ({ title }) => title,
    又称: ({ aliases }) => listed(aliases),
    摘要: ({ summary }) => filled(summary, now),
    类型: ({ kind }) => CASE_KINDS[kind].label,
    脉络: ({ strands }) => labels(items, strands),
    对象: ({ audiences }) => labels(taxonomy.audiences, audiences),
    行业: ({ industries }) => labels(taxonomy.industries, industries),
    主题: ({ themes }) => labels(taxonomy.themes, themes),
    时点: ({ period }) => formatPeriod(period),
    依据的来源: ({ sources }) => listed(sources.map((id) => sourceName(id, library))),
    相关案例: ({ related }) => listed(related.map((slug) => cases.get(slug)?.title ?? slug)),
    首次发布: ({ published }) => formatDate(published),
    更新: ({ updated }) => formatDate(updated),
    人工智能辅助: ({ aiAssisted }) => (aiAssisted ? '是' : '否'),
    封面: ({ cover }) => cover && `${cover.src}（${cover.alt}）`,
    例外: ({ exceptions }) => exceptions && listed(exceptions.map(({ text }) => `“${text}”`)),
  };
}
