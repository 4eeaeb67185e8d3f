/** Text in JSON and front matter names a number by its fact: “国家高新技术企业增至{hte-2024}”. */
const REFERENCE = /\{([a-z0-9-]+)(?::(change|number))?\}/g;

type Segment = { text: string } | { fact: string; show: Show };
export type Show = 'full' | 'change' | 'number';

/** @returns the text cut into plain runs and references to facts. */
export function parseTemplate(template: string): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of template.matchAll(REFERENCE)) {
    if (match.index > end) segments.push({ text: template.slice(end, match.index) });
    segments.push({ fact: match[1]!, show: (match[2] as Show | undefined) ?? 'full' });
    end = match.index + match[0].length;
  }
  if (end < template.length) segments.push({ text: template.slice(end) });
  return segments;
}

export function factsInTemplate(template: string): string[] {
  return parseTemplate(template).flatMap((segment) => ('fact' in segment ? [segment.fact] : []));
}

/** @returns the text with every reference replaced by what `write` makes of it. */
export function fillTemplate(template: string, write: (id: string, show: Show) => string): string {
  return parseTemplate(template)
    .map((segment) => ('fact' in segment ? write(segment.fact, segment.show) : segment.text))
    .join('');
}
