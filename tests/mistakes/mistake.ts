import { CASE, FACTS, ORDER, type Files } from './order.ts';

/** Something that a first author does, and where the check must speak of it. */
export interface Mistake {
  /** What the author did, in Chinese. */
  name: string;
  /** The file that the message is about. */
  place: string;
  /** The files as the author left them. */
  files: Files;
  /** What only the author knows, typed in place of the sample that the message gives. */
  know?: [sample: string, known: string];
}

const utf8 = new TextEncoder();

/** A text typed wrong in a file that was in order: what stood there, and what stands there now. */
export function typed(
  name: string,
  place: string,
  right: string,
  wrong: string,
  know?: Mistake['know'],
): Mistake {
  const before = textIn(ORDER, place);
  if (!before.includes(right)) throw new Error(`${place} 里没有“${right}”`);
  return put(name, { [place]: before.replace(right, () => wrong) }, place, know);
}

export const inCase = (name: string, right: string, wrong: string, know?: Mistake['know']) =>
  typed(name, CASE, right, wrong, know);

export const inFacts = (name: string, right: string, wrong: string, know?: Mistake['know']) =>
  typed(name, FACTS, right, wrong, know);

/**
 * Files put in, replaced or (undefined) taken away.
 * @param place the file that the message is about, if not the first
 */
export function put(
  name: string,
  changes: Record<string, string | Uint8Array | undefined>,
  place: string = Object.keys(changes)[0]!,
  know?: Mistake['know'],
): Mistake {
  const files = new Map(ORDER);
  for (const [one, content] of Object.entries(changes)) {
    if (content === undefined) files.delete(one);
    else files.set(one, typeof content === 'string' ? utf8.encode(content) : content);
  }
  return { name, place, files, ...(know && { know }) };
}

/** @returns the text of a file that is there. */
export function textIn(files: Files, place: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(place));
}
