import { documentAt } from '../authoring/content.ts';
import { checkPlan } from '../authoring/write-plan.ts';
import { EXTENSIONS, extensionOf } from '../checks/pictures/picture.ts';
import { altFault } from '../checks/rules/image-alt.ts';
import type { Workspace } from '../content/workspace.ts';
import { writeMarkdown } from '../importing/docx/markdown.ts';
import { pagePicture } from '../importing/docx/pictures.ts';
import type { Files } from './messages.ts';

/** A picture as it stands in the folder of its case. */
export interface PlacedPicture {
  /** Its name in that folder. */
  file: string;
  place: string;
  bytes: Uint8Array;
}

/** @returns the pictures in the folder of a case that a page can show, by their names. */
export function picturesOf({ assets }: Workspace, slug: string): Files {
  const folder = `cases/${slug}/`;
  const own = assets.filter(
    ({ place, kind }) =>
      kind === 'file' && place.startsWith(folder) && Object.hasOwn(EXTENSIONS, extensionOf(place)),
  );
  return new Map(own.map(({ place, bytes }) => [place.slice(folder.length), bytes()]));
}

/** @returns why a picture cannot stand on a page, as a Chinese sentence. */
export function pictureFault(bytes: Uint8Array): string | undefined {
  const made = pagePicture(bytes);
  return 'fault' in made ? `这张图片${made.fault}再放进来。` : undefined;
}

/**
 * Makes a picture ready for a case, as if it stood at the end of its text. The name that its file had
 * tells nothing to a reader and is not kept.
 * @param alt what is to be seen in it
 * @returns the picture, or what the checks say of it
 */
export function placePicture(
  workspace: Workspace,
  slug: string,
  { bytes, alt }: { bytes: Uint8Array; alt: string },
): PlacedPicture | { faults: string[] } {
  const made = pagePicture(bytes);
  const fault = pictureFault(bytes);
  const document = documentAt(workspace, `cases/${slug}/index.mdx`);
  if ('fault' in made || fault !== undefined) return { faults: [fault ?? ''] };
  if (!document) return { faults: [`没有编号为“${slug}”的案例。`] };
  const taken = new Set(
    workspace.assets.map(({ place }) => place.toLowerCase().replace(/\.[^.]+$/, '')),
  );
  let number = 1;
  while (taken.has(`cases/${slug}/picture-${number}`)) number += 1;
  const file = `picture-${number}.${made.format}`;
  const words = altFault(alt, file);
  if (words !== undefined) return { faults: [words] };
  const place = `cases/${slug}/${file}`;
  const { text } = writeMarkdown([
    { type: 'paragraph', children: [{ type: 'image', url: `./${file}`, alt }] },
  ]);
  const { text: before } = document;
  const { findings } = checkPlan(workspace, [
    { place: document.place, kind: 'changed', text: `${before.trimEnd()}\n\n${text}` },
    { place, kind: 'new', bytes: made.bytes },
  ]);
  const lines = before.trimEnd().split('\n').length;
  const faults = findings.filter(
    ({ severity, file: at, position }) =>
      severity === 'error' &&
      (at.endsWith(place) ||
        (at === document.file && position !== 'unavailable' && position.line > lines)),
  );
  if (faults.length > 0) return { faults: faults.map(({ message, fix }) => message + fix) };
  return { file, place, bytes: made.bytes };
}
