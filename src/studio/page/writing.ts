import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { Known } from '../messages.ts';
import { insertFact, insertFigure, insertPicture, setTerm } from '../text/commands.ts';
import { joined } from '../text/joining.ts';
import { openText, type OpenText } from '../text/open.ts';
import { placesOf } from '../text/places.ts';
import { saveText } from '../text/save.ts';
import { mountEditor, type Editor } from '../text/view.ts';
import { fillToolbar } from './toolbar.ts';

/** After the last key, in milliseconds: then the text is written and checked. */
const PAUSE = 150;

const LATE = '这一篇已经不在这里了，最后写的字没有放进去。';
const OVER = '刚写的字和另一处改动重在一起：留了刚写的，那处改动没有放进正文，请再看一遍。';

/** What becomes of what is written. */
export interface WritingSteps {
  facts: () => ReadonlyMap<string, Known>;
  /** @returns what a figure is called. */
  figure: (id: string) => string | undefined;
  /** @returns an address of a picture in the folder of the case. */
  picture: (src: string) => string | undefined;
  /** A record that the text names was selected in it. */
  picked: (kind: string, id: string, isWanted: boolean) => void;
  /** Something was typed and is not written yet. */
  typed: () => void;
  /** The text as it is now, and what it was written on from. */
  written: (writing: Writing, text: string, base: string) => void;
  /** Why the text as it is now cannot be written, in Chinese. */
  refused: (words: string) => void;
}

/** A record that a text can name. */
export interface Insertable {
  kind: 'fact' | 'figure' | 'term';
  id: string;
}

/** Part of a file, in UTF-16 units. */
interface Span {
  start: number;
  end: number;
}

/** The text of one case in the editor of the page. */
export class Writing {
  readonly place: string;
  readonly editor: Editor;
  readonly #steps: WritingSteps;
  #open: OpenText;
  #text: string;
  /** What lies on the desk; what was given out last may be on its way. */
  #agreed: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReplaced = false;
  /** The text of an editor that is gone. */
  #left: Node | undefined;

