import type { Node } from 'prosemirror-model';
import type { SavedText } from './save.ts';

/** Where a document stands in the text that it was saved as, and the other way round. */
export interface Places {
  /** @returns the position in the document for an offset of the text; none in the front matter. */
  positionOf: (offset: number) => number | undefined;
  /** @returns the offset of the text for a position in the document. */
  textOffsetOf: (position: number) => number | undefined;
}

/** @param doc the document that was saved */
export function placesOf({ opened, blocks }: SavedText, doc: Node): Places {
  const starts: number[] = [];
  doc.forEach((_, offset) => starts.push(offset));
  return {
    positionOf(offset) {
      const at = opened.side.findIndex(({ end }) => offset < end);
      const side = opened.side[at < 0 ? opened.side.length - 1 : at];
      const index = blocks.indexOf(at < 0 ? opened.side.length - 1 : at);
      if (!side || index < 0 || offset < opened.frontMatter.length) return undefined;
      const block = doc.child(index);
      const start = starts[index]!;
      let unit = 0;
      while (2 * unit < side.units.length && side.units[2 * unit + 1]! <= offset) unit += 1;
      return side.units.length === 0 ? start : start + positionOfUnit(block, unit);
    },
    textOffsetOf(position) {
      const index = doc.resolve(Math.min(position, doc.content.size)).index(0);
      const at = blocks[Math.min(index, doc.childCount - 1)];
      const side = at === undefined ? undefined : opened.side[at];
      if (!side) return undefined;
      const unit = unitOfPosition(doc.child(index), position - starts[index]!);
      const { units } = side;
      if (units.length === 0 || unit === 0) return units[0] ?? side.start;
      return units[2 * unit] ?? units.at(-1)!;
    },
  };
}

/** The position, from before a block on, at which a unit of its words stands. */
function positionOfUnit(block: Node, unit: number): number {
  let left = unit;
  let found: number | undefined;
  let last = 0;
  block.descendants((node, position) => {
    if (!node.isInline) return found === undefined;
    if (found === undefined && left < node.nodeSize) found = position + 1 + left;
    left -= node.nodeSize;
    last = position + 1 + node.nodeSize;
    return false;
  });
  return found ?? last;
}

function unitOfPosition(block: Node, position: number): number {
  let unit = 0;
  block.descendants((node, start) => {
    if (!node.isInline) return true;
    unit += Math.max(0, Math.min(node.nodeSize, position - (start + 1)));
    return false;
  });
  return unit;
}
