import { childOf, elementsOf, valueOf, within, type XmlElement } from './xml.ts';

/** How some words are set, as far as it decides whether they are read. */
export interface Appearance {
  hidden: boolean;
  struck: boolean;
  script: 'sup' | 'sub' | undefined;
  /** White on nothing that has a colour, of the colour behind them, or too small to be seen. */
  faint: 'white' | 'blended' | 'tiny' | undefined;
}

/** In halves of a point. */
const TINIEST = 4;
const NORMAL = 21;

type Properties = XmlElement | undefined;

/** In half points: words that stand so much higher or lower are raised or lowered on purpose. */
const RAISED = 4;
/** A list may take its look from a style, and that from another list; more is a circle. */
const MOST_LINKS = 8;

/** What the styles and the lists of a document say of its paragraphs and words. */
export class Styles {
  readonly #defaults: Properties;
  /** By type and id: “paragraph Heading1”. */
  readonly #styles = new Map<string, XmlElement>();
  readonly #usual = new Map<string, string>();
  readonly #lists: { counted: XmlElement[]; levels: XmlElement[] };

  /** Takes the parts that hold the styles and the lists, if there are any. */
  constructor(styles: Properties, numbering: Properties) {
    this.#defaults = childOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    for (const style of styles ? elementsOf(styles) : []) {
      const { 'w:styleId': id, 'w:type': type = '', 'w:default': isUsual } = style.attributes;
      if (style.name !== 'w:style' || id === undefined) continue;
      this.#styles.set(`${type} ${id}`, style);
      if (isUsual !== undefined && isOn(isUsual)) this.#usual.set(type, id);
    }
    this.#lists = {
      counted: numbering ? within(numbering, 'w:num') : [],
      levels: numbering ? within(numbering, 'w:abstractNum') : [],
    };
  }

  /** Tells how words are set, by their own properties, their paragraph's and their table's. */
  of(own: Properties, paragraph: Properties, table: Properties): Appearance {
    const chains = [
      this.#chain('character', valueOf(own, 'w:rStyle')),
      this.#chain('paragraph', valueOf(paragraph, 'w:pStyle')),
      this.#chain('table', valueOf(table, 'w:tblStyle')),
    ];
    const levels = [[own], ...chains, [this.#defaults]];
    const nearest = (name: string) =>
      levels.map((level) => found(level, name)).find((one) => one !== undefined);
    const toggle = (name: string): boolean => {
      const direct = childOf(own, name);
      if (direct) return isSet(direct);
      // What is on in one style and on again in another is off; the defaults are never turned off.
      const on = (level: Properties[]) => isSet(found(level, name));
      return on([this.#defaults]) || chains.filter(on).length % 2 === 1;
    };
    return {
      hidden: toggle('w:vanish'),
      struck: toggle('w:strike') || isSet(nearest('w:dstrike')),
      script: scriptOf(nearest('w:vertAlign'), nearest('w:position')),
      faint: this.#faint(nearest),
    };
  }

  /** Why words that are set so do not stand out from the page. */
  #faint(nearest: (name: string) => Properties): Appearance['faint'] {
    const size = Number(valueOf(nearest('w:sz')) ?? NORMAL);
    if (size <= TINIEST) return 'tiny';
    const color = valueOf(nearest('w:color'))?.toUpperCase();
    const shade = nearest('w:shd');
    if (color && color === shade?.attributes['w:fill']?.toUpperCase()) return 'blended';
    const isPale = /^(?:F[A-F\d]){3}$/.test(color ?? '');
    return isPale && !shade && !nearest('w:highlight') ? 'white' : undefined;
  }

  /** The run properties of a style and of those that it is based on, nearest first. */
  #chain(type: string, named: string | undefined): Properties[] {
    const chain: Properties[] = [];
    const seen = new Set<string>();
    let id = named ?? this.#usual.get(type);
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const style = this.#styles.get(`${type} ${id}`);
      chain.push(childOf(style, 'w:rPr'));
      id = valueOf(style, 'w:basedOn');
    }
    return chain;
  }

  /** Finds the name of a paragraph's style, as the author chose it: “heading 1”. */
  nameOf(paragraph: Properties): string {
    const style = this.#styles.get(`paragraph ${valueOf(paragraph, 'w:pStyle')}`);
    return valueOf(style, 'w:name') ?? '';
  }

  /** Tells which list a paragraph is an item of: its level, from 0, and whether items are counted. */
  listOf(paragraph: Properties): { level: number; ordered: boolean } | undefined {
    const list = valueOf(paragraph, 'w:numPr', 'w:numId');
    const level = valueOf(paragraph, 'w:numPr', 'w:ilvl');
    const style = valueOf(paragraph, 'w:pStyle');
    const styled = this.#lists.levels
      .flatMap((levels) => within(levels, 'w:lvl'))
      .findLast((one) => style !== undefined && valueOf(one, 'w:pStyle') === style);
    const found =
      level === undefined && styled ? styled : list && this.#levelOf(list, level ?? '0');
    if (!found) return undefined;
    return {
      level: Number(found.attributes['w:ilvl'] ?? 0),
      ordered: valueOf(found, 'w:numFmt') !== 'bullet',
    };
  }

  #levelOf(named: string, level: string): Properties {
    let list: string | undefined = named;
    for (let links = 0; links < MOST_LINKS; links += 1) {
      const counted = this.#lists.counted.find(({ attributes }) => attributes['w:numId'] === list);
      const id = valueOf(counted, 'w:abstractNumId');
      const levels = this.#lists.levels.find(
        ({ attributes }) => attributes['w:abstractNumId'] === id,
      );
      const linked = valueOf(levels, 'w:numStyleLink');
      if (!levels || linked === undefined) {
        const all = levels ? within(levels, 'w:lvl') : [];
        return all.findLast(({ attributes }) => (attributes['w:ilvl'] ?? '0') === level);
      }
      const style = this.#styles.get(`numbering ${linked}`);
      list = valueOf(style, 'w:pPr', 'w:numPr', 'w:numId');
    }
    return undefined;
  }
}

function found(level: readonly Properties[], name: string): Properties {
  return level.map((one) => childOf(one, name)).find((one) => one !== undefined);
}

/** Tells whether a property that is on or off is there and on. */
export function isSet(property: Properties): boolean {
  return property !== undefined && isOn(property.attributes['w:val']);
}

function isOn(value = 'true'): boolean {
  return !/^(?:0|false|off)$/.test(value);
}

function scriptOf(align: Properties, position: Properties): Appearance['script'] {
  const said = valueOf(align);
  if (said === 'superscript') return 'sup';
  if (said === 'subscript') return 'sub';
  const height = Number(valueOf(position) ?? 0);
  return height >= RAISED ? 'sup' : height <= -RAISED ? 'sub' : undefined;
}
