import type { Marked } from './place.ts';
import type { Files } from './order.ts';

/** What a person holds in hand who does what a message says. */
export interface Task {
  files: Files;
  /** The file that the message is about. */
  place: string;
  /** Its text, with what the message marks. */
  marked: Marked;
  /** What the message says, from the first word of the step. */
  words: string;
  /** Does what `npm run check -- --fix` does. */
  fixAll: () => Files;
}

/** A way in which messages say what to do; it is the same for every message. */
export interface Step {
  says: RegExp;
  act: (task: Task) => Files;
}

const utf8 = new TextEncoder();

/** @returns the files with some put in, replaced or (undefined) taken away. */
export function withFiles(
  files: Files,
  changes: Record<string, string | Uint8Array | undefined>,
): Files {
  const changed = new Map(files);
  for (const [place, content] of Object.entries(changes)) {
    if (content === undefined) changed.delete(place);
    else changed.set(place, typeof content === 'string' ? utf8.encode(content) : content);
  }
  return changed;
}
