import { takeArrival } from './arrival.ts';

const NAME = 'search';
const UNREAD = 'script, style, template, [hidden], [popover], dialog';

/** The text of a page without its blanks, and where each character stands. */
interface Flow {
  text: string;
  places: { node: Text; offset: number }[];
}

/**
 * Marks the words that led here and brings their paragraph into view; Escape takes the marks off.
 * Browsers without the Custom Highlight API show the page as it is.
 */
export function highlightArrival(): void {
  const arrival = takeArrival(location.pathname + location.search + location.hash);
  const main = document.querySelector('main');
  if (!arrival || !main || !('highlights' in CSS)) return;
  const flow = flowOf(main);
  const ranges = arrival.words.flatMap((words) => rangesOf(flow, words));
  if (ranges.length === 0) return;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  show(rangesOf(flow, arrival.paragraph)[0], ranges);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') CSS.highlights.delete(NAME);
  });
}

/** Scrolls to the first mark in the paragraph; where there is none, the anchor has scrolled. */
function show(paragraph: Range | undefined, ranges: Range[]): void {
  const first = paragraph && ranges.find((range) => touches(paragraph, range));
  const { top, bottom } = first?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  if (!first || (top >= 0 && bottom <= innerHeight)) return;
  scrollTo({ top: scrollY + top - innerHeight / 3, behavior: 'instant' });
}

function touches(outer: Range, inner: Range): boolean {
  return (
    outer.compareBoundaryPoints(Range.START_TO_START, inner) <= 0 &&
    outer.compareBoundaryPoints(Range.END_TO_END, inner) >= 0
  );
}

function flowOf(root: Element): Flow {
  const flow: Flow = { text: '', places: [] };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const parts: string[] = [];
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (const [offset, unit] of node.data.split('').entries()) {
      if (/\s/.test(unit)) continue;
      parts.push(unit);
      flow.places.push({ node, offset });
    }
  }
  flow.text = parts.join('');
  return flow;
}

function rangesOf({ text, places }: Flow, words: string): Range[] {
  const wanted = words.replace(/\s+/g, '');
  const ranges: Range[] = [];
  if (!wanted) return ranges;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const [first, last] = [places[at], places[at + wanted.length - 1]];
    if (!first || !last) break;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    ranges.push(range);
  }
  return ranges;
}
