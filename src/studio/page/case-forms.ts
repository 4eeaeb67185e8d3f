import { one } from '../../search/client/markup.ts';
import type { Caller } from '../call.ts';
import type { Form, FormPanel } from './form-panel.ts';
import { correctionForm, renameForm, withdrawalForm } from './forms.ts';
import type { Status } from './status.ts';

interface CaseParts {
  caller: Caller;
  status: Status;
  form: FormPanel;
  /** The case that is open. */
  slug: () => string | undefined;
  changed: () => Promise<void>;
  /** The open case has another id now; undefined where it is gone. */
  moved: (slug: string | undefined) => Promise<void>;
}

/** Offers what can be done to the open case besides writing it: its head, its id, to withdraw it. */
export function listenForCase(
  page: HTMLElement,
  { caller, status, form, slug, changed, moved }: CaseParts,
): void {
  /** What is typed into a text while it moves would be put where it was. */
  const still = (made: Form): Form => ({
    ...made,
    finish: async (typed) => {
      const text = one(page, '#studio-text');
      text.inert = true;
      return made.finish(typed).finally(() => (text.inert = false));
    },
  });
  const parts = { caller, status };
  const make = {
    '#studio-head': (id: string) => correctionForm(caller, 'case', id, changed),
    '#studio-rename': (id: string) => still(renameForm(parts, 'case', id, moved)),
    '#studio-withdraw': (id: string) =>
      still(withdrawalForm(parts, id, (isGone) => (isGone ? moved(undefined) : changed()))),
  };
  for (const [button, formFor] of Object.entries(make)) {
    one(page, button).addEventListener('click', () => {
      const id = slug();
      if (id !== undefined) void form.open(formFor(id));
    });
  }
}
