import type { PlacedFiles } from '../authoring/write-plan.ts';
import { isOfPage, idsNamed, placedFindings, type PlacedFinding } from '../checks/page-findings.ts';
import { applyEdits } from '../checks/fix.ts';
import { stripMetadata } from '../checks/pictures/strip-metadata.ts';
import { assetUnused } from '../checks/rules/asset-unused.ts';
import { number as numberRule } from '../checks/rules/number.ts';
import { permalinkUnlisted } from '../checks/rules/permalink-unlisted.ts';
import { checkContent, checkSteps } from '../checks/run.ts';
import { isSame } from '../content/bytes.ts';
import { entryOf } from '../content/library.ts';
import { workspaceFrom, type Workspace, type WorkspaceDocument } from '../content/workspace.ts';
import { dayInChina } from '../domain/calendar.ts';
import { numberToRecord } from './number-to-record.ts';
import type { Changes, Files, Findings, ListedCase, Opened, ShownFinding } from './messages.ts';

/** As the commands call a content root, so that both name a place by the same words. */
const ROOT = 'content';

/**
 * The content root that lies on the desk: as it was opened, and as it is now. It knows no page, no
 * disk and no network.
 */
export class Desk {
  readonly #opened: Files;
  readonly #files: Files;
  readonly #today: string;
  #workspace: Workspace;
  #checking: { workspace: Workspace; done: Promise<void> } | undefined;

  constructor(files: Files, today = dayInChina()) {
    this.#opened = files;
    this.#files = new Map(files);
    this.#today = today;
    this.#workspace = workspaceFrom(files, { root: ROOT, today });
  }

  /** The content root as it is now. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  /** The content root as it was opened. */
  get before(): Workspace {
    return workspaceFrom(this.#opened, { root: ROOT, today: this.#today, before: this.#workspace });
  }

  /** The files as they were opened. */
  get opened(): Files {
    return this.#opened;
  }

  list(): Opened {
    const cases = this.#workspace.documents.filter(({ kind }) => kind === 'case').map(listedCase);
    return { cases, files: this.#files.size };
  }

  /** @returns the text of a file; undefined where there is none. */
  text(place: string): string | undefined {
    return this.#document(place)?.text;
  }

  /** @returns files as they are now, to be put back; undefined for one that is not there. */
  state(places: readonly string[]): Changes {
    return new Map(places.map((place) => [place, this.#files.get(place)]));
  }

  /** Puts files on the desk in place of those that lie there; undefined takes one away. */
  put(files: PlacedFiles): void {
    for (const [place, content] of files) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      if (bytes) this.#files.set(place, bytes);
      else this.#files.delete(place);
    }
    this.#workspace = workspaceFrom(this.#files, {
      root: ROOT,
      today: this.#today,
      before: this.#workspace,
    });
  }

  /**
   * Puts a text on the desk that was written on from another.
   * @returns what lies there instead where that is not `base` any more; then nothing was put
   */
  write(place: string, text: string, base: string): { text: string | undefined } | undefined {
    const now = this.text(place);
    if (now !== base) return { text: now };
    this.put(new Map([[place, text]]));
    return undefined;
  }

  /** @returns the files that are not as they were opened, those included that are gone. */
  changed(): Changes {
    const places = new Set([...this.#opened.keys(), ...this.#files.keys()]);
    return this.state(
      [...places].filter((place) => !isSame(this.#opened.get(place), this.#files.get(place))),
    );
  }

  /** @param slug the case that is being written; of none, all findings are elsewhere */
  check(slug?: string): Findings {
    const found = this.#findings();
    const files = slug === undefined ? [] : [`cases/${slug}/`];
    const named = idsNamed(files.map((folder) => this.text(`${folder}index.mdx`) ?? '').join('\n'));
    const [here, elsewhere]: [ShownFinding[], ShownFinding[]] = [[], []];
    for (const finding of found) {
      const isHere = slug !== undefined && isOfPage({ files, named }, finding.place, finding.facts);
      (isHere ? here : elsewhere).push(this.#shown(finding));
    }
    return { here, elsewhere, errors: found.filter(({ severity }) => severity === 'error').length };
  }

  /**
   * Makes the change that one finding carries, as `--fix` makes it.
   * @returns the file it changed, or undefined where the finding is not there any more
   */
  mend({ rule, place, span }: Pick<ShownFinding, 'rule' | 'place' | 'span'>): string | undefined {
    const finding = this.#findings().find(
      (one) =>
        one.rule === rule && one.place === place && this.#shown(one).span?.start === span?.start,
    );
    const text = this.text(place);
    if (finding?.rule === assetUnused.id) this.put(new Map([[place, undefined]]));
    else if (finding?.strip) {
      this.put(new Map([[place, stripMetadata(this.#files.get(place)!)]]));
    } else if (finding?.edit && text !== undefined) {
      const mended = applyEdits(text, [finding.edit]);
      if (mended.applied === 0) return undefined;
      this.put(new Map([[place, mended.text]]));
    } else return undefined;
    return place;
  }

  /** Registers the addresses that what was made brings, as `--fix` does: only a person takes them away. */
  registerAddresses(): void {
    const found = this.#findings().filter(({ rule }) => rule === permalinkUnlisted.id);
    for (const { place, edit } of found) {
      const text = this.text(place);
      if (edit && text !== undefined) this.put(new Map([[place, applyEdits(text, [edit]).text]]));
    }
  }

  /**
   * Checks a little at a time, so that who asks for something else meanwhile need not wait.
   * @param pause lets others in
   */
  checkInSteps(pause: () => Promise<void>): Promise<void> {
    const workspace = this.#workspace;
    if (this.#checking?.workspace !== workspace) {
      this.#checking = { workspace, done: this.#walk(workspace, pause) };
    }
    return this.#checking.done;
  }

  async #walk(workspace: Workspace, pause: () => Promise<void>): Promise<void> {
    const steps = stepsOf(workspace);
    while (!steps.next().done) {
      await pause();
      // What is found in a state that is gone is of no use.
      if (workspace !== this.#workspace) return this.checkInSteps(pause);
    }
  }

  #findings(): PlacedFinding[] {
    return placedFindings(this.#workspace, checkContent(this.#workspace));
  }

  #document(place: string): WorkspaceDocument | undefined {
    return this.#workspace.documents.find((document) => document.place === place);
  }

  #shown({ rule, severity, place, position, message, fix, edit, strip }: PlacedFinding) {
    const document = this.#document(place);
    const shown: ShownFinding = {
      ...{ rule, severity, place, message, fix },
      span: undefined,
      line: position === 'unavailable' ? undefined : position.line,
      mend: edit
        ? { text: edit.text }
        : rule === assetUnused.id
          ? { remove: true }
          : strip && { strip },
    };
    if (!document || position === 'unavailable') return shown;
    const { line, column, endLine, endColumn } = position;
    const { positions } = document;
    const span = {
      start: positions.offset(line, column),
      end: positions.offset(endLine, endColumn),
    };
    const number = rule === numberRule.id ? numberToRecord(document, span) : undefined;
    return { ...shown, span: number?.span ?? span, number };
  }
}

/** A check of a content root in steps; to read its texts is more than half of the first one. */
function* stepsOf(workspace: Workspace): Generator<void, void, void> {
  for (const document of workspace.documents) {
    if (document.body !== '') document.mdx();
    yield;
  }
  yield* checkSteps(workspace);
}

function listedCase(document: WorkspaceDocument): ListedCase {
  const entry = entryOf(document);
  const value = entry?.kind === 'case' ? entry.value : undefined;
  return { slug: document.id, title: value?.title ?? document.id, status: value?.status };
}
