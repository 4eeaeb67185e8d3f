import { isSet } from './styles.ts';
import { childOf, wordsWithin, type XmlElement } from './xml.ts';

/** A field that is open: its code comes first, then the words that it shows. */
interface Field {
  start: XmlElement;
  code: string;
  isShown: boolean;
  href?: string;
}

/** The fields of a document, which may stand within one another. Their code is never run. */
export class Fields {
  /** What the fields are told to do. */
  readonly codes: string[] = [];
  readonly #open: Field[] = [];

  /** Reads a sign that begins, divides or ends a field; of a box to tick and a formula says what they show. */
  mark(sign: XmlElement): { isTicked: boolean } | { formula: string } | undefined {
    const type = sign.attributes['w:fldCharType'];
    if (type === 'begin') this.#open.push({ start: sign, code: '', isShown: false });
    const field = this.#open.at(-1);
    if (type === 'separate' && field) {
      field.isShown = true;
      const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"(.*)"|([^\\]\S*))/.exec(field.code) ?? [];
      const href = quoted ?? bare;
      if (href !== undefined) field.href = href;
    }
    if (type !== 'end') return undefined;
    this.#open.pop();
    // EQ \f(1,3) is drawn from its code alone.
    if (field && !field.isShown && /^\s*EQ\b/i.test(field.code))
      return { formula: field.code.trim() };
    if (!field?.code.includes('FORMCHECKBOX')) return undefined;
    const box = childOf(field.start, 'w:ffData', 'w:checkBox');
    return { isTicked: isSet(childOf(box, 'w:checked') ?? childOf(box, 'w:default')) };
  }

  /** Reads a part of a field's code. */
  tell(part: XmlElement): void {
    const code = wordsWithin(part, /^w:instrText$/);
    this.codes.push(code);
    const field = this.#open.at(-1);
    if (field) field.code += code;
  }

  /** Whether what comes next is code, and not what a field shows. */
  get isCode(): boolean {
    return this.#open.some(({ isShown }) => !isShown);
  }

  /** The address of the link that is open. */
  get href(): string | undefined {
    return this.#open.findLast(({ href }) => href !== undefined)?.href;
  }
}
