import { one } from '../../search/client/markup.ts';
import type { Caller } from '../call.ts';
import type { Status } from './status.ts';

interface PreviewParts {
  caller: Caller;
  status: Status;
  /** Writes what was typed last. */
  settle: () => void;
  /** The case that is open. */
  slug: () => string | undefined;
}

/** Shows the page of the open case as it will be published, in a frame in which nothing runs. */
export function listenForPreview(page: HTMLElement, parts: PreviewParts): void {
  const panel = one<HTMLDialogElement>(page, '#studio-preview-panel');
  const frame = one<HTMLIFrameElement>(panel, 'iframe');
  const widths = [...panel.querySelectorAll<HTMLElement>('[data-width]')];
  one(page, '#studio-preview').addEventListener('click', () => void show());
  for (const button of widths) {
    button.addEventListener('click', () => {
      for (const other of widths) other.ariaPressed = String(other === button);
      fit();
    });
  }
  new ResizeObserver(fit).observe(one(panel, '.place'));

  async function show(): Promise<void> {
    const { caller, status, settle } = parts;
    const slug = parts.slug();
    if (slug === undefined) return;
    settle();
    const previewed = await status.during('正在排版', () => caller.ask('preview', slug));
    if (!previewed) return;
    if ('fault' in previewed) return status.tell('failed', previewed.fault);
    const { refused, body } = previewed;
    one(panel, '.refused').textContent =
      refused > 0 ? `有${refused}段写法网站不认得，原样显示在灰底里，改好才能发布。` : '';
    // WebKit cannot fill a frame that is not shown.
    panel.showModal();
    fit();
    const filled = await status.during('正在排版', async () => {
      await ready();
      fill(frame.contentDocument!, body);
      return true;
    });
    if (filled) status.tell('idle', '预览排好了。');
    else panel.close();
  }

  /** Loads the frame with the styles of the site when it is first wanted. */
  async function ready(): Promise<void> {
    if (frame.src !== '') return;
    const loaded = new Promise((resolve) =>
      frame.addEventListener('load', resolve, { once: true }),
    );
    frame.src = frame.dataset['src']!;
    await loaded;
  }

  /** The frame is as wide as the window of a reader would be, and smaller where there is no room. */
  function fit(): void {
    const { clientWidth, clientHeight } = one(panel, '.place');
    const chosen = widths.find(({ ariaPressed }) => ariaPressed === 'true');
    const width = Number(chosen?.dataset['width']);
    const scale = Math.min(1, clientWidth / width);
    Object.assign(frame.style, {
      inlineSize: `${width}px`,
      blockSize: `${clientHeight / scale}px`,
      transform: scale < 1 ? `scale(${scale})` : '',
    });
  }
}

/** Puts a page into a frame, with the settings of who reads it; a parser like this one runs nothing. */
function fill(document: Document, body: string): void {
  const { dataset } = globalThis.document.documentElement;
  Object.assign(document.documentElement.dataset, dataset);
  const made = new DOMParser().parseFromString(body, 'text/html');
  document.body.replaceWith(made.body);
  document.scrollingElement?.scrollTo(0, 0);
}
