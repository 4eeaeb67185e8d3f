import * as z from 'zod';
import { blobIdOf } from './git/blob-id.ts';
import type { Changes, Files } from './messages.ts';

/** Beside the content root in an archive of changes: what each file was when it was opened. */
export const BEFORE = 'before.json';

const blob = z.string().regex(/^[0-9a-f]{40}$/);

const beforeSchema = z.strictObject({
  changed: z.record(z.string(), blob.nullable()),
  gone: z.record(z.string(), blob),
});

/**
 * What the files of an archive were when they were opened, by their places, as git names them. Who
 * takes the archive sees by it whether somebody has changed them since.
 */
export type Before = z.infer<typeof beforeSchema>;

/** @returns what an archive of changes holds: the files as they are now, and what they were. */
export async function handedOver(changes: Changes, opened: Files): Promise<Files> {
  const files: Files = new Map();
  const before: Before = { changed: {}, gone: {} };
  for (const [place, bytes] of changes) {
    const known = opened.get(place);
    const id = known && (await blobIdOf(known));
    if (bytes) {
      files.set(place, bytes);
      before.changed[place] = id ?? null;
    } else if (id !== undefined) before.gone[place] = id;
  }
  if (changes.size > 0) files.set(BEFORE, new TextEncoder().encode(JSON.stringify(before)));
  return files;
}

/** @returns what an archive says of the files before; undefined where it cannot be read. */
export function readBefore(bytes: Uint8Array): Before | undefined {
  try {
    return beforeSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
