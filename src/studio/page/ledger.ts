import type { Caller } from '../call.ts';
import type { Known, ListedCase } from '../messages.ts';

/** What the page knows of the content: its cases, and the records that a text can name. */
export class Ledger {
  readonly #caller: Caller;
  cases: readonly ListedCase[] = [];
  known: readonly Known[] = [];
  facts: ReadonlyMap<string, Known> = new Map();

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  async refresh(): Promise<void> {
    const { cases } = await this.#caller.ask('list');
    this.cases = cases;
    this.known = await this.#caller.ask('known');
    this.facts = new Map(this.known.flatMap((one) => (one.kind === 'fact' ? [[one.id, one]] : [])));
  }

  case(slug: string | undefined): ListedCase | undefined {
    return this.cases.find((one) => one.slug === slug);
  }

  figure(id: string): string | undefined {
    return this.known.find((one) => one.kind === 'figure' && one.id === id)?.shown;
  }
}
