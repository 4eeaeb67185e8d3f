import { one } from '../../search/client/markup.ts';
import type { Caller } from '../call.ts';
import { reportNodes } from './report-view.ts';
import type { Status } from './status.ts';

/**
 * Shows before anything is saved what the changes do, and offers to save them from there.
 * @param settle writes what was typed last
 */
export function listenForReview(
  page: HTMLElement,
  { caller, status, settle }: { caller: Caller; status: Status; settle: () => void },
): void {
  const panel = one<HTMLDialogElement>(page, '#studio-review-panel');
  const report = one(panel, '.report');
  one(page, '#studio-review').addEventListener('click', () => {
    settle();
    void show();
  });
  for (const button of panel.querySelectorAll<HTMLElement>('[data-press]')) {
    button.addEventListener('click', () => {
      panel.close();
      one(page, button.dataset['press']!).click();
    });
  }

  async function show(): Promise<void> {
    const reviewed = await status.during('正在对照打开时的样子', () => caller.ask('review'));
    if (!reviewed) return;
    report.replaceChildren(...reportNodes(reviewed.report));
    for (const button of panel.querySelectorAll<HTMLElement>('[data-press]')) {
      button.hidden = !reviewed.any || one(page, button.dataset['press']!).hidden;
    }
    status.tell('idle', reviewed.any ? '改了什么，列在面板里。' : '没有改动。');
    panel.showModal();
    report.scrollTop = 0;
  }
}
