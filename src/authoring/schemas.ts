import { z } from 'zod';
import { SCHEMAS, type SchemaKind } from '../content/records.ts';
import { CASE_KINDS } from '../domain/kinds.ts';
import { FACT_STATUS_LABELS } from '../domain/fact.ts';
import { QUALIFIERS } from '../domain/qualifier.ts';
import { SOURCE_KINDS, SOURCE_STATUS_LABELS } from '../domain/source.ts';

/** A JSON Schema as editors read it, VS Code's own keywords among them. */
export type EditorSchema = Record<string, unknown>;

/** What each kind of file is called, and where it lies under a content root. */
export const SCHEMA_FILES = {
  site: { title: '网站的名称、网址和首页', places: ['site.json'] },
  taxonomy: { title: '分类：脉络、对象、行业、主题、口径', places: ['taxonomy.json'] },
  glossary: { title: '术语表', places: ['glossary.json'] },
  discrepancies: { title: '存疑', places: ['discrepancies.json'] },
  permalinks: { title: '已发布的网址', places: ['permalinks.json'] },
  synonyms: { title: '日常说法', places: ['synonyms.json'] },
  facts: { title: '数据账本', places: ['facts/*.json'] },
  series: { title: '序列', places: ['series/*.json'] },
  sources: { title: '来源', places: ['sources/*.json'] },
  figures: { title: '图表', places: ['figures/*.json'] },
  case: { title: '案例的文件头', places: ['cases/*/index.mdx'] },
  page: { title: '页面的文件头', places: ['pages/*.mdx'] },
} as const satisfies Record<SchemaKind, { title: string; places: readonly string[] }>;

export const SCHEMA_KINDS = Object.keys(SCHEMA_FILES) as SchemaKind[];

/**
 * @returns the schema of a kind of file, made from the one that the checks use: its sentences are
 * what an editor shows. Draft 7, the last that VS Code reads in full; what only code can tell (sums,
 * dates of the calendar, ids that exist) is left to the checks.
 */
export function editorSchema(kind: SchemaKind): EditorSchema {
  const made = z.toJSONSchema(SCHEMAS[kind], { target: 'draft-7', io: 'input', override: explain });
  const { $schema, ...rest } = made;
  return {
    $schema,
    $comment: '由 npm run generate 生成，不要手改。',
    title: SCHEMA_FILES[kind].title,
    ...rest,
  };
}

export function schemaText(kind: SchemaKind): string {
  return `${JSON.stringify(editorSchema(kind), null, 2)}\n`;
}

/** Adds, in VS Code's keywords, what each choice means. */
function explain({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (!jsonSchema.enum) return;
  const meanings = enumMeanings(jsonSchema.enum.map(String), jsonSchema.description ?? '');
  if (meanings.some(Boolean)) jsonSchema['enumDescriptions'] = meanings;
}

type Labels = Record<string, string | { label: string }>;

/** Choices that have a Chinese label of their own. */
const LABELLED: readonly Labels[] = [
  CASE_KINDS,
  FACT_STATUS_LABELS,
  QUALIFIERS,
  SOURCE_KINDS,
  SOURCE_STATUS_LABELS,
];

/**
 * @param description the sentence on the field, which may name each choice: “升 up”, “up 升”
 * @returns the meaning of each choice in Chinese; '' where nothing says it
 */
function enumMeanings(values: readonly string[], description: string): string[] {
  const labels = LABELLED.find((known) => values.every((value) => Object.hasOwn(known, value)));
  return values.map((value) => {
    const label = labels?.[value];
    if (label !== undefined) return typeof label === 'string' ? label : label.label;
    return meaningIn(description, value);
  });
}

/** Values are words of letters, digits and hyphens: nothing in them has to be escaped. */
function meaningIn(description: string, value: string): string {
  const parts = description.replace(/^[^，；：。]*：(?=[a-z])/, '').split(/[；，、。]/);
  const own = parts.findIndex((part) => new RegExp(`(^|\\s)${value}(\\s|$)`).test(part.trim()));
  return own < 0 ? '' : parts[own]!.trim().replace(new RegExp(`\\s*\\b${value}\\b\\s*`), '');
}
