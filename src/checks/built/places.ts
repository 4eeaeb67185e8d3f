import type { Element } from '../../html/tree.ts';
import type { Finding } from '../finding.ts';
import type { BuiltPage } from './built-site.ts';

type Placed = Pick<Finding, 'file' | 'position'>;

/** Places a finding at an element's opening tag; nowhere for one that the parser supplied itself. */
export function inTag({ file, range }: BuiltPage, element: Element): Placed {
  const location = element.sourceCodeLocation;
  const tag = location?.startTag ?? location;
  return { file, position: tag ? range(tag.startOffset, tag.endOffset) : 'unavailable' };
}

/** Places a finding at an attribute, or at its element. */
export function inAttribute(page: BuiltPage, element: Element, name: string): Placed {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (!place) return inTag(page, element);
  return { file: page.file, position: page.range(place.startOffset, place.endOffset) };
}

/** Places a finding at an element's content, or at its tag where it holds nothing. */
export function inContent(page: BuiltPage, element: Element): Placed {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (!startTag || !endTag || startTag.endOffset === endTag.startOffset) {
    return inTag(page, element);
  }
  return { file: page.file, position: page.range(startTag.endOffset, endTag.startOffset) };
}

const LONGEST = 48;

/** Puts a text on one line, cut in its middle where it is long, for a message to quote. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const units = [...line];
  if (units.length <= LONGEST) return line;
  return `${units.slice(0, LONGEST / 2).join('')}…${units.slice(-LONGEST / 2).join('')}`;
}
