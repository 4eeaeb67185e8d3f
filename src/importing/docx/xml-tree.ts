import { escapeMarkup } from '../../html/escape.ts';
import { decoded, tagsOf } from './xml.ts';

/** An element of a part, its name with the usual prefix whatever prefix the file has. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

const MICROSOFT = 'http://schemas.microsoft.com/office/word';
/** By prefix, for both kinds of .docx: a strict one has addresses of its own. */
const NAMESPACES: Record<string, readonly string[]> = {
  w: both('wordprocessingml', '2006/main', 'main'),
  r: both('officeDocument', '2006/relationships', 'relationships'),
  a: both('drawingml', '2006/main', 'main'),
  wp: both('drawingml', '2006/wordprocessingDrawing', 'wordprocessingDrawing'),
  pic: both('drawingml', '2006/picture', 'picture'),
  m: both('officeDocument', '2006/math', 'math'),
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  w10: ['urn:schemas-microsoft-com:office:word'],
  w14: [`${MICROSOFT}/2010/wordml`],
  wps: [`${MICROSOFT}/2010/wordprocessingShape`],
  package: ['http://schemas.openxmlformats.org/package/2006/relationships'],
  types: ['http://schemas.openxmlformats.org/package/2006/content-types'],
};
const PREFIXES = new Map(
  Object.entries(NAMESPACES).flatMap(([prefix, addresses]) =>
    addresses.map((address): [string, string] => [address, prefix]),
  ),
);

function both(kind: string, transitional: string, strict: string): string[] {
  return [
    `http://schemas.openxmlformats.org/${kind}/${transitional}`,
    `http://purl.oclc.org/ooxml/${kind}/${strict}`,
  ];
}

/** @returns the outermost element of a part; its tags must be well-formed. */
export function treeOf(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open: { element: XmlElement; names: ReadonlyMap<string, string> }[] = [
    { element: top, names: new Map() },
  ];
  for (const { name, kind, before, text } of tagsOf(xml)) {
    const { element, names } = open.at(-1)!;
    if (before !== '') element.children.push(decoded(before));
    if (kind === 'close') {
      open.pop();
      continue;
    }
    const written = [...text.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, key = '', double, single = '']): [string, string] => [key, decoded(double ?? single)],
    );
    const declared = written.filter(([key]) => /^xmlns(?::|$)/.test(key));
    const own =
      declared.length === 0
        ? names
        : new Map([...names, ...declared.map(([key, uri]) => [key.slice(6), uri] as const)]);
    const child: XmlElement = {
      name: usual(name, own, true),
      attributes: Object.fromEntries(
        written
          .filter(([key]) => !key.startsWith('xmlns'))
          .map(([key, value]) => [usual(key, own, false), value]),
      ),
      children: [],
    };
    element.children.push(child);
    if (kind === 'open') open.push({ element: child, names: own });
  }
  return elementsOf(top)[0] ?? top;
}

/** An attribute without a prefix has no namespace. What is none of ours keeps a name of its own. */
function usual(name: string, names: ReadonlyMap<string, string>, isElement: boolean): string {
  const [local = '', prefix = ''] = name.split(':').reverse();
  if (prefix === '' && !isElement) return local;
  if (prefix === 'xml') return name;
  const known = PREFIXES.get(names.get(prefix) ?? '');
  if (known !== undefined) return `${known}:${local}`;
  return prefix === '' ? local : `other.${prefix}.${local}`;
}

export function writtenXml({ name, attributes, children }: XmlElement): string {
  const parts: string[] = [];
  const declared = Object.entries(NAMESPACES).map(([prefix, [uri]]) => ` xmlns:${prefix}="${uri}"`);
  open(name, attributes, declared.join(''));
  write(children);
  parts.push(`</${name}>`);
  return parts.join('');

  function open(tag: string, having: Record<string, string>, more = ''): void {
    const words = Object.entries(having).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
    parts.push(`<${tag}${words.join('')}${more}>`);
  }
  function write(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') parts.push(escapeMarkup(node));
      else {
        open(node.name, node.attributes);
        write(node.children);
        parts.push(`</${node.name}>`);
      }
    }
  }
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** @returns the element at the end of a path of names: `childOf(row, 'w:trPr', 'w:hidden')`. */
export function childOf(
  element: XmlElement | undefined,
  ...path: string[]
): XmlElement | undefined {
  return path.reduce(
    (at, name) => at && elementsOf(at).find((child) => child.name === name),
    element,
  );
}

/** @returns every element of a name within another, at any depth. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

/** @returns the words of some elements and all that is in them. */
export function wordsWithin(element: XmlElement, text = /^(?:w|m|a):t$/): string {
  return element.children
    .map((child) =>
      typeof child === 'string'
        ? text.test(element.name)
          ? child
          : ''
        : child.name === 'w:tab' || child.name === 'w:p'
          ? `${wordsWithin(child, text)} `
          : wordsWithin(child, text),
    )
    .join('');
}

export function element(name: string, ...children: XmlElement[]): XmlElement {
  return { name, attributes: {}, children };
}

/** @returns the elements of a name within another that are in no other such. */
export function outermost(part: XmlElement, name: string): XmlElement[] {
  return elementsOf(part).flatMap((child) =>
    child.name === name ? [child] : outermost(child, name),
  );
}

export function without(part: XmlElement, name: string): XmlElement {
  const children = part.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return [child];
    return child.name === name ? [] : [without(child, name)];
  });
  return { ...part, children };
}