  /** @param readonly another page is writing the same content */
  constructor(
    { host, toolbar }: { host: HTMLElement; toolbar: HTMLElement },
    { place, text, readonly }: { place: string; text: string; readonly: boolean },
    steps: WritingSteps,
  ) {
    this.place = place;
    this.#steps = steps;
    this.#text = text;
    this.#agreed = text;
    this.#open = openText(text);
    this.editor = mountEditor(host, this.#open, {
      facts: (id, show) => factIn(steps.facts().get(id), show),
      pictures: steps.picture,
      figures: steps.figure,
      onPick: steps.picked,
      onChange: () => this.#later(),
      readonly,
    });
    fillToolbar(toolbar, (command) => {
      this.editor.run(command);
      this.editor.view.focus();
    });
  }

  /** The text as it was last written. */
  get text(): string {
    return this.#text;
  }

  /** Whether the text shows a record, by its id. */
  names(id: string): boolean {
    let isNamed = false;
    this.editor.view.state.doc.descendants(({ attrs }) => {
      isNamed ||= attrs['id'] === id;
      return !isNamed;
    });
    return isNamed;
  }

  /** Takes an earlier state of the text, in place of all that is here. */
  replace(text: string): void {
    this.settle();
    if (text === this.#text) return;
    this.#show(openText(text));
    this.#give(text);
  }

  /** A text that was given out is on the desk. */
  agree(text: string): void {
    this.#agreed = text;
  }

  /**
   * Takes what somebody else made of the text that lay on the desk, together with what was typed
   * since. Where both wrote over the same words, those that were typed stay.
   * @param theirs none where the text is gone
   */
  take(theirs: string | undefined): void {
    if (theirs === this.#agreed) return;
    if (theirs === undefined) return this.#steps.refused(LATE);
    // Words that an input method is making are not drawn anew: what is written next is compared.
    if (!this.#left && this.editor.view.composing) return this.#later();
    const [before, opened, mine] = [openText(this.#agreed), openText(theirs), this.#doc];
    const both = joined(before.doc, opened.doc, mine);
    this.#agreed = theirs;
    this.#text = theirs;
    this.#show(opened, both ?? mine);
    if (!this.#doc.eq(opened.doc)) this.#later();
    if (this.#left) this.settle();
    if (!both) this.#steps.refused(OVER);
  }

  /** Writes at once what was typed. */
  settle(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const saved = saveText(this.#open, this.#doc);
    if ('refused' in saved) this.#steps.refused(saved.refused);
    else this.#give(saved.text);
  }

  /** Names a record in the text, where the caret stands. */
  insert({ kind, id }: Insertable): void {
    const make = { fact: insertFact, figure: insertFigure, term: setTerm }[kind];
    this.editor.run(make(id));
    this.editor.view.focus();
  }

  /** Puts a picture of the case's folder behind the block in which the caret stands. */
  insertPicture(file: string, alt: string): void {
    this.editor.run(insertPicture(`./${file}`, alt));
    this.editor.view.focus();
  }

  /** Puts the caret where a point of the page is, if that is in the text. */
  moveTo(point: { left: number; top: number }): void {
    const { view } = this.editor;
    const found = view.posAtCoords(point);
    if (!found) return;
    const { doc, tr } = view.state;
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(found.pos))));
  }

  /**
   * Puts a fact in the place of the number that it records, unit and hedge included.
   * @param before the text in which the number stood
   * @returns whether it is there: not where something was written over the number meanwhile
   */
  replaceWithFact(before: string, span: Span, { id, shown }: Known): boolean {
    this.settle();
    const whole = spanOfShown(before, span, shown);
    const text = `${before.slice(0, whole.start)}<Fact id="${id}" />${before.slice(whole.end)}`;
    if (before === this.#text) {
      this.#show(openText(text));
      this.#give(text);
      return true;
    }
    const both = joined(openText(before).doc, openText(text).doc, this.#doc);
    if (both) this.editor.setDoc(both);
    return both !== undefined;
  }

  /** Selects the words that a finding means, where they stand in the text. */
  select({ start, end }: Span): void {
    const { view } = this.editor;
    const { doc, tr } = view.state;
    const saved = saveText(this.#open, doc);
    if ('refused' in saved) return;
    const { positionOf } = placesOf(saved, doc);
    const from = positionOf(start);
    if (from === undefined) return;
    const to = positionOf(end) ?? from;
    view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView());
    view.focus();
  }

  close(): void {
    this.settle();
    this.#left = this.#doc;
    this.editor.destroy();
  }

  get #doc(): Node {
    return this.#left ?? this.editor.view.state.doc;
  }

  #show(opened: OpenText, doc = opened.doc): void {
    this.#open = opened;
    if (this.#left) {
      this.#left = doc;
      return;
    }
    this.#isReplaced = true;
    this.editor.setDoc(doc);
    this.#isReplaced = false;
  }

  #give(text: string): void {
    const base = this.#text;
    this.#text = text;
    this.#steps.written(this, text, base);
  }

  #later(): void {
    if (this.#isReplaced) return;
    this.#steps.typed();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), PAUSE);
  }
}

/** @returns a number in the form that a text asks for. */
function factIn(fact: Known | undefined, show: string): Known | undefined {
  const form = fact?.forms?.[show as keyof NonNullable<Known['forms']>];
  return fact && form !== undefined ? { ...fact, shown: form } : fact;
}

/** Around a number that was typed, all that its fact will show. */
function spanOfShown(text: string, span: Span, shown: string): Span {
  const first = Math.max(0, span.end - shown.length);
  for (let start = first; start <= span.start; start += 1) {
    const end = start + shown.length;
    if (end >= span.end && text.slice(start, end) === shown) return { start, end };
  }
  return span;
}
