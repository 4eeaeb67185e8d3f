import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../../content/library.ts';
import type { Workspace } from '../../content/workspace.ts';
import { previewEntries } from '../../preview/entries.ts';

/**
 * Lays out a content root from which one case can be shown, whatever else is spoilt.
 * @returns whether it can be shown
 */
export async function layContent(
  workspace: Workspace,
  slug: string,
  folder: string,
): Promise<boolean> {
  const own = workspace.documents.find(({ kind, id }) => kind === 'case' && id === slug);
  const entries = previewEntries(workspace, slug);
  if (!own || !entries || own.mdx().faults.length > 0) return false;
  const texts = new Map<string, string | Uint8Array>();
  for (const entry of entries) texts.set(entry.place, textOf(entry));
  for (const asset of workspace.assets) {
    const borrowed = own.body.includes(asset.place.replace(/^cases\//, '../'));
    if (asset.kind === 'file' && (borrowed || asset.place.startsWith(`cases/${slug}/`))) {
      texts.set(asset.place, asset.bytes());
    }
  }
  for (const [place, text] of texts) {
    const file = path.join(folder, place);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return true;
}

/** JSON is YAML too, and every text in it stays one. */
function textOf({ kind, value, body }: Entry): string {
  const json = `${JSON.stringify(value, null, 2)}\n`;
  return kind === 'case' ? `---\n${json}---\n\n${body}` : json;
}
