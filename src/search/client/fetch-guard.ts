export interface FetchGuard {
  /** Whether anything in a folder did not load since the last `forget`. */
  failedIn(folder: string): boolean;
  forget(): void;
}

/**
 * Notes every address that does not load. Pagefind takes a part of its index that is missing for
 * an empty one, so that without this a broken connection would look like “nothing found”.
 */
export function guardFetch(scope: { fetch: typeof fetch }): FetchGuard {
  const plain = scope.fetch.bind(scope);
  const failed = new Set<string>();
  scope.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
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
  };
}
