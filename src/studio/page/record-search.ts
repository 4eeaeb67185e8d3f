import type { RenamedKind } from '../../authoring/rename-references.ts';
import { element } from '../../search/client/markup.ts';
import type { Correctable } from '../correcting.ts';
import type { Known } from '../messages.ts';
import type { Insertable } from './writing.ts';

const MOST = 12;

interface SearchSteps {
  insert: (record: Insertable) => void;
  correct: (kind: Correctable, id: string) => void;
  rename: (kind: RenamedKind, id: string) => void;
}

/** What a text can name, and what is said on the button that does it. */
const INSERTS = { fact: '放进正文', figure: '放进正文', term: '给选中的字加上解释' } as const;

/** Finds what a text can name by its name, its value, its source or its id. */
export class RecordSearch {
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #known: () => readonly Known[];
  readonly #steps: SearchSteps;
  #picked: ((record: Known) => boolean) | undefined;

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

  /** Lists one record, as long as nothing is searched. */
  pick(kind: string, id: string): void {
    if (!this.#known().some((record) => record.kind === kind && record.id === id)) return;
    this.#picked = (record) => record.kind === kind && record.id === id;
    this.#input.value = '';
    this.show();
  }

  /** Lists what holds every word that was typed. */
  show(): void {
    const words = this.#input.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    const holds = ({ label, shown, id, about }: Known) => {
      const all = `${label} ${shown} ${id} ${about}`.toLowerCase();
      return words.every((word) => all.includes(word));
    };
    const picked = this.#picked ? this.#known().filter(this.#picked) : [];
    const found = words.length === 0 ? picked : this.#known().filter(holds);
    this.#list.replaceChildren(...found.slice(0, MOST).map((record) => this.#item(record)));
    if (words.length > 0 && found.length === 0) {
      this.#list.append(element('li', {}, '没有找到。没有登记过的，用上面的“新建”。'));
    } else if (found.length > MOST) {
      this.#list.append(element('li', {}, `还有${found.length - MOST}条，多写几个字。`));
    }
  }

  #item(record: Known): HTMLLIElement {
    const { kind, id, label, shown, about } = record;
    const steps = element('p', { className: 'steps' });
    const offer = (name: string, words: string, act: () => void) => {
      const button = element(
        'button',
        { type: 'button', id: `studio-${kind}-${id}-${name}` },
        words,
      );
      button.addEventListener('click', act);
      steps.append(button);
    };
    if (kind === 'fact' || kind === 'figure' || kind === 'term') {
      offer('insert', INSERTS[kind], () => this.#steps.insert({ kind, id }));
    }
    offer('correct', '更正', () => this.#steps.correct(kind, id));
    if (kind === 'figure' || kind === 'source') {
      offer('rename', '改编号', () => this.#steps.rename(kind, id));
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
