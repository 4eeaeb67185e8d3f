export interface FetchGuard {
  /** Whether anything in a folder did not load since the last `forget`. */
  failedIn(folder: string): boolean;
  forget(): void;
  /** Answers for an address that is not to be loaded. */
  supply(address: string, body: Uint8Array<ArrayBuffer>): void;
}

/**
 * Notes every address that does not load. Pagefind takes a part of its index that is missing for
 * an empty one, so that without this a broken connection would look like “nothing found”.
 */
export function guardFetch(scope: { fetch: typeof fetch }): FetchGuard {
  const plain = scope.fetch.bind(scope);
  const failed = new Set<string>();
  const supplied = new Map<string, Uint8Array<ArrayBuffer>>();
  scope.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const body = supplied.get(address);
    if (body) return new Response(body);
    try {
      const response = await plain(input, init);
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
