import type { Workspace } from '../../checks/workspace.ts';
import { addressFault } from '../../markdown/address.ts';
import type { Manuscript, Run } from './manuscript.ts';

/** @returns whether the rules let a link of the text lead there: to a registered source’s own page. */
export function allowedLinks({ documents }: Workspace): (href: string) => boolean {
  const known = new Set<string>();
  for (const { kind, data } of documents) {
    const { url, status } = (data ?? {}) as { url?: unknown; status?: unknown };
    if (kind === 'sources' && status === 'excerpt' && typeof url === 'string') known.add(bare(url));
  }
  return (href) => addressFault(href) === undefined && known.has(bare(href));
}

/** @returns what became of the links that may not stand, as Chinese sentences. */
export function linkRemarks(
  { blocks, notes }: Manuscript,
  allowed: (href: string) => boolean,
): string[] {
  const runs: Run[] = [
    ...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : block.runs)),
    ...notes.flat(),
  ];
  const refused = new Map<string, string>();
  for (const run of runs) {
    if (run.kind !== 'text' || run.href === undefined || allowed(run.href)) continue;
    refused.set(run.href, (refused.get(run.href) ?? '') + run.text);
  }
  return [...refused].map(
    ([href, text]) =>
      `链接“${text.slice(0, 30)}”只留下文字：${href.slice(0, 80)} 没有登记为来源。要链，先登记它。`,
  );
}

function bare(url: string): string {
  return url.replace(/#.*$/s, '');
}
