import type { Field } from '../../authoring/form.ts';
import type { Answer, Answers } from '../../authoring/question.ts';
import { element } from '../../search/client/markup.ts';
import { BegunForms, type Begun, type Form } from './begun-forms.ts';
import { controlOf } from './form-controls.ts';
import { explanationOf, goBack, goOn, handsOff, hintOf } from './form-parts.ts';

/** Puts the questions of a form, and puts them anew whenever an answer changes what is asked. */
export class FormPanel {
  readonly #host: HTMLElement;
  readonly #before: () => void;
  readonly #isNear: (value: string) => boolean;
  #typed = new Map<string, Answer>();
  #sought = new Map<string, string>();
  #form: Form | undefined;
  #opener: Element | null = null;
  readonly #waiting = new BegunForms();
  #turn = 0;
  readonly #released: () => Promise<void>;

  /**
   * @param before is called before a form is finished
   * @param isNear whether the open text names a record
   */
  constructor(
    host: HTMLElement,
    before: () => void,
    isNear: (value: string) => boolean = () => false,
  ) {
    this.#host = host;
    this.#before = before;
    this.#isNear = isNear;
    addEventListener('beforeunload', (event) => {
      if ((this.#form && this.#typed.size > 0) || !this.#waiting.isEmpty) event.preventDefault();
    });
    this.#released = handsOff(host);
  }

  /**
   * Puts a form. One that was begun waits until it is closed: a number that is put on record may
   * want its source first.
   * @param typed what is known already
   */
  async open(form: Form, typed: Answers = {}): Promise<void> {
    const opener = document.activeElement;
    this.#waiting.drop(({ title }) => title === form.title);
    this.#setAside();
    const known = Object.entries(typed);
    await this.#put({
      ...{ form, opener },
      typed: new Map(known.flatMap(([name, one]) => (one === undefined ? [] : [[name, one]]))),
    });
  }

