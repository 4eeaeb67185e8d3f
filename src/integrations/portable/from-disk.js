// Runs before every program of a page that was opened from a disk, where a browser loads no worker,
// no module and no data: the worker and its data come as a script, links lead to files.
// @ts-check
{
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL('.', own.src).href;
  const base = own.dataset['base'] ?? '/';

  // Programs write addresses as the site has them.
  const settle = (/** @type {Event} */ event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link?.getAttribute('href') ?? '') ?? [];
    if (!link || !path.startsWith(base)) return;
    const place = path.slice(base.length);
    link.setAttribute('href', root + place.replace(/(^|\/)$/, '$1index.html') + rest);
  };
  for (const name of ['pointerover', 'pointerdown', 'focusin', 'click', 'auxclick']) {
    addEventListener(name, settle, true);
  }

  const Plain = Worker;
  /** @type {Promise<string> | undefined} */
  let program;
  /** The address of the search's program; it is loaded when first wanted. */
  const load = () =>
    (program ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${root}search-from-disk.js`;
      script.addEventListener('load', () => {
        const { searchFromDisk } = /** @type {any} */ (window);
        resolve(URL.createObjectURL(new Blob([searchFromDisk], { type: 'text/javascript' })));
      });
      script.addEventListener('error', () => reject(new Error(script.src)));
      document.head.append(script);
    }));

  class FromDisk extends EventTarget {
    /** @type {Promise<Worker>} */
    #worker = load().then((address) => {
      const worker = new Plain(address);
      worker.addEventListener('message', ({ data }) =>
        this.dispatchEvent(new MessageEvent('message', { data })),
      );
      worker.addEventListener('error', ({ message }) =>
        this.dispatchEvent(new ErrorEvent('error', { message, cancelable: true })),
      );
      return worker;
    });

    /** @param {unknown} message */
    postMessage(message) {
      void this.#worker.then((worker) => worker.postMessage(message));
    }

    terminate() {
      void this.#worker.then((worker) => worker.terminate());
    }
  }
  Object.assign(window, { Worker: FromDisk });
}
