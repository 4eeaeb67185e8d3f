// Keeps what a reader has read, so that it opens again without a network. With one, every page comes
// from the site; only files whose names change with their content are taken from here first.
// @ts-check
/// <reference lib="webworker" />
{
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const { scope } = worker.registration;
  // The reading settings empty what ends in the scope.
  const READ = `read ${scope}`;
  const SEARCH = `search ${scope}`;
  const LASTING = /^(?:_astro|pagefind\/(?:fragment|index))\//;
  const ENTRY = 'pagefind/search.json';
  const MOST_PAGES = 200;
  const MOST_OTHERS = 800;
  const MAIN = /<main\b(?:"[^"]*"|[^">])*>/;

  worker.addEventListener('install', () => void worker.skipWaiting());
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const place = placeOf(request.url);
    if (request.method !== 'GET' || place === undefined || request.headers.has('range')) return;
    event.respondWith(LASTING.test(place) ? lasting(event) : newest(event, place));
  });

  // A page that was there before this worker names itself and what it has loaded.
  worker.addEventListener('message', (event) => {
    if (event.data === 'search') {
      const told = fetch(scope + ENTRY, { cache: 'no-cache' })
        .then(keepSearch)
        .then(Boolean, () => false)
        .then((isKept) => event.ports[0]?.postMessage(isKept));
      event.waitUntil(told);
      return;
    }
    const addresses = /** @type {string[]} */ (event.data);
    const own = addresses.filter((address) => placeOf(address) !== undefined);
    event.waitUntil(Promise.allSettled(own.map(async (url) => keep(url, await fetch(url)))));
  });

  /** @param {string} url */
  function placeOf(url) {
    return url.startsWith(scope) ? url.slice(scope.length) : undefined;
  }

  /** @param {FetchEvent} event */
  async function lasting(event) {
    return (await kept(event.request.url)) ?? newest(event, '');
  }

  /** @param {FetchEvent} event @param {string} place */
  async function newest(event, place) {
    const { request } = event;
    const isPage = request.mode === 'navigate';
    const url = isPage ? withoutQuery(request.url) : request.url;
    try {
      // Asks the site whatever the browser has in store.
      const response = await fetch(request, { cache: 'no-cache' });
      const copy = response.clone();
      if (place === ENTRY && response.ok) event.waitUntil(renewSearch(response.clone()));
      event.waitUntil(keep(url, copy));
      return response;
    } catch (error) {
      const found = await kept(url);
      if (!isPage) return found ?? Promise.reject(error);
      return found ? marked(found) : absent();
    }
  }

  /** @param {string} url */
  function withoutQuery(url) {
    return url.replace(/[?#].*$/, '');
  }

  /** @param {string} url */
  async function kept(url) {
    const own = await Promise.all([READ, SEARCH].map((name) => caches.open(name)));
    for (const cache of own) {
      const found = await cache.match(url, { ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  }

  /** @param {string} url @param {Response} response */
  async function keep(url, response) {
    if (!response.ok || response.type !== 'basic' || response.redirected) return;
    const cache = await caches.open(READ);
    // What is put again counts as new.
    await cache.delete(url, { ignoreVary: true });
    await cache.put(url, response);
    const isPage = (/** @type {string} */ address) => address.endsWith('/');
    const all = (await cache.keys()).map((request) => request.url);
    const pages = all.filter(isPage).slice(0, -MOST_PAGES);
    const others = all.filter((address) => !isPage(address)).slice(0, -MOST_OTHERS);
    for (const old of [...pages, ...others]) await cache.delete(old, { ignoreVary: true });
  }

  /**
   * Whoever has the search on this device gets the new one when the site has changed.
   * @param {Response} entry
   */
  async function renewSearch(entry) {
    const cache = await caches.open(SEARCH);
    if ((await cache.keys()).length > 0) await keepSearch(entry);
  }

  /**
   * Keeps the whole index: more data than a search needs, so only for who asks for it.
   * @param {Response} entry
   * @returns whether it is kept; a large site has none in one piece
   */
  async function keepSearch(entry) {
    const { whole } = await entry.json();
    if (!whole) return false;
    const folder = `${scope}pagefind/`;
    const cache = await caches.open(SEARCH);
    if (await cache.match(folder + whole)) return true;
    const files = await (await fetch(folder + whole)).json();
    for (const old of await cache.keys()) await cache.delete(old);
    for (const [name, bytes] of Object.entries(files)) {
      const body = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
      await cache.put(folder + name, new Response(body));
    }
    await cache.put(folder + whole, new Response());
    return true;
  }

  /** @param {Response} page */
  async function marked(page) {
    const date = new Date(page.headers.get('date') ?? Date.now()).toLocaleDateString('zh-CN', {
      dateStyle: 'long',
    });
    const remark = `<p class="wrap offline" role="status">没有网络，这一页是${date}存下的；之后如有更正，这里还看不到。</p>`;
    return asPage(
      (await page.text()).replace(MAIN, (main) => main + remark),
      page.status,
    );
  }

  /** Names the pages that can be read. */
  async function absent() {
    const cache = await caches.open(READ);
    const pages = await Promise.all(
      (await cache.keys())
        .filter(({ url }) => url.endsWith('/'))
        .map(async ({ url }) => {
          const [, title = url] =
            /<title>([^<]*)/.exec((await (await cache.match(url))?.text()) ?? '') ?? [];
          return `<li><a href="${url}">${title}</a>`;
        }),
    );
    const text = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>没有网络</title>
<link rel="stylesheet" href="${scope}layers.css"><h1>没有网络</h1>
<p>这一页还没有读过，没有存下来。这些页读过，可以打开：</p><ul>${pages.reverse().join('')}</ul></html>`;
    return asPage(text, 503);
  }

  /** @param {string} text @param {number} status */
  function asPage(text, status) {
    return new Response(text, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
}
