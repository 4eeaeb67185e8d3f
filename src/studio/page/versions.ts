import { element } from '../../search/client/markup.ts';
import type { Shelf } from './shelf.ts';

const WHEN = new Intl.DateTimeFormat('zh-CN', {
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Lists the earlier states of a text, each of which can be taken back. */
export async function showVersions(
  host: HTMLElement,
  shelf: Shelf,
  place: string,
  take: (text: string) => void,
): Promise<void> {
  const list = host.querySelector('ol')!;
  const fill = async () => {
    const versions = await shelf.versions(place).catch(() => undefined);
    if (!versions) return list.replaceChildren(element('li', {}, '这个浏览器现在留不下草稿。'));
    list.replaceChildren(
      ...versions.map(({ at, bytes }) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const button = element('button', { type: 'button' }, '回到这时');
        button.addEventListener('click', () => take(text));
        return element('li', {}, `${WHEN.format(at)}　${[...text].length}个字 `, button);
      }),
    );
    if (versions.length === 0) list.append(element('li', {}, '还没有。写下的每一步都会留在这里。'));
  };
  host.ontoggle = () => void fill();
  await fill();
}
