import type { Library } from '../domain/library.ts';
import type { Figure } from '../figures/index.ts';
import type { RecordChange } from './change.ts';
import { fieldChanges, type Fields } from './fields.ts';
import { filled } from './wording.ts';

interface Named {
  id: string;
  label: string;
  note?: string;
  summary?: string;
}

const LISTS = [
  { kind: '口径', list: 'scopes' },
  { kind: '可比组', list: 'comparisons' },
  { kind: '服务对象', list: 'audiences' },
  { kind: '行业', list: 'industries' },
  { kind: '主题', list: 'themes' },
] as const;

/** @returns what differs in the words that cases and numbers are filed under, and in the site’s own. */
export function shelvesOf(before: Library<Figure>, after: Library<Figure>): RecordChange[] {
  // Both sides with the numbers of now: what changes in those is told where they change.
  const words: Fields<Named> = {
    名称: ({ label }) => label,
    说明: ({ note }) => note,
    简介: ({ summary }) => summary && filled(summary, after),
  };
  const compare = (kind: string, old: readonly Named[], now: readonly Named[]): RecordChange[] => {
    const ids = new Set([...old, ...now].map(({ id }) => id));
    return [...ids].flatMap((id): RecordChange[] => {
      const [former, record] = [old, now].map((list) => list.find((one) => one.id === id));
      const note = { kind, id, title: (record ?? former)!.label, stillNamedBy: [] };
      if (!former) return [{ ...note, fate: 'added', fields: [] }];
      if (!record) return [{ ...note, fate: 'removed', fields: [] }];
      const fields = fieldChanges({ record: former, fields: words }, { record, fields: words });
      return fields.length > 0 ? [{ ...note, fate: 'changed', fields }] : [];
    });
  };
  const strands = ({ taxonomy }: Library<Figure>): Named[] =>
    taxonomy.strands.flatMap((strand) => [strand, ...strand.items]);
  return [
    ...compare('脉络', strands(before), strands(after)),
    ...LISTS.flatMap(({ kind, list }) =>
      compare(kind, before.taxonomy[list], after.taxonomy[list]),
    ),
    ...siteChanges(before, after),
  ];
}

const SITE: Fields<Library<Figure>> = {
  站名: ({ site }) => site.name,
  收录范围: ({ site }) => site.zone,
  介绍: ({ site }) => site.description,
  编辑整理者: ({ site }) => site.publisher,
  网站地址: ({ site }) => site.baseUrl,
  声明: ({ site }) => site.disclaimer,
  许可: ({ site }) => `${site.contentLicence.name}，${site.contentLicence.url}`,
  勘误渠道: ({ site }) => site.contact && `${site.contact.label}，${site.contact.url}`,
  备案号: ({ site }) => Object.values(site.registration).filter(Boolean).join('，') || undefined,
  一并搜索的站点: ({ site }) => site.peers?.map(({ name, url }) => `${name}，${url}`).join('；'),
};

function siteChanges(before: Library<Figure>, after: Library<Figure>): RecordChange[] {
  const fields = fieldChanges({ record: before, fields: SITE }, { record: after, fields: SITE });
  if (fields.length === 0) return [];
  const title = after.site.name;
  return [{ kind: '网站', id: 'site', title, fate: 'changed', fields, stillNamedBy: [] }];
}
