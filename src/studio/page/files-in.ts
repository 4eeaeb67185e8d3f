import { harmless } from '../../checks/reporters/cells.ts';
import { element, one } from '../../search/client/markup.ts';
import type { Field } from '../../authoring/form.ts';
import type { OpenCase } from './checking.ts';
import { ELSEWHERE } from './claim.ts';
import { dataUrl } from './data-url.ts';
import type { FormPanel } from './form-panel.ts';
import type { ImportSteps } from './import-panel.ts';

/** What the page does with a file that comes in. */
export interface FileSteps extends ImportSteps {
  form: FormPanel;
  /** Whether this page may write. */
  isMine: () => boolean;
  /** The case that is open, and its text in the editor. */
  open: () => OpenCase | undefined;
}

/**
 * Takes documents, tables and pictures that are chosen, dropped or pasted. An archive is a content
 * root and opened elsewhere.
 * @returns a function that offers to undo the import of an earlier visit, if there is one
 */
export function listenForFiles(page: HTMLElement, steps: FileSteps): () => Promise<void> {
  const choose = (button: string, act: (file: File) => Promise<void>) => {
    const input = one<HTMLInputElement>(page, `${button}-file`);
    one(page, button).addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void act(file);
      // The same file can be chosen again.
      input.value = '';
    });
  };
  const importFile = (file: File) => bringIn(page, file, steps);
  const picture = (file: File) => addPicture(page, file, steps);
  choose('#studio-import', importFile);
  choose('#studio-picture', picture);
  page.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file || event.defaultPrevented || /\.zip$/i.test(file.name)) return;
    event.preventDefault();
    if (!isPicture(file)) return void importFile(file);
    steps.open()?.writing.moveTo({ left: event.clientX, top: event.clientY });
    void picture(file);
  });
  one(page, '#studio-text').addEventListener(
    'paste',
    (event) => {
      const [file] = event.clipboardData?.files ?? [];
      // Word puts a picture of the words beside the words.
      if (!file || !isPicture(file) || event.clipboardData?.getData('text/plain')) return;
      event.preventDefault();
      event.stopPropagation();
      void picture(file);
    },
    { capture: true },
  );
  return async () => {
    one(page, '#studio-imported').hidden = true;
    const last = await steps.shelf.lastImport().catch(() => undefined);
    if (!last) return;
    await steps.caller.ask('recallImport', last.step);
    const { showDone } = await import('./import-panel.ts');
    showDone(page, last, steps);
  };
}

function isPicture({ type }: File): boolean {
  return type.startsWith('image/');
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** @returns why nothing can come in now, as a Chinese sentence. */
function faultOf(page: HTMLElement, { isMine }: FileSteps): string | undefined {
  if (!isMine()) return ELSEWHERE;
  return one(page, '.desk').hidden ? '先打开内容，再拖进来。' : undefined;
}

async function bringIn(page: HTMLElement, file: File, steps: FileSteps): Promise<void> {
  const { caller, status, form, settle } = steps;
  const barred = faultOf(page, steps);
  if (barred !== undefined) return status.tell('failed', barred);
  const name = harmless(file.name);
  await settle();
  const opened = await status.during(`正在读“${name}”`, async () =>
    caller.ask('openImport', name, await bytesOf(file)),
  );
  if (!opened) return;
  if ('fault' in opened) return status.tell('failed', opened.fault);
  status.tell('idle', `读了“${opened.name}”，还没有放进内容。`);
  form.close();
  const { showImport } = await import('./import-panel.ts');
  await showImport(page, opened, steps);
}

const ALT: Field = {
  name: 'alt',
  ask: '图里有什么，念给看不见图的人听',
  example: '如“路边的驿站，门口有饮水机和长椅”',
  type: 'text',
  options: [],
  suggested: [],
  value: '',
  explained: false,
  isProposed: false,
  optional: false,
  isExtra: false,
  problem: undefined,
  remark: undefined,
};

/** Puts a picture where the caret stands, once it is said what is to be seen in it. */
async function addPicture(page: HTMLElement, file: File, steps: FileSteps): Promise<void> {
  const { caller, status, form, settle } = steps;
  const open = page.hasAttribute('data-importing') ? undefined : steps.open();
  const barred = faultOf(page, steps) ?? (open ? undefined : '先打开一篇案例，再放图片。');
  if (!open || barred !== undefined) return status.tell('failed', barred ?? '');
  await settle();
  const bytes = await bytesOf(file);
  const fault = await status.during('正在读图片', () => caller.ask('pictureFault', bytes));
  if (fault !== undefined) return status.tell('failed', fault);
  status.tell('idle', '图片还没有放进正文，先写图里有什么。');
  const image = element('img', { alt: '', className: 'shown', src: await dataUrl(bytes) });
  await form.open({
    title: '放一张图片',
    of: open.slug,
    submit: '放进正文',
    beside: () => image,
    fields: async (typed) => ({ fields: [{ ...ALT, value: typed['alt'] ?? '' }] }),
    finish: async (typed) => {
      const alt = String(typed['alt'] ?? '');
      const placed = await caller.ask('addPicture', open.slug, { bytes, alt });
      if ('faults' in placed) return placed.faults.map((message) => ({ name: 'alt', message }));
      await steps.brought(undefined);
      steps.open()?.writing.insertPicture(placed.file, alt);
      return [];
    },
  });
}
