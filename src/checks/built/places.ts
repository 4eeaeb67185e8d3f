import type { Element } from '../../html/tree.ts';
import type { BuiltPage } from './built-site.ts';
import type { Range } from '../finding.ts';

/** @returns the place of an element's opening tag; none for one that the parser supplied itself. */
export function tagRange(page: BuiltPage, element: Element): Range | 'unavailable' {
  const location = element.sourceCodeLocation;
  if (!location) return 'unavailable';
  const tag = location.startTag ?? location;
  return page.range(tag.startOffset, tag.endOffset);
}

/** @returns the place of an attribute, or of its element. */
export function attributeRange(
  page: BuiltPage,
  element: Element,
  name: string,
): Range | 'unavailable' {
  const place = element.sourceCodeLocation?.attrs?.[name];
  return place ? page.range(place.startOffset, place.endOffset) : tagRange(page, element);
}

/** @returns the place of an element's content, or of its tag where it holds nothing. */
export function contentRange(page: BuiltPage, element: Element): Range | 'unavailable' {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (!startTag || !endTag || startTag.endOffset === endTag.startOffset) {
    return tagRange(page, element);
  }
  return page.range(startTag.endOffset, endTag.startOffset);
}

const LONGEST = 48;

/** @returns a text on one line, cut in its middle where it is long, for a message to quote. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const units = [...line];
  if (units.length <= LONGEST) return line;
  return `${units.slice(0, LONGEST / 2).join('')}…${units.slice(-LONGEST / 2).join('')}`;
}
