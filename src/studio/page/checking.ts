import { one } from '../../search/client/markup.ts';
import type { Caller } from '../call.ts';
import type { Known, ShownFinding } from '../messages.ts';
import { ELSEWHERE } from './claim.ts';
import { showFindings } from './findings-list.ts';
import type { FormPanel } from './form-panel.ts';
import { newForm } from './forms.ts';
import type { Status } from './status.ts';
import type { Writing } from './writing.ts';

/** A case that is open, and its text in the editor. */
export interface OpenCase {
  slug: string;
  writing: Writing;
}

interface CheckingSteps {
  caller: Caller;
  status: Status;
  form: FormPanel;
  /** Whether this page may write. */
  isMine: () => boolean;
  open: () => OpenCase | undefined;
  goTo: (slug: string) => Promise<void>;
  changed: () => Promise<void>;
  /** @returns a fact as a text shows it. */
  fact: (id: string) => Known | undefined;
}

/** What the checks say, and what is done about it. */
export class Checking {
  readonly #page: HTMLElement;
  readonly #steps: CheckingSteps;
  #asked = 0;

  constructor(page: HTMLElement, steps: CheckingSteps) {
    this.#page = page;
    this.#steps = steps;
  }

  /** Checks the content root and lists what was found. */
  async check(): Promise<void> {
    const turn = (this.#asked += 1);
    const findings = await this.#steps.caller.ask('check', this.#steps.open()?.slug);
    if (turn !== this.#asked) return;
    const place = {
      here: one(this.#page, '#studio-findings'),
      elsewhere: one<HTMLDetailsElement>(this.#page, '#studio-elsewhere'),
      summary: one(this.#page, '#studio-found'),
    };
    showFindings(place, findings, {
      base: this.#page.dataset['base'] ?? '',
      show: (finding) => void this.#show(finding),
      mend: (finding) => void this.#mend(finding),
      register: (finding) => this.#register(finding),
    });
  }

  async #show({ place, span }: ShownFinding): Promise<void> {
    const { goTo, open, status } = this.#steps;
    const slug = /^cases\/([^/]+)\/index\.mdx$/.exec(place)?.[1];
    if (slug !== undefined && slug !== open()?.slug) await goTo(slug);
    if (slug === undefined) status.tell('idle', `在文件${place}里。`);
    else if (span) open()?.writing.select(span);
  }

  async #mend({ rule, place, span }: ShownFinding): Promise<void> {
    const { isMine, open, caller, changed, status } = this.#steps;
    if (!isMine()) return status.tell('failed', ELSEWHERE);
    open()?.writing.settle();
    const mended = await caller.ask('mend', { rule, place, span });
    await changed();
    if (mended === undefined) status.tell('failed', '这一处刚刚变了，没有改。等检查过了再点一次。');
  }

  /** A number without a record: what is known of it is filled in. */
  #register({ place, number }: ShownFinding): void {
    const { isMine, open, caller, changed, form, fact, status } = this.#steps;
    const { slug, writing } = open() ?? {};
    if (!isMine()) return status.tell('failed', ELSEWHERE);
    if (writing?.place !== place || slug === undefined || !number) return;
    const before = writing.text;
    const asked = newForm(caller, 'fact', async (id) => {
      await changed();
      const [known, now] = [fact(id), open()?.writing];
      if (!known || !now?.replaceWithFact(before, number.span, known))
        now?.insert({ kind: 'fact', id });
    });
    void form.open({ ...asked, of: slug }, { form: 'number', ...number.answers });
  }
}
