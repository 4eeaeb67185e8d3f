import type { Field } from '../../authoring/form.ts';
import type { Answer, Answers } from '../../authoring/question.ts';
import { element } from '../../search/client/markup.ts';
import { explanationOf, goOn } from './form-parts.ts';

/** A form that the worker asks and answers. */
export interface Form {
  title: string;
  /** What the button says that ends it. */
  submit: string;
  /** @returns what is asked, or why nothing can be. */
  fields: (typed: Answers) => Promise<{ fields: Field[] } | { fault: string }>;
  /** @returns what is wrong, by the field that it is about; nothing where it is done. */
  finish: (typed: Answers) => Promise<{ name: string | undefined; message: string }[]>;
  /** What stands with a question: the picture that it asks about. */
  beside?: (name: string) => Node | undefined;
  /** What stands above and below the questions, the same through every change. */
  above?: Node;
  below?: Node;
  /** Hears that it is closed, finished or not. */
  closed?: () => void;
}

/** A list with more choices than this is searched by typing. */
const FEW = 8;

/** Puts the questions of a form, and puts them anew whenever an answer changes what is asked. */
export class FormPanel {
  readonly #host: HTMLElement;
  readonly #before: () => void;
  #typed = new Map<string, Answer>();
  #form: Form | undefined;
  #turn = 0;
  #released: Promise<void> = Promise.resolve();

  /** @param before is called before a form is finished */
  constructor(host: HTMLElement, before: () => void) {
    this.#host = host;
    this.#before = before;
    // A button must not be replaced between the press and the release of the pointer.
    host.addEventListener('pointerdown', () => {
      this.#released = new Promise((resolve) => {
        addEventListener('pointerup', () => setTimeout(resolve), { once: true });
      });
    });
    // Nor a field in which an input method is at work.
    host.addEventListener('compositionstart', () => {
      this.#released = new Promise((resolve) => {
        addEventListener('compositionend', () => setTimeout(resolve), { once: true });
      });
    });
  }

  /** @param typed what is known already */
  async open(form: Form, typed: Answers = {}): Promise<void> {
    this.#form = form;
    const known = Object.entries(typed);
    this.#typed = new Map(known.flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])));
    this.#host.hidden = false;
    this.#host.replaceChildren(element('h2', {}, form.title), element('p', {}, '请稍候'));
    await this.#draw();
    this.#host.scrollIntoView({ block: 'nearest' });
    this.#host.querySelector<HTMLElement>('.problem ~ input, input, select')?.focus();
  }

  close(): void {
    const form = this.#form;
    this.#form = undefined;
    this.#host.hidden = true;
    this.#host.replaceChildren();
    form?.closed?.();
  }

  async #draw(faults: readonly { name: string | undefined; message: string }[] = []) {
    const form = this.#form;
    const turn = (this.#turn += 1);
    const asked = await form?.fields(Object.fromEntries(this.#typed));
    await this.#released;
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
    const main = asked.fields.filter(({ optional, value }) => !optional || value.length > 0);
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
          element('summary', {}, '可以不填的'),
          ...more.map((field) => this.#field(field, told.get(field.name))),
        ),
      );
    }
    const others = faults.filter(({ name }) => !asked.fields.some((field) => field.name === name));
    if (form.above) made.prepend(form.above);
    if (form.below) made.append(form.below);
    made.append(
      ...others.map(({ message }) => element('p', { className: 'problem' }, message)),
      element(
        'p',
        { className: 'steps' },
        element('button', { type: 'submit', className: 'main' }, form.submit),
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
    if (form !== this.#form) return;
    if (faults.length === 0) return this.close();
    await this.#draw(faults);
    this.#host.querySelector<HTMLElement>('.problem')?.scrollIntoView({ block: 'nearest' });
  }

  #field(field: Field, fault: string | undefined): HTMLElement {
    const { name, ask, type, value, isProposed, optional, remark } = field;
    const id = `studio-field-${name}`;
    const problem = fault ?? field.problem;
    const control = this.#control(field, id);
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
    made.append(control, element('p', { className: 'hint', id: `${id}-hint` }, hint));
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

  #control({ type, options, value, name }: Field, id: string): HTMLElement {
    const change = (answer: Answer) => {
      if (answer.length === 0) this.#typed.delete(name);
      else this.#typed.set(name, answer);
      // Enter changes a field and then sends the form, which must still be there.
      setTimeout(() => void this.#draw());
    };
    if (type === 'choices') {
      const chosen = new Set([value].flat());
      const boxes = options.map(({ value: one, label, hint }) => {
        const box = element('input', { type: 'checkbox', value: one, checked: chosen.has(one) });
        box.id = `${id}-${one}`;
        box.addEventListener('change', () => {
          if (box.checked) chosen.add(one);
          else chosen.delete(one);
          change([...chosen].filter(Boolean));
        });
        return element('label', { title: hint ?? '' }, box, label);
      });
      const group = element('div', { className: 'choices', id }, ...boxes);
      group.setAttribute('role', 'group');
      group.setAttribute('aria-labelledby', `${id}-label`);
      return group;
    }
    if (type === 'choice') {
      const chosen = String(value);
      const select = element(
        'select',
        { id },
        ...(chosen === '' ? [element('option', { value: '' }, '请选')] : []),
        ...options.map(({ value: one, label, hint }) =>
          element(
            'option',
            { value: one, selected: one === chosen },
            hint !== undefined && options.length <= FEW ? `${label}（${hint}）` : label,
          ),
        ),
      );
      select.addEventListener('change', () => change(select.value));
      return select;
    }
    if (type === 'lines' || type === 'groups') {
      const lines = [this.#typed.get(name) ?? value].flat().join('\n');
      const area = element('textarea', { id, rows: 3, value: lines });
      const read = () => area.value.split('\n').filter(Boolean);
      area.addEventListener('input', () => this.#typed.set(name, read()));
      area.addEventListener('change', () => change(read()));
      return area;
    }
    const words = String(this.#typed.get(name) ?? value);
    const input = element('input', { id, type: 'text', value: words, autocomplete: 'off' });
    // What is typed while the form is drawn anew is in it.
    input.addEventListener('input', () => this.#typed.set(name, input.value));
    input.addEventListener('change', () => change(input.value));
    return input;
  }

  /** Whether a part that folds is open, before the form is drawn again. */
  #isOpen(selector: string): boolean {
    return this.#host.querySelector<HTMLDetailsElement>(selector)?.open ?? false;
  }

  #button(words: string, act: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button' }, words);
    made.addEventListener('click', act);
    return made;
  }
}

/** What a choice means; of what is typed, an example. */
function hintOf({ type, options, value, example }: Field): string {
  if (type !== 'choice' && type !== 'choices') return example;
  const chosen = new Set([value].flat());
  return options.flatMap((one) => (chosen.has(one.value) ? (one.hint ?? []) : [])).join('；');
}
