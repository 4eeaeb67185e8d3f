import { z } from 'zod';
import type { DataPath } from '../../content/documents/document.ts';
import { schemaAt } from '../../content/fields.ts';
import { CASE_KINDS } from '../../domain/kinds.ts';
import { QUALIFIERS } from '../../domain/qualifier.ts';
import { SOURCE_KINDS } from '../../domain/source.ts';
import { FIGURE_TYPES } from '../../figures/index.ts';

/** How a value is typed: as JSON, or as YAML in one line. */
export type Syntax = 'json' | 'yaml';

const DATE = '2024-05-27';
const ID = '编号';

/** @returns a line that adds a field, with a value that shows what belongs there, and what that is. */
export function sampleLine(
  schema: z.core.$ZodType,
  path: DataPath,
  syntax: Syntax,
): { line: string; value: string; meaning: string | undefined } | undefined {
  const field = schemaAt(schema, path);
  if (!field) return undefined;
  const value = typedAs(sampleOf(field), syntax);
  const name = String(path.at(-1));
  const line = syntax === 'json' ? `"${name}": ${value}` : `${name}: ${value}`;
  return { line, value, meaning: meaningOf(field) };
}

/** @returns a value as it is typed on one line. */
export function typedAs(value: unknown, syntax: Syntax): string {
  if (Array.isArray(value)) return `[${value.map((item) => typedAs(item, syntax)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const key = (name: string) => (syntax === 'json' ? JSON.stringify(name) : name);
    const fields = Object.entries(value).map(
      ([name, one]) => `${key(name)}: ${typedAs(one, syntax)}`,
    );
    return `{${fields.join(', ')}}`;
  }
  const isWord =
    typeof value === 'string' && /^(?:[a-z][a-z0-9-]*|[\p{Script=Han}]+)$/u.test(value);
  return syntax === 'yaml' && isWord ? value : JSON.stringify(value);
}

function sampleOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodOptional) return sampleOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0]!);
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodNumber) return 1;
  if (schema instanceof z.ZodArray) {
    return schema.safeParse([]).success ? [] : [sampleOf(schema.element)];
  }
  if (schema instanceof z.ZodObject) {
    const needed = Object.entries(schema.shape).filter(
      ([, one]) => !(one instanceof z.ZodOptional),
    );
    return Object.fromEntries(needed.map(([name, one]) => [name, sampleOf(one)]));
  }
  return sampleText(schema);
}

function sampleText(schema: z.core.$ZodType): string {
  const accepts = (text: string) => schema instanceof z.ZodType && schema.safeParse(text).success;
  if (accepts('文字')) return /^[^，；：。]*/.exec(meaningOf(schema) ?? '')?.[0] || '……';
  if (accepts('red-stations')) return ID;
  return accepts(DATE) ? DATE : '……';
}

/** @returns what a field holds, in Chinese. */
export function meaningOf(schema: z.core.$ZodType | undefined): string | undefined {
  return schema instanceof z.ZodType ? schema.description : undefined;
}

const labels = (list: Readonly<Record<string, { label: string }>>) =>
  Object.entries(list).map(([value, { label }]) => [value, [label]] as const);

/** What authors call the values that a field takes, in the order of likelihood. */
const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...labels(CASE_KINDS),
  ...labels(FIGURE_TYPES),
  ...Object.entries(SOURCE_KINDS).map(([value, label]) => [value, [label]] as const),
  ['published', ['发布', '已发布', '公开', '上线']],
  ['draft', ['草稿', '未发布', '待发布']],
  ...Object.entries(QUALIFIERS).map(([value, { words }]) => [value, words] as const),
  ['single', ['单一来源', '单一']],
  ['corroborated', ['多源印证', '印证']],
  ['transmitted-copy', ['转载件', '转载', '抓取件', '传本']],
  ['used', ['采用']],
  ['listed', ['并列', '都列']],
  ['derived', ['推算', '计算', '算出']],
  ['excerpt', ['原页摘录', '摘录', '原页', '原文']],
  ['excluded', ['未采用', '不采用']],
  ['subject', ['同一主题', '主题']],
  ['context', ['背景']],
  ['term', ['术语']],
  ['comparison', ['对照', '对比', '比较']],
  ['year-on-year', ['同比']],
  ['earlier-total', ['较此前总量', '累计']],
  ['up', ['升', '增长', '上升', '增加']],
  ['down', ['降', '下降', '减少']],
  ['unstated', ['未写明', '未说明']],
  ['comparable', ['同口径可比', '可比']],
  ['with-care', ['加注后可并列']],
  ['not-a-trend', ['不得连成走势', '不可比']],
  ['other', ['其他', '其它']],
]);

/** @returns the value that is called by a word, or by words around it, if one is. */
export function valueMeant(typed: string, values: readonly string[]): string | undefined {
  const word = typed.trim();
  if (word === '') return undefined;
  const named = (is: (name: string) => boolean) =>
    values.find((value) => MEANINGS.get(value)?.some(is));
  return (
    named((name) => name === word) ??
    named(
      (name) => name.length > 1 && word.length > 1 && (word.includes(name) || name.includes(word)),
    )
  );
}

/** @returns a value with what it means, where that is known: `brand（品牌）`. */
export function explained(value: string): string {
  const name = MEANINGS.get(value)?.[0];
  return name ? `${value}（${name}）` : value;
}
