/** A vocabulary as `tests/standards` keeps it. */
export interface Vocabulary {
  types: Record<string, string[]>;
  properties: Record<string, { of: string[]; takes: string[] }>;
}

type Node = Record<string, unknown>;

/** What a plain text may be in place of. */
const TEXTS = ['Text', 'URL', 'Date', 'DateTime', 'rdfs:Literal', 'xsd:string', 'xsd:anyURI'];
const PLAIN = { number: ['Number', 'Integer', 'Float'], boolean: ['Boolean', 'xsd:boolean'] };
const DAY = /^\d{4}(?:-\d{2}){0,2}$/;

/** Lists what a node of JSON-LD says that its vocabulary does not have, with where it says so. */
export function vocabularyFaults(node: Node, vocabulary: Vocabulary, path = ''): string[] {
  const type = node['@type'];
  if (typeof type !== 'string') return [`${path}: no type`];
  const kinds = typesAbove(type, vocabulary);
  if (kinds.length === 0) return [`${path}: no type ${type}`];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key.startsWith('@') || value === undefined) return [];
    const place = `${path}/${type}.${key}`;
    // An action says what is put in by the name of the property and “-input”.
    const property = vocabulary.properties[key.replace(/-input$/, '')];
    if (!property) return [`${place}: no such property`];
    if (property.of.length > 0 && !property.of.some((one) => kinds.includes(one))) {
      return [`${place}: of ${property.of.join(', ')}`];
    }
    const takes = key.endsWith('-input') ? ['Text'] : property.takes;
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return values.flatMap((one) => valueFaults(one, takes, vocabulary, place));
  });
}

function valueFaults(
  value: unknown,
  takes: readonly string[],
  vocabulary: Vocabulary,
  place: string,
): string[] {
  if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    if (!('@type' in node) || '@value' in node) return reference(node) ? [] : [`${place}: no node`];
    const kinds = typesAbove(String(node['@type']), vocabulary);
    const fits = takes.length === 0 || takes.some((one) => kinds.includes(one));
    const faults = vocabularyFaults(node, vocabulary, place);
    return fits ? faults : [`${place}: takes ${takes.join(', ')}`, ...faults];
  }
  if (typeof value === 'string') {
    const isDay = !takes.includes('Text') && takes.some((one) => one.startsWith('Date'));
    if (isDay && !DAY.test(value)) return [`${place}: no date “${value}”`];
    // An address may stand for the thing itself: schema.org/docs/datamodel.html.
    const fits = takes.length === 0 || takes.some((one) => TEXTS.includes(one));
    return fits || /^https?:\S+$/.test(value) ? [] : [`${place}: takes ${takes.join(', ')}`];
  }
  const wanted: readonly string[] = PLAIN[typeof value as keyof typeof PLAIN] ?? [];
  return takes.some((one) => wanted.includes(one)) ? [] : [`${place}: takes ${takes.join(', ')}`];
}

/** A link to a node, or a value with its type or language. */
function reference(node: Node): boolean {
  return typeof (node['@id'] ?? node['@value']) === 'string';
}

/** Lists a type and those above it; none for one that the vocabulary does not have. */
function typesAbove(type: string, { types }: Vocabulary): string[] {
  const above = types[type];
  return above ? [type, ...above.flatMap((one) => typesAbove(one, { types } as Vocabulary))] : [];
}
