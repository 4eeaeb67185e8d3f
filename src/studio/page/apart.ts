import { element } from '../../search/client/markup.ts';
import type { Apart } from './shelf.ts';

const WHEN = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

/**
 * Lets what was written in other content roots be taken away, before it is forgotten.
 * @param forget tells whether it is
 */
export function showApart(
  host: HTMLElement,
  apart: readonly Apart[],
  forget: () => Promise<boolean>,
): void {
  host.hidden = apart.length === 0;
  const items = apart.map(({ name, bytes, count, at }) => {
    const save = element('button', { type: 'button' }, '存成压缩包');
    save.addEventListener('click', () => download(bytes, name));
    return element('li', {}, `${WHEN.format(at)}打开的“${name}”，${count}个文件　`, save);
  });
  const clear = element('button', { type: 'button' }, '都存好了，清掉');
  clear.addEventListener('click', () => {
    if (!confirm('没有存成压缩包的，清掉就没有了。清掉吗？')) return;
    void forget().then((isGone) => (host.hidden = isGone));
  });
  host.replaceChildren(
    element(
      'p',
      {},
      '这些草稿是照别的原稿写的，和现在打开的对不上。存成压缩包，交给维护网站的同事。',
    ),
    element('ul', {}, ...items),
    element('p', { className: 'steps' }, clear),
  );
}

/** Hands an archive of changes to the person at the page. @param name of what was changed */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  element('a', { href: url, download: `${name.replace(/\.zip$/i, '')}-changed.zip` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
