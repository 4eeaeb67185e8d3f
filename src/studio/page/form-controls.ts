import type { Field } from '../../authoring/form.ts';
import type { Answer, Option } from '../../authoring/question.ts';
import { element } from '../../search/client/markup.ts';

/** What is known of a field besides what it asks. */
export interface Control {
  field: Field;
  id: string;
  /** What was typed, although it is not sent yet. */
  typed: Answer | undefined;
  /** What the choices were searched for. */
  sought: string;
  /** Hears every key. */
  type: (answer: Answer) => void;
  /** Hears what was meant. */
  change: (answer: Answer) => void;
  /** Hears what the choices are searched for. */
  seek: (words: string) => void;
  /** Whether the open text names it: then it is offered first. */
  isNear: (value: string) => boolean;
}

/** More choices than this are searched. */
const MANY = 24;

/** So many of those found are shown. */
const MOST = 12;

/** More signs than this are cut off in a field of one line. */
const LINE = 24;

/** @returns what answers a field; the control itself has the id, whatever else stands with it. */
export function controlOf(control: Control): { main: HTMLElement; all: HTMLElement[] } {
  const { type } = control.field;
  if (type === 'choices') return boxes(control);
  if (type === 'choice') return select(control);
  return written(control);
}

/** @returns a choice with what it means, as far as that is not explained elsewhere. */
function named({ label, hint = '' }: Option, { explained }: Field): string {
  return hint !== '' && !explained ? `${label}（${hint}）` : label;
}

function boxes(control: Control): { main: HTMLElement; all: HTMLElement[] } {
  const { field, id, change } = control;
  const chosen = new Set([field.value].flat().filter(Boolean));
  const box = (one: Option) => {
    const made = element('input', { type: 'checkbox', value: one.value });
    made.id = `${id}-${one.value}`;
    made.dataset['search'] = `${id}-search`;
    made.checked = chosen.has(one.value);
    made.addEventListener('change', () => {
      if (made.checked) chosen.add(one.value);
      else chosen.delete(one.value);
      change([...chosen]);
    });
    return element('label', {}, made, named(one, field));
  };
  const group = element('div', { className: 'choices', id });
  group.setAttribute('role', 'group');
  group.setAttribute('aria-labelledby', `${id}-label`);
  if (field.options.length <= MANY) {
    group.append(...field.options.map(box));
    return { main: group, all: [group] };
  }
  group.classList.add('many');
  const byValue = new Map(field.options.map((one) => [one.value, one]));
  // In the order in which they were chosen, which is that in which they are drawn.
  group.append(...[...chosen].flatMap((value) => byValue.get(value) ?? []).map(box));
  const rest = field.options.filter(({ value }) => !chosen.has(value));
  const list = element('div', { className: 'choices many' });
  const show = (words: string) => {
    const found = matching(rest, words, control.isNear);
    list.replaceChildren(...found.slice(0, MOST).map(box), element('p', {}, leftOver(found)));
  };
  show(control.sought);
  group.append(
    searchBox(control, show, () => list.querySelector('input')?.click()),
    list,
  );
  return { main: group, all: [group] };
}

function select(control: Control): { main: HTMLElement; all: HTMLElement[] } {
  const { field, id, change } = control;
  const chosen = String(field.value);
  const made = element('select', { id });
  const show = (words: string) => {
    const found =
      words === ''
        ? field.options
        : matching(field.options, words, control.isNear).filter(({ value }) => value !== chosen);
    const kept = words === '' ? [] : field.options.filter(({ value }) => value === chosen);
    made.replaceChildren(
      ...(chosen === '' ? [element('option', { value: '' }, chooseOf(words, found.length))] : []),
      ...[...kept, ...found].map((one) =>
        element('option', { value: one.value, selected: one.value === chosen }, named(one, field)),
      ),
    );
  };
  made.addEventListener('change', () => change(made.value));
  show(control.sought);
  if (field.options.length <= MANY) return { main: made, all: [made] };
  const first = () => {
    const found = [...made.options].find(({ value }) => value !== '' && value !== chosen);
    if (found) change(found.value);
  };
  return { main: made, all: [searchBox(control, show, first), made] };
}

