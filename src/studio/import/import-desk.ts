import { contentOf } from '../../authoring/content.ts';
import type { Answers } from '../../authoring/question.ts';
import { isSame } from '../../content/bytes.ts';
import { isDocument, isTable, sizeFault } from '../../importing/file.ts';
import type { Desk } from '../desk.ts';
import { openDocument } from './document.ts';
import { openTable } from './table.ts';
import type { OpenFile } from './open-file.ts';
import type {
  AskedImport,
  Choices,
  DoneImport,
  ImportProblem,
  ImportStep,
  OpenedImport,
} from './messages.ts';

const GONE = '没有要导入的文件了，请再拖一次。';

/** Brings a file onto the desk: in one step, which can be taken back. */
export class ImportDesk {
  readonly #desk: Desk;
  #file: OpenFile | undefined;
  #undo: ImportStep | undefined;

  /** @param last an import of an earlier visit, which can be undone */
  constructor(desk: Desk, last?: ImportStep) {
    this.#desk = desk;
    this.#undo = last;
  }

  /** Reads a file; nothing is on the desk yet. */
  async open(name: string, bytes: Uint8Array): Promise<OpenedImport | { fault: string }> {
    this.#file = undefined;
    const fault = sizeFault(name, bytes.length);
    if (fault !== undefined) return { fault };
    if (!isDocument(name)) {
      return { fault: `“${name}”不是稿子，也不是表格。能导入.docx、.xlsx、.csv；图片点“图片”放。` };
    }
    const content = this.#content();
    if ('fault' in content) return content;
    const file = isTable(name)
      ? await openTable(name, bytes, content.value)
      : await openDocument(name, bytes, content.value);
    if ('fault' in file) return { fault: `${file.fault}内容没有变。` };
    this.#file = file;
    return file.opened;
  }

  /** @returns what is asked of the file that is open, and the numbers that it offers. */
  async ask(typed: Answers, choices: Choices): Promise<AskedImport | { fault: string }> {
    const content = this.#content();
    if ('fault' in content) return content;
    return this.#file?.ask(content.value, typed, choices) ?? { fault: GONE };
  }

  /** Brings the file in as it was answered, or says what is wrong and changes nothing. */
  async make(
    typed: Answers,
    choices: Choices,
  ): Promise<(Omit<DoneImport, 'files'> & { step: ImportStep }) | { problems: ImportProblem[] }> {
    const content = this.#content();
    if ('fault' in content) return { problems: [{ name: undefined, message: content.fault }] };
    const made = await this.#file?.make(content.value, typed, choices);
    if (!made) return { problems: [{ name: undefined, message: GONE }] };
    if ('problems' in made) return made;
    const { files, ...done } = made;
    const places = [...files.keys()];
    const before = this.#desk.state(places);
    this.#desk.put(files);
    const step = { before, after: this.#desk.state(places) };
    this.#undo = step;
    this.#file = undefined;
    return { ...done, step };
  }

  /** Whether something of what came in was changed since. */
  isChangedSince(): boolean {
    if (!this.#undo) return false;
    const now = this.#desk.state([...this.#undo.after.keys()]);
    return [...this.#undo.after].some(([place, bytes]) => !isSame(now.get(place), bytes));
  }

  /** Takes the last import back. @returns the files that are gone or as they were */
  undo(): string[] {
    const { before } = this.#undo ?? {};
    if (!before) return [];
    this.#desk.put(before);
    this.#undo = undefined;
    return [...before.keys()];
  }

  #content() {
    return contentOf(this.#desk.workspace);
  }
}
