import { EXAMPLE_ID, ID_PATTERN } from '../../domain/id.ts';
import { pathTo } from '../../domain/paths.ts';
import {
  folderOf,
  knownAddresses,
  permalinksText,
  type Permalinks,
} from '../../domain/permalinks.ts';
import type { Edit } from '../finding.ts';
import { mentionsIn } from '../../content/mentions.ts';
import { nearest } from '../../content/nearest.ts';
import { once } from '../../domain/once.ts';
import { parsed } from '../../content/records.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';
import { idMeant } from '../schema/proposals.ts';
import { pathOf, sitePages } from './site-pages.ts';

/** The list of published addresses, where a content root keeps one that can be read. */
export function permalinksOf(
  workspace: Workspace,
): { document: WorkspaceDocument; permalinks: Permalinks } | undefined {
  const [found] = parsed(workspace, 'permalinks');
  return found && { document: found.document, permalinks: found.value };
}

/** Rewrites the file of a list; its line ends stay. */
export function permalinksEdit({ text }: WorkspaceDocument, permalinks: Permalinks): Edit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const written = permalinksText(permalinks).replaceAll('\n', newline);
  return { start, end: text.length, text: written, names: true };
}

/** Lists the addresses of every page that is kept, as the next build publishes them. */
export function publishedAddresses({ documents }: Workspace): string[] {
  return documents.flatMap((document) => {
    const isHeldBack = document.kind === 'case' && !isPublishedText(document);
    return isHeldBack ? [] : (addressOf(document) ?? []);
  });
}

/**
 * Lists those of them that readers are led to: published cases and standing pages, the figures that
 * they and the front page show, the sources that cases name.
 */
export function shownAddresses({ documents }: Workspace): string[] {
  const shown = new Set<string>();
  const exists = new Set(documents.flatMap((document) => addressOf(document) ?? []));
  for (const document of documents) {
    if (isPublishedText(document)) shown.add(addressOf(document) ?? '');
    else if (document.kind !== 'site') continue;
    for (const { kind, id } of mentionsIn(document)) {
      if (kind === 'figure' || kind === 'source') shown.add(pathTo(kind, id));
    }
  }
  return [...shown].filter((address) => exists.has(address)).sort();
}

/**
 * Finds the address that is kept for what a file holds; none for the examples of a new site, nor for
 * a name that can be no address, of which `schema` speaks.
 */
export function addressOf(document: WorkspaceDocument): string | undefined {
  if (!ID_PATTERN.test(document.id)) return undefined;
  const isRecord = document.kind === 'figures' || document.kind === 'sources';
  return isRecord && document.id === EXAMPLE_ID ? undefined : pathOf(document);
}

/** A standing page is never a draft; a case whose front matter cannot be read is not known to be one. */
function isPublishedText({ kind, data }: WorkspaceDocument): boolean {
  if (kind === 'page') return true;
  return kind === 'case' && (data as { status?: unknown } | undefined)?.status === 'published';
}

/** Published addresses that have no page, of which `permalink-lost` speaks. */
interface LostAddresses {
  /** Each with the page that took its place under another name, where only one can be meant. */
  lost: ReadonlyMap<string, string | undefined>;
  /** Those pages. */
  renamed: ReadonlySet<string>;
}

/** Finds the published addresses that lost their page. */
export const lostAddresses = once((workspace: Workspace): LostAddresses => {
  const lost = new Map<string, string | undefined>();
  const found = permalinksOf(workspace);
  if (!found) return { lost, renamed: new Set() };
  const { permalinks } = found;
  const pages = sitePages(workspace);
  const led = knownAddresses({ ...permalinks, published: [] });
  const misnamed = new Set(workspace.documents.flatMap((document) => meantPath(document) ?? []));
  for (const address of permalinks.published) {
    if (pages.published.has(address) || led.has(address) || misnamed.has(address)) continue;
    const isDraft = pages.drafts.has(address);
    lost.set(address, isDraft ? undefined : newNameOf(address, workspace, permalinks));
  }
  return { lost, renamed: new Set([...lost.values()].flatMap((name) => name ?? [])) };
});

/** The address of a page whose file has its name spelt otherwise, of which `schema` speaks. */
function meantPath(document: WorkspaceDocument): string | undefined {
  const id = ID_PATTERN.test(document.id) ? undefined : idMeant(document.id);
  return id && pathOf(document, id);
}

/** A page that is not on the list yet, where only one can be meant. */
function newNameOf(
  address: string,
  workspace: Workspace,
  permalinks: Permalinks,
): string | undefined {
  const known = knownAddresses(permalinks);
  const fresh = publishedAddresses(workspace).filter(
    (one) => !known.has(one) && folderOf(one) === folderOf(address),
  );
  return fresh.length === 1 ? fresh[0] : nearest(address, fresh);
}
