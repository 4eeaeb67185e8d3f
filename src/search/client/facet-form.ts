import { FACETS, type FacetId } from '../facets.ts';
import { choose, PAGE, type SearchState } from '../state.ts';
import { element, one } from './markup.ts';
import type { Answer } from './messages.ts';

/** The form beside the results: order, any or all, and every facet with its counts. */
export class FacetForm {
  readonly #form: HTMLFormElement;
  readonly #summary: HTMLElement;
  #state: SearchState;

  /** @param change is called with the state after a reader's choice */
  constructor(details: HTMLElement, state: SearchState, change: (state: SearchState) => void) {
    this.#form = one<HTMLFormElement>(details, 'form');
    this.#summary = one(details, 'summary');
    this.#state = state;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) change(this.#after(target));
    });
  }

  /** Shows a state at once; the counts follow with its answer. */
  set(state: SearchState): void {
    this.#state = state;
    for (const input of this.#form.querySelectorAll('input')) {
      if (input.name === 'sort' || input.name === 'match') {
        input.checked = input.value === state[input.name];
      } else input.checked = state.chosen[input.name as FacetId].includes(input.value);
    }
    const numbers = FACETS.map(({ id }) => state.chosen[id].length);
    const chosen = numbers.reduce((sum, number) => sum + number, 0);
    this.#summary.textContent = chosen > 0 ? `筛选与排序（已选${chosen}项）` : '筛选与排序';
    one(this.#form, '[data-match]').hidden = state.match === 'any' && Math.max(...numbers) < 2;
  }

  render(counts: Answer['counts']): void {
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLInputElement ? activeElement : undefined;
    for (const { id } of FACETS) {
      const fieldset = one(this.#form, `[data-facet="${id}"]`);
      const chosen = this.#state.chosen[id];
      const options = valuesInOrder(id, counts[id], chosen);
      fieldset.hidden = options.length === 0;
      one(fieldset, '.choices').replaceChildren(
        ...options.map(([value, count]) => choice(id, value, count, chosen.includes(value))),
      );
      if (focused?.name !== id) continue;
      for (const input of fieldset.querySelectorAll('input')) {
        if (input.value === focused.value) input.focus({ preventScroll: true });
      }
    }
  }

  #after({ name, value, checked }: HTMLInputElement): SearchState {
    const state = { ...this.#state, shown: PAGE };
    if (name === 'sort') return { ...state, sort: value === 'date' ? 'date' : 'relevance' };
    if (name === 'match') return { ...state, match: value === 'all' ? 'all' : 'any' };
    return choose(state, name as FacetId, value, checked);
  }
}

/** @returns the values with results, and the chosen ones; the fullest first, years from the last. */
export function valuesInOrder(
  id: FacetId,
  counts: Record<string, number> = {},
  chosen: string[] = [],
): [value: string, count: number][] {
  const missing = chosen.filter((value) => !(value in counts)).map((value) => [value, 0] as const);
  return [...Object.entries(counts), ...missing]
    .map(([value, count]): [string, number] => [value, count])
    .filter(([value, count]) => count > 0 || chosen.includes(value))
    .sort(([a, some], [b, others]) =>
      id === 'year' ? b.localeCompare(a) : others - some || a.localeCompare(b, 'zh-CN'),
    );
}

function choice(name: FacetId, value: string, count: number, checked: boolean): HTMLLabelElement {
  return element(
    'label',
    {},
    element('input', { type: 'checkbox', name, value, checked }),
    element('span', {}, value),
    element('span', { className: 'count' }, String(count)),
  );
}
