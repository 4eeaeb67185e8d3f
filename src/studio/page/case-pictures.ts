import type { Caller } from '../call.ts';
import { dataUrl } from './data-url.ts';

/** The pictures in the folder of the case that is open, as the editor shows them. */
export class CasePictures {
  readonly #caller: Caller;
  #urls: ReadonlyMap<string, string> = new Map();

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Reads them anew. */
  async load(slug: string | undefined): Promise<void> {
    const files = slug === undefined ? [] : await this.#caller.ask('pictures', slug);
    const urls = [...files].map(async ([name, bytes]) => [name, await dataUrl(bytes)] as const);
    this.#urls = new Map(await Promise.all(urls));
  }

  /** @param src as the text has it, `./picture-1.png` */
  at(src: string): string | undefined {
    let name = src.replace(/^\.\//, '');
    try {
      name = decodeURI(name);
    } catch {
      // A percent sign that stands for itself.
    }
    return this.#urls.get(name);
  }
}
