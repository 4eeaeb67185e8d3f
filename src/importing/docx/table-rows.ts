import { childOf, element, elementsOf, type XmlElement } from './xml-tree.ts';

/**
 * Puts the cells of a row where they are seen: those that reached down from a row that goes begin
 * anew in the next one, and a row that begins further right gets a cell before it.
 * @param lost columns of which the cell that reaches down went with its row; it is kept up to date
 * @returns why the row goes, if it does
 */
export function settleRow(row: XmlElement, lost: Set<number>): 'deleted' | 'hidden' | undefined {
  const having = childOf(row, 'w:trPr');
  const hides = childOf(having, 'w:hidden') ? 'hidden' : undefined;
  const gone = childOf(having, 'w:del') ? 'deleted' : hides;
  const before = Number(childOf(having, 'w:gridBefore')?.attributes['w:val'] ?? 0);
  let column = before;
  for (const cell of cellsOf(row)) {
    const reach = childOf(cell, 'w:tcPr', 'w:vMerge');
    const begins = reach?.attributes['w:val'] === 'restart';
    if (gone && begins) lost.add(column);
    if (!gone && lost.delete(column) && reach) reach.attributes['w:val'] = 'restart';
    column += Number(childOf(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
  }
  if (before > 0) {
    const width = element('w:gridSpan');
    width.attributes['w:val'] = String(Math.min(before, 60));
    row.children.unshift(element('w:tc', element('w:tcPr', width), element('w:p')));
  }
  return gone;
}

/** @returns the cells of a row, in content controls too. */
export function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) =>
    child.name === 'w:tc'
      ? [child]
      : /^w:(?:sdt|sdtContent|customXml|ins)$/.test(child.name)
        ? cellsOf(child)
        : [],
  );
}
