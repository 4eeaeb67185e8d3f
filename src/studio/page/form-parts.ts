import type { Field } from '../../authoring/form.ts';
import { element } from '../../search/client/markup.ts';

/** The field in which somebody was goes on in the form that was drawn anew, at the same place. */
export function goOn(before: Element): void {
  const after = before.id === '' ? null : document.getElementById(before.id);
  after?.focus();
  const isText = (one: Element | null) =>
    one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && one.type === 'text');
  if (!isText(before) || !isText(after)) return;
  const { selectionStart, selectionEnd } = before as HTMLInputElement;
  (after as HTMLInputElement).setSelectionRange(selectionStart, selectionEnd);
}

/** What every choice means, for who has not chosen yet. */
export function explanationOf({ name, options }: Field, open: boolean): HTMLElement {
  const meanings = options.flatMap(({ label, hint = '' }) => [
    element('dt', {}, label),
    element('dd', {}, hint),
  ]);
  const made = element('details', { className: 'hint', open });
  made.append(element('summary', {}, '各是什么意思'), element('dl', {}, ...meanings));
  made.dataset['explains'] = name;
  return made;
}
