import { elementsOf, treeOf } from './xml-tree.ts';

/** Where the parts of a document stand: programs name them as they like. */
export interface Parts {
  main: string;
  styles: string | undefined;
  /** Footnotes and endnotes. */
  notes: string[];
  /** Headers and footers. */
  margins: string[];
  /** How the relationships of the main part are called, and what they are. */
  relationsOfMain: string;
  relations: Relation[];
}

export interface Relation {
  id: string;
  /** “styles”, “image” and so on: the end of the address that names it. */
  type: string;
  /** Path within the archive; the address of what lies outside. */
  target: string;
  isOutside: boolean;
}

const MAIN_TYPE = /wordprocessingml\.document\.main\+xml|word\.document\.macroEnabled\.main\+xml/;

/** @returns where the parts are, found by their relationships; undefined if there is no main part */
export function partsOf(xml: ReadonlyMap<string, string>): Parts | undefined {
  const main = [
    ...relationsIn(xml, '_rels/.rels', '')
      .filter(({ type }) => type === 'officeDocument')
      .map(({ target }) => target),
    ...declaredMain(xml.get('[Content_Types].xml')),
    'word/document.xml',
  ].find((name) => xml.has(name) && !/^(?:xl|ppt)\//.test(name));
  if (main === undefined) return undefined;
  const cut = main.lastIndexOf('/') + 1;
  const relationsOfMain = `${main.slice(0, cut)}_rels/${main.slice(cut)}.rels`;
  const relations = relationsIn(xml, relationsOfMain, main);
  const of = (...types: string[]) => [
    ...new Set(
      relations.flatMap(({ type, target }) =>
        types.includes(type) && xml.has(target) ? [target] : [],
      ),
    ),
  ];
  return {
    main,
    styles: of('styles')[0],
    notes: of('footnotes', 'endnotes'),
    margins: of('header', 'footer'),
    relationsOfMain,
    relations,
  };
}

function relationsIn(xml: ReadonlyMap<string, string>, name: string, from: string): Relation[] {
  const text = xml.get(name);
  if (text === undefined) return [];
  return elementsOf(treeOf(text)).map(({ attributes }) => {
    const { Id: id = '', Type = '', Target = '', TargetMode } = attributes;
    const isOutside = TargetMode === 'External';
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    return { id, type, target: isOutside ? Target : pathTo(Target, from), isOutside };
  });
}

/** @returns the path of a part in the archive that is named from another part */
function pathTo(target: string, from: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function declaredMain(types: string | undefined): string[] {
  if (types === undefined) return [];
  return elementsOf(treeOf(types)).flatMap(({ attributes }) =>
    MAIN_TYPE.test(attributes['ContentType'] ?? '')
      ? [(attributes['PartName'] ?? '').replace(/^\//, '')]
      : [],
  );
}
