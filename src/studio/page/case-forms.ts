import { one } from '../../search/client/markup.ts';
import type { Caller } from '../call.ts';
import type { FormPanel } from './form-panel.ts';
import { correctionForm, withdrawalForm } from './forms.ts';
import type { Status } from './status.ts';

interface CaseParts {
  caller: Caller;
  status: Status;
  form: FormPanel;
  /** The case that is open. */
  slug: () => string | undefined;
  changed: () => Promise<void>;
}

/** Offers what can be done to the open case besides writing it: its head, and to withdraw it. */
export function listenForCase(
  page: HTMLElement,
  { caller, status, form, slug, changed }: CaseParts,
): void {
  const make = {
    '#studio-head': (id: string) => correctionForm(caller, 'case', id, changed),
    '#studio-withdraw': (id: string) => withdrawalForm({ caller, status }, id, changed),
  };
  for (const [button, formFor] of Object.entries(make)) {
    one(page, button).addEventListener('click', () => {
      const id = slug();
      if (id !== undefined) void form.open(formFor(id));
    });
  }
}
