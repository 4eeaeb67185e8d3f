import { childOf, elementsOf, type XmlElement } from './xml-tree.ts';

/** How some words are set, as far as it decides whether they are read. */
export interface Appearance {
  hidden: boolean;
  struck: boolean;
  script: 'sup' | 'sub' | undefined;
  /** White on nothing that has a colour. */
  white: boolean;
}

type Properties = XmlElement | undefined;

/** In half points: words that stand so much higher or lower are raised or lowered on purpose. */
const RAISED = 4;

/** Tells how words are set, by the styles of a document and what is said of the words themselves. */
export class Appearances {
  readonly #defaults: Properties;
  readonly #styles = new Map<string, XmlElement>();
  readonly #usual = new Map<string, string>();

  /** @param styles the part that holds them, if there is one */
  constructor(styles: XmlElement | undefined) {
    this.#defaults = childOf(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    for (const style of styles ? elementsOf(styles) : []) {
      const { 'w:styleId': id, 'w:type': type = '', 'w:default': isUsual } = style.attributes;
      if (style.name !== 'w:style' || id === undefined) continue;
      this.#styles.set(`${type} ${id}`, style);
      if (isUsual !== undefined && isOn(isUsual)) this.#usual.set(type, id);
    }
  }

  /**
   * @param own the properties of the words
   * @param paragraph those of their paragraph
   * @param table those of the table around it
   */
  of(own: Properties, paragraph: Properties, table: Properties): Appearance {
    const chains = [
      this.#chain('character', childOf(own, 'w:rStyle')),
      this.#chain('paragraph', childOf(paragraph, 'w:pStyle')),
      this.#chain('table', childOf(table, 'w:tblStyle')),
    ];
    const levels = [[own], ...chains, [this.#defaults]];
    const nearest = (name: string) =>
      levels.map((level) => found(level, name)).find((one) => one !== undefined);
    const toggle = (name: string): boolean => {
      const direct = childOf(own, name);
      if (direct) return isOn(direct.attributes['w:val']);
      // What is on in one style and on again in another is off; the defaults are never turned off.
      const on = (level: Properties[]) => {
        const one = found(level, name);
        return one !== undefined && isOn(one.attributes['w:val']);
      };
      return on([this.#defaults]) || chains.filter(on).length % 2 === 1;
    };
    const twice = nearest('w:dstrike');
    const color = nearest('w:color')?.attributes['w:val']?.toUpperCase();
    return {
      hidden: toggle('w:vanish'),
      struck: toggle('w:strike') || (twice !== undefined && isOn(twice.attributes['w:val'])),
      script: scriptOf(nearest('w:vertAlign'), nearest('w:position')),
      white: color === 'FFFFFF' && !nearest('w:shd') && !nearest('w:highlight'),
    };
  }

  /** The run properties of a style and of those that it is based on, nearest first. */
  #chain(type: string, named: Properties): Properties[] {
    const chain: Properties[] = [];
    const seen = new Set<string>();
    let id = named?.attributes['w:val'] ?? this.#usual.get(type);
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const style = this.#styles.get(`${type} ${id}`);
      chain.push(childOf(style, 'w:rPr'));
      id = childOf(style, 'w:basedOn')?.attributes['w:val'];
    }
    return chain;
  }
}

function found(level: readonly Properties[], name: string): Properties {
  return level.map((one) => childOf(one, name)).find((one) => one !== undefined);
}

function isOn(value = 'true'): boolean {
  return !/^(?:0|false|off)$/.test(value);
}

function scriptOf(align: Properties, position: Properties): Appearance['script'] {
  const said = align?.attributes['w:val'];
  if (said === 'superscript') return 'sup';
  if (said === 'subscript') return 'sub';
  const height = Number(position?.attributes['w:val'] ?? 0);
  return height >= RAISED ? 'sup' : height <= -RAISED ? 'sub' : undefined;
}
