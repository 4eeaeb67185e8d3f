import type { Taxonomy } from '../../../domain/taxonomy.ts';
import { freeSlug, slugOf } from '../../slug.ts';

const LINE = /^([^=＝<>{}]+)[=＝]([^=＝<>{}]+)$/;

/** @returns why a line is no strand with its items, as a Chinese sentence. */
export function strandFault(line: string): string | undefined {
  return readStrand(line) ? undefined : `“${line}”要写作“名称=条目,条目”，至少一个条目。`;
}

/** Reads the strands that a case may belong to; ids are the pinyin of the labels. */
export function frameworkOf(lines: readonly string[]): Taxonomy['strands'] {
  const taken = new Set<string>();
  const idOf = (label: string) => {
    const id = freeSlug(slugOf(label), taken);
    taken.add(id);
    return id;
  };
  return lines
    .flatMap((line) => readStrand(line) ?? [])
    .map(({ label, items }) => ({
      id: idOf(label),
      label,
      role: '脉络',
      summary: `${items.join('、')}。`,
      items: items.map((item) => ({
        id: idOf(item),
        label: item,
        full: item,
        summary: `归入“${item}”的案例。`,
      })),
    }));
}

function readStrand(line: string): { label: string; items: string[] } | undefined {
  const [, label = '', rest = ''] = LINE.exec(line) ?? [];
  const items = rest
    .split(/[,，、;；]/)
    .map((item) => item.trim())
    .filter(Boolean);
  return label.trim() && items.length > 0 ? { label: label.trim(), items } : undefined;
}
