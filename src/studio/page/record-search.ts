import { element } from '../../search/client/markup.ts';
import type { Known } from '../messages.ts';

const MOST = 12;

interface SearchSteps {
  insert: (record: Known) => void;
  correct: (id: string) => void;
}

/** Finds what a text can name by its name, its value, its source or its id. */
export class RecordSearch {
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #known: () => readonly Known[];
  readonly #steps: SearchSteps;

  constructor(
    place: { input: HTMLInputElement; list: HTMLElement },
    known: () => readonly Known[],
    steps: SearchSteps,
  ) {
    this.#list = place.list;
    this.#input = place.input;
    this.#known = known;
    this.#steps = steps;
    this.#input.addEventListener('input', () => this.show());
  }

  /** Lists what holds every word that was typed. */
  show(): void {
    const words = this.#input.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    const holds = ({ label, shown, id, about }: Known) => {
      const all = `${label} ${shown} ${id} ${about}`.toLowerCase();
      return words.every((word) => all.includes(word));
    };
    const found = words.length === 0 ? [] : this.#known().filter(holds);
    this.#list.replaceChildren(...found.slice(0, MOST).map((record) => this.#item(record)));
    if (words.length > 0 && found.length === 0) {
      this.#list.append(element('li', {}, '没有找到。没有登记过的，用上面的“新建”。'));
    } else if (found.length > MOST) {
      this.#list.append(element('li', {}, `还有${found.length - MOST}条，多写几个字。`));
    }
  }

  #item(record: Known): HTMLLIElement {
    const { kind, id, label, shown, about } = record;
    const words = kind === 'term' ? '给选中的字加上解释' : '放进正文';
    const insert = element('button', { type: 'button' }, words);
    insert.addEventListener('click', () => this.#steps.insert(record));
    const steps = element('p', { className: 'steps' }, insert);
    if (kind === 'fact') {
      const correct = element('button', { type: 'button' }, '更正');
      correct.addEventListener('click', () => this.#steps.correct(id));
      steps.append(correct);
    }
    const made = element(
      'li',
      {},
      element('p', {}, element('strong', {}, shown), `　${label}`),
      element('p', { className: 'hint' }, about),
      steps,
    );
    made.dataset['id'] = id;
    return made;
  }
}
