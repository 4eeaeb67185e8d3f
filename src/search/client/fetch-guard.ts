export interface FetchGuard {
  /** Whether anything in a folder did not load since the last `forget`. */
  failedIn(folder: string): boolean;
  forget(): void;
  /** Answers for an address that is not to be loaded. */
  supply(address: string, body: Uint8Array<ArrayBuffer>): void;
}

/** In milliseconds: a connection that sends nothing for so long is taken for dead. */
export const SILENCE = 8000;

/**
 * Notes every address that does not load. Pagefind takes a part of its index that is missing for
 * an empty one, so that without this a broken connection would look like “nothing found”. A request
 * ends when nothing has come for a while; a slow one may take as long as it needs.
 * @param alive is called whenever something has come
 */
export function guardFetch(
  scope: { fetch: typeof fetch },
  alive: () => void = () => undefined,
  silence = SILENCE,
): FetchGuard {
  const plain = scope.fetch.bind(scope);
  const failed = new Set<string>();
  const supplied = new Map<string, Uint8Array<ArrayBuffer>>();
  scope.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const body = supplied.get(address);
    if (body) return new Response(body);
    try {
      const response = await whole(
        (signal) => plain(input, { ...init, signal }),
        init?.signal,
        () => alive(),
        silence,
      );
      if (!response.ok) failed.add(address);
      return response;
    } catch (error) {
      failed.add(address);
      throw error;
    }
  };
  return {
    failedIn: (folder) => [...failed].some((address) => address.startsWith(folder)),
    forget: () => failed.clear(),
    supply: (address, body) => void supplied.set(address, body),
  };
}

/** @returns the response with all of its body. @throws if nothing comes for too long */
async function whole(
  send: (signal: AbortSignal) => Promise<Response>,
  outer: AbortSignal | null | undefined,
  alive: () => void,
  silence: number,
): Promise<Response> {
  const silent = new AbortController();
  let timer = 0 as unknown as ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(new Error('silence')), silence);
  };
  wait();
  try {
    const signal = outer ? AbortSignal.any([outer, silent.signal]) : silent.signal;
    const response = await send(signal);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body?.getReader();
    for (;;) {
      alive();
      wait();
      const part = await reader?.read();
      if (!part || part.done) break;
      parts.push(part.value);
    }
    const { status, statusText, headers } = response;
    const isEmpty = [204, 205, 304].includes(status);
    return new Response(isEmpty ? null : new Blob(parts), { status, statusText, headers });
  } finally {
    clearTimeout(timer);
  }
}
