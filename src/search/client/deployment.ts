/** In milliseconds. */
const PATIENCE = 5000;

/**
 * Whether the site has been published anew since this page was loaded, so that its programs are
 * gone: the page as it is now names other ones.
 * @returns false where that cannot be told
 */
export async function isOutdated(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(location.pathname, { cache: 'no-cache', signal });
    const now = response.ok ? programsOf(await response.text()) : undefined;
    return now !== undefined && programsOf(document.documentElement.outerHTML) !== now;
  } catch {
    return false;
  }
}

function programsOf(html: string): string {
  const { scripts } = new DOMParser().parseFromString(html, 'text/html');
  return [...scripts]
    .map((script) => script.getAttribute('src') ?? '')
    .sort()
    .join();
}
