import { element, one } from '../../search/client/markup.ts';
import type { Caller } from '../call.ts';
import type { ImportProblem, OpenedImport } from '../import/messages.ts';
import { dataUrl } from './data-url.ts';
import { FormPanel } from './form-panel.ts';
import { OfferTable } from './offer-table.ts';
import type { KeptImport, Shelf } from './shelf.ts';
import type { Status } from './status.ts';

/** What becomes of a file that is brought in. */
export interface ImportSteps {
  caller: Caller;
  shelf: Shelf;
  status: Status;
  /** Writes what was typed last and keeps it, before something is made. */
  settle: () => Promise<void>;
  /** It is on the desk. @param slug the case that was made; none of a table or a picture */
  brought: (slug: string | undefined) => Promise<void>;
  /** It is gone from the desk again. @param places the files that are gone or as they were */
  undone: (places: readonly string[]) => Promise<void>;
}

/** Asks what has to be known of a file, offers its numbers, and brings it in. */
export async function showImport(
  page: HTMLElement,
  { name, remarks, pictures }: OpenedImport,
  steps: ImportSteps,
): Promise<void> {
  const { caller, status } = steps;
  const shown = new Map<string, HTMLImageElement>();
  for (const [field, bytes] of pictures) {
    const image = element('img', { alt: '', className: 'shown', src: await dataUrl(bytes) });
    shown.set(field, image);
  }
  const table = new OfferTable();
  one(page, '#studio-imported').hidden = true;
  page.toggleAttribute('data-importing', true);
  await new FormPanel(one(page, '#studio-importing'), () => undefined).open({
    title: `导入“${name}”`,
    submit: '导入',
    ...(remarks.length > 0 && { above: remarksOf(remarks) }),
    below: table.element,
    beside: (field) => shown.get(field),
    fields: async (typed) => {
      const asked = await caller.ask('askImport', typed, table.choices);
      if ('offers' in asked) table.show(asked.offers);
      return asked;
    },
    finish: async (typed) => {
      const made = await status.during('正在导入', () =>
        caller.ask('makeImport', typed, table.choices),
      );
      if (!made) return [{ name: undefined, message: '没有导入，内容没有变。' }];
      if ('problems' in made) {
        status.tell('failed', '还没有导入：先改标出的地方。');
        return besides(made.problems, table);
      }
      await steps.brought(made.slug);
      const { said, step } = made;
      // Where there is no room for it, the import can be undone as long as the page is open.
      await steps.shelf.keepImport({ name, said, step }).catch(() => undefined);
      showDone(page, { name, said }, steps);
      one(page, '#studio-imported').focus();
      return [];
    },
    closed: () => page.toggleAttribute('data-importing', false),
  });
}

/** @returns what is wrong besides the numbers, which say for themselves what is wrong with them. */
function besides(problems: readonly ImportProblem[], table: OfferTable): ImportProblem[] {
  const others = table.tell(problems);
  const own = problems.length - others.length;
  if (own === 0) return others;
  return [...others, { name: undefined, message: `有${own}个数字要改，写在那个数字的下面。` }];
}

function remarksOf(remarks: readonly string[]): HTMLElement {
  return element(
    'details',
    { open: remarks.length <= 5 },
    element('summary', {}, `没有导入的和改动过的（${remarks.length}）`),
    element('ul', {}, ...remarks.map((remark) => element('li', {}, remark))),
  );
}

/** Says what came of it, and how it is taken back. */
export function showDone(
  page: HTMLElement,
  { name, said }: Omit<KeptImport, 'step'>,
  { caller, shelf, settle, undone }: ImportSteps,
): void {
  const host = one(page, '#studio-imported');
  const undo = element('button', { type: 'button' }, '撤销这次导入');
  const close = element('button', { type: 'button' }, '知道了');
  const hide = () => {
    host.hidden = true;
    host.replaceChildren();
    void shelf.keepImport(undefined).catch(() => undefined);
  };
  undo.addEventListener('click', () => {
    const act = async () => {
      await settle();
      const isChanged = await caller.ask('isImportChanged');
      if (isChanged && !confirm('导入以后又改过。撤销会连同这些改动一起撤掉，撤吗？')) return;
      hide();
      await undone(await caller.ask('undoImport'));
    };
    void act();
  });
  close.addEventListener('click', hide);
  host.hidden = false;
  host.replaceChildren(
    element('h2', {}, `导入了“${name}”`),
    element('ul', {}, ...said.map((words) => element('li', {}, words))),
    element('p', { className: 'steps' }, undo, close),
  );
}
