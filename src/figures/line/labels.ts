import { greatestIndex, leastIndex } from 'd3';
import { distance, freePlace, type Box } from '../label-places.ts';
import { labelMarks, labelOf, type Label } from '../label.ts';
import type { Mark } from '../scene.ts';
import type { DrawnRun, Spot } from './spots.ts';

/** A spot with the label it would have. */
interface Candidate {
  run: DrawnRun;
  spot: Spot;
  label: Label;
  /** First, last, highest and lowest of a run are written in any case. */
  needed: boolean;
}

/** A spot of a run that must be labelled elsewhere. */
export interface Unlabelled {
  run: DrawnRun;
  spot: Spot;
}

interface PlacedLabels {
  marks: Mark[];
  boxes: Box[];
  /** Spots that must have a label and found no place for it. */
  outside: Unlabelled[];
}

/** Labels wider than this are broken into lines. */
const WIDEST = 190;
/** Of the labels that may be left out, so many must find a place, or none is written. */
const ENOUGH = 2 / 3;

/**
 * Sets labels beside their marks: none over another, over a mark or over what joins them, and none
 * nearer to the mark of another.
 * @param plot where labels may stand, what they must keep off, and the levels of rules they avoid
 * @param done spots that have their label already
 */
export function placeLabels(
  runs: DrawnRun[],
  plot: { frame: Box; taken: Box[]; rules: number[] },
  done: ReadonlySet<Spot>,
): PlacedLabels {
  const spots = runs.flatMap((run) => run.spots);
  const candidates = runs
    .flatMap((run) => candidatesOf(run, plot.frame))
    .filter(({ spot }) => !done.has(spot));
  const placed = new Map<Candidate, Box>();
  const taken = [
    ...plot.taken,
    ...spots.map(({ box }) => box),
    ...runs.flatMap(({ joined }) => joined),
  ];
  const place = (candidate: Candidate): boolean => {
    const wanted = placesOf(candidate, plot).filter((box) => isNearest(box, candidate.spot, spots));
    const box = freePlace(wanted, taken, plot.frame);
    if (box) {
      placed.set(candidate, box);
      taken.push(box);
    }
    return box !== undefined;
  };
  const needed = candidates.filter((candidate) => candidate.needed);
  const outside = needed.filter((candidate) => !place(candidate));
  const others = candidates.filter((candidate) => !candidate.needed);
  const found = others.filter(place);
  if (found.length < others.length * ENOUGH) for (const other of found) placed.delete(other);
  return {
    marks: [...placed].flatMap(([{ label }, { left, top }]) => labelMarks(label, { x: left, top })),
    boxes: [...placed.values()],
    outside,
  };
}

function candidatesOf(run: DrawnRun, frame: Box): Candidate[] {
  const { spots } = run;
  const value = ({ datum }: Spot) => datum.value;
  const last = spots.length - 1;
  const needed = [last, greatestIndex(spots, value), leastIndex(spots, value), 0];
  const width = Math.min(WIDEST, frame.right - frame.left);
  return spots.map((spot, index) => {
    const label = labelOf([{ text: spot.text, voice: 'label', fact: spot.datum.fact.id }], width);
    return { run, spot, label, needed: needed.includes(index) };
  });
}

/** Above, below, or beside its mark; then a line further off. Away from rules by a few units. */
function placesOf(
  { run, spot, label }: Candidate,
  { frame, rules }: { frame: Box; rules: number[] },
): Box[] {
  const { width, height } = label;
  const { left, right, top, bottom } = spot.box;
  const middle = (left + right - width) / 2;
  const x = spot.shape === 'bar' && run.joined.length === 0 ? left : middle;
  const farthest = Math.max(frame.left, frame.right - width);
  const at = (wanted: number, topmost: number): Box => {
    const from = Math.max(frame.left, Math.min(wanted, farthest));
    return { left: from, top: topmost, right: from + width, bottom: topmost + height };
  };
  const above = (from: number, gap: number) =>
    at(from, offRules(top - gap - height, height, rules, -1));
  const below = (from: number, gap: number) => at(from, offRules(bottom + gap, height, rules, 1));
  const level = (top + bottom - height) / 2;
  const near = [above(x, 4), below(x, 3)];
  return [
    ...(isValley(run, spot) ? near.reverse() : near),
    ...[at(right + 6, level), at(left - 6 - width, level)],
    ...[above(right, 1), above(left - width, 1), below(right, 1), below(left - width, 1)],
    ...[above(x, 18), below(x, 18)],
  ];
}

/** Whether lines go upwards from a dot on both sides, so that the room is below it. */
function isValley({ spots, joined }: DrawnRun, spot: Spot): boolean {
  const index = spots.indexOf(spot);
  const sides = [spots[index - 1], spots[index + 1]].flatMap((side) => (side ? [side] : []));
  const upwards = sides.every(({ datum }) => datum.value > spot.datum.value);
  return spot.shape === 'dot' && joined.length > 0 && upwards;
}

/** A label that a rule would run behind moves on by less than half a line, if that frees it. */
function offRules(top: number, height: number, rules: number[], direction: 1 | -1): number {
  const crosses = (from: number) =>
    rules.some((level) => from - 2 < level && level < from + height + 1);
  for (let moved = 0; moved <= 8; moved += 1) {
    if (!crosses(top + moved * direction)) return top + moved * direction;
  }
  return top;
}

/** A label is read with the mark it is nearest to. */
function isNearest(box: Box, own: Spot, spots: Spot[]): boolean {
  const reach = distance(box, own.box);
  return spots.every((spot) => spot === own || distance(box, spot.box) >= reach);
}