function written(control: Control): { main: HTMLElement; all: HTMLElement[] } {
  const { field, id, typed, type, change } = control;
  const { type: kind, value } = field;
  const isList = kind === 'lines' || kind === 'groups';
  const words = [typed ?? value].flat().join('\n');
  const rows = Math.min(12, Math.max(isList ? 3 : 1, Math.ceil(words.length / LINE)));
  const isLong = isList || words.length > LINE;
  const made = isLong
    ? element('textarea', { id, rows, value: words })
    : element('input', { id, type: 'text', value: words, autocomplete: 'off' });
  const read = () => (isList ? made.value.split('\n').filter(Boolean) : made.value);
  // What is typed while the form is drawn anew is in it.
  made.addEventListener('input', () => type(read()));
  made.addEventListener('change', () => change(read()));
  if (isLong && !isList) {
    made.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key !== 'Enter' || (event as KeyboardEvent).isComposing) return;
      // It is one line, however long.
      event.preventDefault();
      change(read());
      made.form?.requestSubmit();
    });
  }
  const add = (option: string) => {
    const [last = ''] = made.value.split('\n').slice(-1);
    change([
      ...made.value.split('\n').slice(0, -1),
      last + (/[^=＝]$/.test(last) ? ',' : '') + option,
    ]);
  };
  const offered = field.suggested.map((one) => {
    const button = element('button', { type: 'button' }, one);
    button.addEventListener('click', () => {
      made.focus();
      change(one);
    });
    return button;
  });
  const suggestions = element('p', { className: 'steps' }, '文件里写的：', ...offered);
  return {
    main: made,
    all: [
      made,
      ...(kind === 'groups' ? picker(control, words, add) : []),
      ...(offered.length > 0 ? [suggestions] : []),
    ],
  };
}

/** What the ids in lines are, and a search for more of them. */
function picker(control: Control, words: string, add: (option: string) => void): HTMLElement[] {
  const { field, isNear } = control;
  const used = new Set(words.split(/[\n,，=＝]/).map((word) => word.trim()));
  const meanings = field.options.flatMap((one) =>
    used.has(one.value) ? [element('li', {}, `${one.value}：${named(one, field)}`)] : [],
  );
  const list = element('div', { className: 'choices many' });
  const show = (sought: string) => {
    const found = sought === '' ? [] : matching(field.options, sought, isNear);
    const buttons = found.slice(0, MOST).map((one) => {
      const button = element('button', { type: 'button' }, named(one, field));
      button.addEventListener('click', () => add(one.value));
      return button;
    });
    const told = sought === '' ? '找到的点一下，加在最后一行。' : leftOver(found);
    list.replaceChildren(...buttons, element('p', { className: 'hint' }, told));
  };
  show(control.sought);
  const search = searchBox(control, show, () => list.querySelector('button')?.click());
  return [element('ul', { className: 'hint' }, ...meanings), search, list];
}

/** Enter takes the first that is found. */
function searchBox(
  { field, id, sought, seek }: Control,
  show: (words: string) => void,
  take: () => void,
): HTMLInputElement {
  const made = element('input', { id: `${id}-search`, type: 'search', autocomplete: 'off' });
  made.value = sought;
  made.placeholder = `共${field.options.length}项，写几个字来找`;
  made.setAttribute('aria-label', `在“${field.ask}”里找`);
  made.addEventListener('input', () => {
    seek(made.value);
    show(made.value.trim());
  });
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    take();
  });
  return made;
}

/** @returns the choices that hold every word, those of the open text first. */
function matching(
  options: readonly Option[],
  words: string,
  isNear: (value: string) => boolean,
): Option[] {
  const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const found = options.filter(({ value, label, hint = '' }) => {
    const all = `${label} ${hint} ${value}`.normalize('NFKC').toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
  const near = found.filter(({ value }) => isNear(value));
  return [...near, ...found.filter(({ value }) => !isNear(value))];
}

function leftOver(found: readonly Option[]): string {
  if (found.length === 0) return '没有找到，换几个字。';
  return found.length > MOST ? `还有${found.length - MOST}项，写几个字来找。` : '';
}

function chooseOf(words: string, found: number): string {
  if (words === '') return '请选';
  return found === 0 ? '没有找到，换几个字' : `找到${found}项，请选`;
}
