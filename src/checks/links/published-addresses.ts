import { permalinksText, type Permalinks } from '../../domain/permalinks.ts';
import type { Edit } from '../finding.ts';
import { namedRecords } from '../../content/components.ts';
import { mentionsIn } from '../../content/mentions.ts';
import { parsed } from '../../content/records.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';
import { pathOf } from './site-pages.ts';

/** The list of published addresses, where a content root keeps one that can be read. */
export function permalinksOf(
  workspace: Workspace,
): { document: WorkspaceDocument; permalinks: Permalinks } | undefined {
  const [found] = parsed(workspace, 'permalinks');
  return found && { document: found.document, permalinks: found.value };
}

/** @returns the change that makes the file of a list say what it should; its line ends stay. */
export function permalinksEdit({ text }: WorkspaceDocument, permalinks: Permalinks): Edit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const written = permalinksText(permalinks).replaceAll('\n', newline);
  return { start, end: text.length, text: written, names: true };
}

/** @returns the addresses of every page that is kept, as the next build publishes them. */
export function publishedAddresses({ documents }: Workspace): string[] {
  return documents.flatMap((document) => {
    const address = addressOf(document);
    return address && !(document.kind === 'case' && !isPublished(document)) ? [address] : [];
  });
}

/**
 * @returns those of them that readers are led to: published cases and standing pages, the figures
 * they and the front page show, the sources that cases name
 */
export function shownAddresses({ documents }: Workspace): string[] {
  const shown = new Set<string>();
  const exists = new Set(documents.flatMap((document) => addressOf(document) ?? []));
  for (const document of documents) {
    const own = addressOf(document);
    const leads = document.kind === 'site' || (isWriteUp(document) && isPublished(document));
    if (own && isWriteUp(document) && isPublished(document)) shown.add(own);
    if (!leads) continue;
    for (const { kind, id } of mentionsIn(document)) {
      if (kind === 'figure') shown.add(`/figures/${id}/`);
      if (kind === 'source') shown.add(`/sources/${id}/`);
    }
    for (const { component, id } of namedRecords(document)) {
      if (component === 'Figure') shown.add(`/figures/${id}/`);
    }
  }
  return [...shown].filter((address) => exists.has(address)).sort();
}

/** Finds the address that is kept for what a file holds; the handbook is for staff, and keeps none. */
export function addressOf(document: WorkspaceDocument): string | undefined {
  return document.place.startsWith('guide/') ? undefined : pathOf(document);
}

function isWriteUp({ kind, place }: WorkspaceDocument): boolean {
  return kind === 'case' || (kind === 'page' && place.startsWith('pages/'));
}

/** A standing page is never a draft; a case whose front matter cannot be read is not known to be one. */
function isPublished({ kind, data }: WorkspaceDocument): boolean {
  return kind === 'page' || (data as { status?: unknown } | undefined)?.status === 'published';
}
