import type { Answer, Answers } from '../../authoring/question.ts';
import type { Field } from '../../authoring/form.ts';

/** A form that the worker asks and answers. */
export interface Form {
  title: string;
  /** The case that it is about: it waits while another is open. */
  of?: string;
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

/** A form that was begun, and what was typed into it. */
export interface Begun {
  form: Form;
  typed: Map<string, Answer>;
  opener: Element | null;
}

/** Forms that were begun and wait: for the one that is open to end, or for their case to be open again. */
export class BegunForms {
  #waiting: Begun[] = [];
  #slug: string | undefined;

  /** @param slug the case that is open now */
  turnTo(slug: string | undefined): void {
    this.#slug = slug;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Whether a form can be filled in now. */
  isOfOpen({ of }: Form): boolean {
    return of === undefined || of === this.#slug;
  }

  /** Keeps a form for later, where something was typed into it. */
  keep(begun: Begun): void {
    if (begun.typed.size > 0) this.#waiting.push(begun);
  }

  drop(isGone: (form: Form) => boolean): void {
    this.#waiting = this.#waiting.filter(({ form }) => !isGone(form));
  }

  /** The form that goes on after the one that is open. */
  get next(): Begun | undefined {
    return this.#waiting.findLast(({ form }) => this.isOfOpen(form));
  }
}
