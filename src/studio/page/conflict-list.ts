import { diffChars } from 'diff';
import { identify, type DocumentKind } from '../../content/document-kind.ts';
import { ID_KINDS, type IdKind } from '../../content/ids.ts';
import { element } from '../../search/client/markup.ts';
import type { Choice, Clash, Conflict } from '../git/merging.ts';
import type { Choices } from '../git/office.ts';

const LABELS: Record<Choice, string> = { ours: '用我写的', theirs: '用同事的', both: '两段都要' };

/** Lists what two people wrote over the same words, side by side, with a choice for each. */
export class ConflictList {
  readonly #list: HTMLElement;
  #shown: { head: string; conflicts: readonly Conflict[] } | undefined;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  show(conflicts: { head: string; conflicts: readonly Conflict[] }): void {
    this.#shown = conflicts;
    this.#list.hidden = false;
    this.#list.replaceChildren(
      ...conflicts.conflicts.flatMap((conflict) =>
        clashesOf(conflict).map((clash, at) => clashItem(conflict, clash, at)),
      ),
    );
  }

  clear(): void {
    this.#shown = undefined;
    this.#list.hidden = true;
    this.#list.replaceChildren();
  }

  /** @returns what was chosen, one's own where nothing was; undefined where nothing was asked. */
  choices(): Choices | undefined {
    if (!this.#shown) return undefined;
    const { head, conflicts } = this.#shown;
    const files = conflicts.map((conflict): [string, Choice[]] => {
      const { place } = conflict;
      return [place, clashesOf(conflict).map((_, at) => this.#chosen(nameIn(place, at)))];
    });
    return { head, files: new Map(files) };
  }

  #chosen(name: string): Choice {
    const inputs = [...this.#list.querySelectorAll<HTMLInputElement>('input:checked')];
    return (inputs.find((input) => input.name === name)?.value ?? 'ours') as Choice;
  }
}

const nameIn = (place: string, at: number) => `${place}#${at}`;

function clashesOf({ parts, whole }: Conflict): Clash[] {
  if (!whole) return parts.filter((part) => typeof part !== 'string');
  const told = (bytes: Uint8Array | undefined) => (bytes ? '（整个文件）' : '（删掉这个文件）');
  return [{ ours: told(whole.ours), theirs: told(whole.theirs) }];
}

function clashItem({ place, whole }: Conflict, clash: Clash, at: number): HTMLLIElement {
  const choice = (value: Choice) => {
    const input = element('input', { type: 'radio', name: nameIn(place, at), value });
    input.required = true;
    return element('label', {}, input, LABELS[value]);
  };
  const side = (value: 'ours' | 'theirs') =>
    element('div', {}, choice(value), element('pre', {}, ...differing(clash, value)));
  const fieldset = element(
    'fieldset',
    {},
    element('legend', {}, nameOf(place)),
    element('div', { className: 'sides' }, side('ours'), side('theirs')),
  );
  if (!whole) fieldset.append(choice('both'));
  return element('li', {}, fieldset);
}

/** @returns the words of one side, those that the other has not marked. */
function differing({ ours, theirs }: Clash, side: 'ours' | 'theirs'): (Node | string)[] {
  return diffChars(theirs.trim(), ours.trim()).flatMap(({ added, removed, value }) => {
    if (side === 'ours' ? removed : added) return [];
    return [added || removed ? element('mark', {}, value) : value];
  });
}

/** Files that hold one thing or one kind of things. */
const KINDS: Partial<Record<DocumentKind, IdKind>> = {
  case: 'case',
  page: 'page',
  facts: 'fact',
  series: 'series',
  sources: 'source',
  figures: 'figure',
  glossary: 'term',
  discrepancies: 'discrepancy',
};

/** @returns a file of the content root as people call it: “案例：red-station”. */
function nameOf(place: string): string {
  const { kind, id } = identify(place);
  const known = KINDS[kind];
  if (!known) return place;
  return id === kind ? ID_KINDS[known] : `${ID_KINDS[known]}：${id}`;
}