  /** Ends the form, finished or not, and goes on with one that waits. */
  close(): void {
    const [form, opener] = [this.#form, this.#opener];
    const isHere =
      document.activeElement === document.body || this.#host.contains(document.activeElement);
    this.#form = undefined;
    this.#host.hidden = true;
    this.#host.replaceChildren();
    form?.closed?.();
    if (!this.#goOn() && isHere) goBack(opener);
  }

  /** Another case is open, or none: what is about the one before waits until that is open again. */
  turnTo(slug: string | undefined): void {
    this.#waiting.turnTo(slug);
    if (!this.#form) this.#goOn();
    else if (!this.#waiting.isOfOpen(this.#form)) {
      this.#setAside();
      this.#opener = null;
      this.close();
    }
  }

  #setAside(): void {
    if (!this.#form) return;
    this.#waiting.keep({ form: this.#form, typed: this.#typed, opener: this.#opener });
  }

  #goOn(): boolean {
    const { next } = this.#waiting;
    if (!next) return false;
    this.#waiting.drop((form) => form === next.form);
    void this.#put(next);
    return true;
  }

  async #put({ form, typed, opener }: Begun): Promise<void> {
    this.#form = form;
    this.#typed = typed;
    this.#opener = opener;
    this.#sought.clear();
    this.#host.hidden = false;
    this.#host.replaceChildren(element('h2', {}, form.title), element('p', {}, '请稍候'));
    await this.#draw();
    this.#host.scrollIntoView({ block: 'nearest' });
    this.#host.querySelector<HTMLElement>('.problem ~ input, input, select, textarea')?.focus();
  }

  async #draw(faults: readonly { name: string | undefined; message: string }[] = []) {
    const form = this.#form;
    const turn = (this.#turn += 1);
    const asked = await form?.fields(Object.fromEntries(this.#typed));
    await this.#released();
    if (!form || !asked || turn !== this.#turn) return;
    if ('fault' in asked) {
      const close = this.#button('关上', () => this.close());
      this.#host.replaceChildren(
        element('h2', {}, form.title),
        element('p', { className: 'problem' }, asked.fault),
        close,
      );
      return;
    }
    const told = new Map(faults.map(({ name, message }) => [name, message]));
    const main = asked.fields.filter(({ isExtra, value }) => !isExtra || value.length > 0);
    const more = asked.fields.filter((field) => !main.includes(field));
    const made = element(
      'form',
      { noValidate: true },
      ...main.map((field) => this.#field(field, told.get(field.name))),
    );
    if (more.length > 0) {
      const isOpen = this.#isOpen('details.more');
      made.append(
        element(
          'details',
          { className: 'more', open: isOpen },
          element('summary', { id: 'studio-form-more' }, '可以不填的'),
          ...more.map((field) => this.#field(field, told.get(field.name))),
        ),
      );
    }
    const others = faults.filter(({ name }) => !asked.fields.some((field) => field.name === name));
    if (form.above) made.prepend(form.above);
    const { next } = this.#waiting;
    if (next) {
      made.prepend(element('p', { className: 'hint' }, `做完接着“${next.form.title}”。`));
    }
    if (form.below) made.append(form.below);
    made.append(
      ...others.map(({ message }) => element('p', { className: 'problem' }, message)),
      element(
        'p',
        { className: 'steps' },
        element(
          'button',
          { type: 'submit', id: 'studio-form-done', className: 'main' },
          form.submit,
        ),
        this.#button('不做了', () => this.close()),
      ),
    );
    made.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#finish();
    });
    const before = document.activeElement;
    this.#host.replaceChildren(element('h2', {}, form.title), made);
    if (before) goOn(before);
  }

  async #finish(): Promise<void> {
    const form = this.#form;
    if (!form) return;
    this.#before();
    const faults = await form.finish(Object.fromEntries(this.#typed));
    if (faults.length === 0) this.#waiting.drop((one) => one === form);
    if (form !== this.#form) return;
    if (faults.length === 0) return this.close();
    await this.#draw(faults);
    this.#host.querySelector<HTMLElement>('.problem')?.scrollIntoView({ block: 'nearest' });
    this.#host.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  #field(field: Field, fault: string | undefined): HTMLElement {
    const { name, ask, type, value, isProposed, optional, remark } = field;
    const id = `studio-field-${name}`;
    const problem = fault ?? field.problem;
    const { main: control, all } = this.#control(field, id);
    const label =
      type === 'choices'
        ? element('p', { id: `${id}-label`, className: 'ask' }, ask)
        : element('label', { htmlFor: id }, ask);
    if (optional) label.append('（可以空着）');
    else if (isProposed && value.length > 0) label.append('（已替你填上，请核对）');
    const made = element('div', { className: 'field' }, label);
    made.dataset['field'] = name;
    if (problem) made.append(element('p', { className: 'problem', id: `${id}-problem` }, problem));
    const hint = hintOf(field);
    const beside = this.#form?.beside?.(name);
    if (beside) made.append(beside);
    made.append(...all, element('p', { className: 'hint', id: `${id}-hint` }, hint));
    if (remark) made.append(element('p', { className: 'hint' }, remark));
    if (field.explained) {
      const isOpen = this.#isOpen(`[data-explains="${name}"]`);
      made.append(explanationOf(field, isOpen));
    }
    control.setAttribute(
      'aria-describedby',
      [...(problem ? [`${id}-problem`] : []), `${id}-hint`].join(' '),
    );
    if (problem) control.setAttribute('aria-invalid', 'true');
    return made;
  }

  #control(field: Field, id: string) {
    const { name } = field;
    return controlOf({
      ...{ field, id, typed: this.#typed.get(name), isNear: this.#isNear },
      sought: this.#sought.get(name) ?? '',
      seek: (words) => this.#sought.set(name, words),
      type: (answer) => this.#typed.set(name, answer),
      change: (answer) => {
        if (answer.length === 0) this.#typed.delete(name);
        else this.#typed.set(name, answer);
        // Enter changes a field and then sends the form, which must still be there.
        setTimeout(() => void this.#draw());
      },
    });
  }

  /** Whether a part that folds is open, before the form is drawn again. */
  #isOpen(selector: string): boolean {
    return this.#host.querySelector<HTMLDetailsElement>(selector)?.open ?? false;
  }

  #button(words: string, act: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button', id: 'studio-form-close' }, words);
    made.addEventListener('click', act);
    return made;
  }
}
