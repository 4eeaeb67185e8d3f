import type { Field } from '../../authoring/form.ts';
import { element } from '../../search/client/markup.ts';

/** What begins in a field and must end in it: a press, a box that Space ticks, an input method at work. */
const HOLDS = {
  pointerdown: ['pointerup', 'pointercancel'],
  keydown: ['keyup', 'blur'],
  compositionstart: ['compositionend'],
} as const;

/** @returns what waits until nothing is held down in a form, whose fields can be replaced then. */
export function handsOff(host: HTMLElement): () => Promise<void> {
  let released = Promise.resolve();
  for (const [begin, ends] of Object.entries(HOLDS)) {
    host.addEventListener(begin, (event) => {
      if (event instanceof KeyboardEvent && event.key !== ' ') return;
      released = new Promise((resolve) => {
        const over = new AbortController();
        const end = () => {
          over.abort();
          setTimeout(resolve);
        };
        for (const name of ends) addEventListener(name, end, over);
      });
    });
  }
  return () => released;
}

/** The field in which somebody was goes on in the form that was drawn anew, at the same place. */
export function goOn(before: Element): void {
  const after = sameAs(before) ?? (before instanceof HTMLElement ? searchOf(before) : null);
  after?.focus();
  const isText = (one: Element | null) =>
    one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && one.type === 'text');
  if (!isText(before) || !isText(after)) return;
  const { selectionStart, selectionEnd } = before as HTMLInputElement;
  (after as HTMLInputElement).setSelectionRange(selectionStart, selectionEnd);
}

/** Who closes a form is again where it was opened; where that is gone, in the text. */
export function goBack(opener: Element | null): void {
  const there = opener?.isConnected ? opener : opener && sameAs(opener);
  const isSeen = there instanceof HTMLElement && there !== document.body && there.checkVisibility();
  const text = document.querySelector<HTMLElement>('#studio-text [contenteditable]');
  (isSeen ? there : text)?.focus();
}

function sameAs({ id }: Element): HTMLElement | null {
  return id === '' ? null : document.getElementById(id);
}

/** @returns what searches the choices among which a box was; it may be there no more. */
function searchOf({ dataset }: HTMLElement): HTMLElement | null {
  return document.getElementById(dataset['search'] ?? '');
}

/** What a choice means; of what is typed, an example. */
export function hintOf({ type, options, value, example, explained }: Field): string {
  if (type === 'choices' && !explained) return '';
  if (type !== 'choice' && type !== 'choices') return example;
  const chosen = new Set([value].flat());
  return options.flatMap((one) => (chosen.has(one.value) ? (one.hint ?? []) : [])).join('；');
}

/** What every choice means, for who has not chosen yet. */
export function explanationOf({ name, options }: Field, open: boolean): HTMLElement {
  const meanings = options.flatMap(({ label, hint = '' }) => [
    element('dt', {}, label),
    element('dd', {}, hint),
  ]);
  const made = element('details', { className: 'hint', open });
  made.append(
    element('summary', { id: `studio-explains-${name}` }, '各是什么意思'),
    element('dl', {}, ...meanings),
  );
  made.dataset['explains'] = name;
  return made;
}
