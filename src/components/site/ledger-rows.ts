import type { LedgerIndex } from '../../domain/ledger-index.ts';

/** In milliseconds: a reader waits no longer for a file of the site. */
const PATIENCE = 20_000;

/** Fetches a file of the site. @throws where it does not come, or is not there */
export async function fetchFile(path: string): Promise<Response> {
  const answer = await fetch(path, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Makes a function that fetches the index of the ledger once; after a failure it tries again. */
export function ledgerRows(path: string): () => Promise<LedgerIndex> {
  let index: Promise<LedgerIndex> | undefined;
  return () =>
    (index ??= fetchFile(path)
      .then((answer) => answer.json() as Promise<LedgerIndex>)
      .catch((fault: unknown) => {
        index = undefined;
        throw fault;
      }));
}
