import { element, marked } from '../../search/client/markup.ts';
import type { DecisionRow } from '../../importing/decision-row.ts';
import { QUALIFIERS } from '../../domain/qualifier.ts';
import type { Choices, ImportProblem, ShownOffer } from '../import/messages.ts';

/** What can be edited of a number, as the table of decisions calls it. */
const FIELDS = ['说明', '数值', '单位', '语气', '时段'] as const;
type Column = (typeof FIELDS)[number];

const HEDGES = Object.values(QUALIFIERS).map(({ words }) => words[0]);

/** What somebody has done with a number. */
interface State {
  isTaken: boolean;
  confirmed: Set<string>;
  edited: Partial<Record<Column, string>>;
}

/**
 * The numbers of a file, each beside its sentence. One that is doubted is not taken before every
 * doubt was ticked; all that are certain are taken or left by one tick.
 */
export class OfferTable {
  readonly element = element('section', { className: 'offers' });
  readonly #states = new Map<string, State>();
  readonly #rows = new Map<string, HTMLTableRowElement>();
  #offers: readonly ShownOffer[] = [];
  #all: HTMLInputElement | undefined;

  /** What became of each number that is shown. */
  get choices(): Choices {
    return new Map(
      this.#offers.map(({ key, row }) => {
        const { isTaken, confirmed, edited } = this.#stateOf(key);
        const now: DecisionRow = { ...row, ...edited, 采用: isTaken ? '是' : '' };
        return [key, { row: now, confirmed: [...confirmed] }];
      }),
    );
  }

  /** Shows numbers; what was done with those that were shown before stays. */
  show(offers: readonly ShownOffer[]): void {
    if (JSON.stringify(offers) === JSON.stringify(this.#offers)) return;
    this.#offers = offers;
    for (const { key, doubts } of offers) {
      const state = this.#states.get(key);
      // An answer may have raised a doubt of what was certain before.
      if (state) state.isTaken &&= doubts.every((doubt) => state.confirmed.has(doubt));
      else
        this.#states.set(key, { isTaken: doubts.length === 0, confirmed: new Set(), edited: {} });
    }
    this.#draw();
  }

  /** Says what is wrong beside the numbers. @returns what is about none of them */
  tell(problems: readonly ImportProblem[]): ImportProblem[] {
    for (const told of this.element.querySelectorAll('.problem')) told.remove();
    return problems.filter(({ name, message }) => {
      const row = name === undefined ? undefined : this.#rows.get(name);
      row?.cells[1]?.append(element('p', { className: 'problem' }, message));
      return !row;
    });
  }

  #draw(): void {
    const certain = this.#certain();
    const doubted = this.#offers.length - certain.length;
    const said =
      this.#offers.length === 0
        ? '没有要登记的数字。'
        : `有${this.#offers.length}个数字${doubted > 0 ? `，其中${doubted}个要核对过才能采用` : ''}。不采用的留在原处，检查会指出。`;
    this.element.replaceChildren(
      element('h3', {}, '数字'),
      element('p', { className: 'hint' }, said),
    );
    this.#rows.clear();
    if (this.#offers.length === 0) return;
    this.#all = element('input', { type: 'checkbox', id: 'studio-offers-all' });
    this.#all.disabled = certain.length === 0;
    this.#all.addEventListener('change', () => {
      for (const { key } of certain) this.#take(key, this.#all!.checked);
    });
    const rows = this.#offers.map((offer, index) => this.#row(offer, index));
    this.element.append(
      element('label', { className: 'all' }, this.#all, `没有疑问的${certain.length}个全部采用`),
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...heads())),
        element('tbody', {}, ...rows),
      ),
    );
    this.#tick();
  }

  #row(offer: ShownOffer, index: number): HTMLTableRowElement {
    const { key, row, mark, doubts, known } = offer;
    const id = `studio-offer-${index + 1}`;
    const state = this.#stateOf(key);
    const take = element('input', { type: 'checkbox', id });
    take.setAttribute('aria-label', `采用“${row.原文}”`);
    take.addEventListener('change', () => this.#take(key, take.checked));
    const sentence = element('p', {}, ...marked(row.原句, mark ? [mark] : []));
    const record = known
      ? [element('p', {}, `${known}。`)]
      : FIELDS.map((column) => this.#field(offer, column, `${id}-${column}`));
    const ticks = doubts.map((doubt, at) => {
      const tick = element('input', { type: 'checkbox', id: `${id}-doubt-${at + 1}` });
      tick.checked = state.confirmed.has(doubt);
      tick.addEventListener('change', () => {
        if (tick.checked) state.confirmed.add(doubt);
        else state.confirmed.delete(doubt);
        this.#take(key, state.confirmed.size === doubts.length);
      });
      return element('label', { className: 'doubt' }, tick, `核对过：${doubt}`);
    });
    const made = element(
      'tr',
      {},
      element('td', {}, take),
      element('td', {}, sentence, element('p', { className: 'hint' }, row.位置)),
      element('td', {}, element('div', { className: 'recorded' }, ...record)),
      element('td', {}, ...ticks),
    );
    made.dataset['key'] = key;
    this.#rows.set(key, made);
    return made;
  }

  #field({ key, row }: ShownOffer, column: Column, id: string): HTMLElement {
    const { edited } = this.#stateOf(key);
    const value = edited[column] ?? row[column];
    const control =
      column === '语气'
        ? element(
            'select',
            { id },
            ...HEDGES.map((word) =>
              element('option', { value: word, selected: word === value }, word),
            ),
          )
        : element('input', { id, type: 'text', value, autocomplete: 'off' });
    // Not only once it is left: an answer that comes meanwhile draws the table anew.
    control.addEventListener('input', () => {
      edited[column] = control.value;
    });
    const className = { 说明: 'first', 时段: 'last' }[column as string] ?? '';
    return element('label', { className }, column, control);
  }

  /** What is doubted is taken only when every doubt of it was looked into. */
  #take(key: string, isTaken: boolean): void {
    const state = this.#stateOf(key);
    const { doubts } = this.#offers.find((offer) => offer.key === key)!;
    state.isTaken = isTaken && doubts.every((doubt) => state.confirmed.has(doubt));
    this.#tick();
  }

  #tick(): void {
    for (const { key, doubts } of this.#offers) {
      const { isTaken, confirmed } = this.#stateOf(key);
      const box = this.#rows.get(key)?.querySelector('input');
      if (!box) continue;
      box.checked = isTaken;
      box.disabled = doubts.some((doubt) => !confirmed.has(doubt));
    }
    const taken = this.#certain().map(({ key }) => this.#stateOf(key).isTaken);
    if (!this.#all) return;
    this.#all.checked = taken.length > 0 && taken.every(Boolean);
    this.#all.indeterminate = taken.some(Boolean) && !taken.every(Boolean);
  }

  #certain(): readonly ShownOffer[] {
    return this.#offers.filter(({ doubts }) => doubts.length === 0);
  }

  #stateOf(key: string): State {
    return this.#states.get(key)!;
  }
}

function heads(): HTMLTableCellElement[] {
  return ['采用', '原句', '记成', '请核对'].map((words) => element('th', { scope: 'col' }, words));
}
