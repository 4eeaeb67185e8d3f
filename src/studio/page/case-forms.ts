import { one } from '../../search/client/markup.ts';
import type { Caller } from '../call.ts';
import type { ListedCase } from '../messages.ts';
import type { Form } from './begun-forms.ts';
import type { FormPanel } from './form-panel.ts';
import { correctionForm, renameForm, withdrawalForm } from './forms.ts';
import type { Status } from './status.ts';

interface CaseParts {
  caller: Caller;
  status: Status;
  form: FormPanel;
  /** The case that is open. */
  open: () => ListedCase | undefined;
  changed: () => Promise<void>;
  /** The open case has another id now; undefined where it is gone. */
  moved: (slug: string | undefined) => Promise<void>;
}

/** Offers what can be done to the open case besides writing it: its head, its id, to publish or withdraw it. */
export function listenForCase(
  page: HTMLElement,
  { caller, status, form, open, changed, moved }: CaseParts,
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
    '#studio-head': ({ slug, title }: ListedCase) => ({
      ...correctionForm(caller, 'case', slug, changed),
      title: `《${title}》的文件头：名称、分类、来源、发布`,
    }),
    '#studio-rename': ({ slug, title }: ListedCase) => ({
      ...still(renameForm(parts, 'case', slug, moved)),
      title: `改《${title}》的编号，也就是改网址`,
    }),
    '#studio-withdraw': (listed: ListedCase) =>
      still(withdrawalForm(parts, listed, (isGone) => (isGone ? moved(undefined) : changed()))),
  };
  const publish = async ({ slug, title }: ListedCase) => {
    const made = await caller.ask('correct', 'case', slug, { status: 'published' });
    if ('faults' in made) {
      const told = made.faults.map(({ message }) => message).join('');
      return status.tell('failed', `还是草稿：${told}`);
    }
    await changed();
    one(page, '#studio-head').focus();
    status.tell('idle', `《${title}》从草稿改成了发布，存出去才算数。`);
  };
  one(page, '#studio-publish').addEventListener('click', () => {
    const listed = open();
    if (listed) void publish(listed);
  });
  for (const [button, formFor] of Object.entries(make)) {
    one(page, button).addEventListener('click', () => {
      const listed = open();
      if (listed) void form.open({ ...formFor(listed), of: listed.slug });
    });
  }
}
