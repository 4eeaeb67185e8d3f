import type { Content } from '../content.ts';
import { many, one, type Answers } from '../question.ts';
import { readLocator } from '../../domain/locator.ts';
import { groupsOf, readNamed, shapeOf } from './figure-shape.ts';

/** @returns the declaration that the answers make; `figureSchema` says whether it is one. */
export function figureOf(answers: Answers, content: Content): Record<string, unknown> {
  const text = (name: string) => one(answers, name) || undefined;
  const shape = shapeOf(answers);
  const columns = many(answers, 'column');
  return {
    type: one(answers, 'type'),
    mode: text('mode'),
    title: one(answers, 'title'),
    takeaway: one(answers, 'takeaway'),
    ...(columns.length > 0 && { columns }),
    ...(shape === 'rows' && { rows: rowsOf(answers) }),
    ...(shape === 'stages' && { stages: stagesOf(answers) }),
    ...(shape === 'list' || shape === 'groups' ? drawnOf(answers, content) : {}),
    howToRead: text('how-to-read'),
    cautions: many(answers, 'caution'),
    themes: many(answers, 'themes'),
    updated: content.workspace.today,
    ...(shape === 'rows' || shape === 'stages' ? { sources: wordSourcesOf(answers) } : {}),
  };
}

function drawnOf(answers: Answers, content: Content): object {
  const series = many(answers, 'series');
  if (series.length > 0) return { series };
  const groups = groupsOf(answers);
  if (groups.length > 0) return { groups };
  const facts = many(answers, 'facts');
  return {
    groups: groupedFor(one(answers, 'type'), facts, content).map((ids) => ({ facts: ids })),
  };
}

/** A tile is a group of its own; units are told apart by what they count; else all on one plot. */
function groupedFor(type: string, ids: string[], { facts }: Content): string[][] {
  if (type === 'tile') return ids.map((id) => [id]);
  if (type !== 'units') return [ids];
  return [...Map.groupBy(ids, (id) => facts.get(id)?.unit).values()];
}

function rowsOf(answers: Answers): { label: string; cells: string[] }[] {
  return many(answers, 'row').map((line) => {
    const { label, parts } = readNamed(line, /[|｜]/);
    return { label: label ?? '', cells: parts };
  });
}

function stagesOf(answers: Answers): object[] {
  return many(answers, 'stage').map((line) => {
    const { label, parts } = readNamed(line, /[|｜]/);
    const items = parts.filter(Boolean).map((part) => {
      const facts = [...part.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id]) => id!);
      return { label: part.replace(/\{[a-z0-9-]+\}/g, '').trim(), facts };
    });
    return { label: label ?? '', items };
  });
}

function wordSourcesOf(answers: Answers): object[] {
  return many(answers, 'word-source').map((line) => {
    const { label, parts } = readNamed(line, /$^/);
    const read = readLocator(parts[0] ?? '');
    return { source: label ?? '', locator: 'value' in read ? read.value : undefined };
  });
}
