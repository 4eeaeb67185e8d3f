import { config } from 'zod';
import type { Answers } from '../authoring/question.ts';
import type { RenamedKind } from '../authoring/rename-references.ts';
import type { PlacedFiles } from '../authoring/write-plan.ts';
import { formatFact, showFact } from '../domain/format.ts';
import { entriesOf, libraryOf } from '../content/library.ts';
import type { Unpacked } from './archive.ts';
import type { Correctable } from './correcting.ts';
import { Desk } from './desk.ts';
import { officeCalls } from './git/office-calls.ts';
import type { ImportDesk } from './import/import-desk.ts';
import type { Choices, ImportStep } from './import/messages.ts';
import type { Changes, Known, Made, ShownFinding } from './messages.ts';

// Under the site's policy no code is made out of text; zod would try whether it can.
config({ jitless: true });

/** For how long a check goes on before others are let in, in milliseconds. */
const TURN = 50;

let desk: Desk | undefined;
let folder = '';
let imports: ImportDesk | undefined;
let hear: (words: string) => void = () => undefined;

/** @param listener is told what an office’s server says while it looks at what was sent */
export function listenTo(listener: (words: string) => void): void {
  hear = listener;
}

/**
 * All that the page asks of its worker. What is used later is loaded later: pinyin, documents of
 * Word, the review.
 */
export const bench = {
  /** Opens an archive of a content root. */
  async unpack(bytes: Uint8Array): Promise<Unpacked | { fault: string }> {
    const { unpack } = await import('./archive.ts');
    return unpack(bytes);
  },

  /** Puts a content root on the desk. */
  open(unpacked: Unpacked) {
    desk = new Desk(unpacked.files);
    folder = unpacked.folder;
    imports = undefined;
    return desk.list();
  },

  list: () => opened().list(),

  text: (place: string) => opened().text(place),

  put: (files: PlacedFiles) => opened().put(files),
  write: (place: string, text: string, base: string) => opened().write(place, text, base),

  /** Other questions are answered meanwhile. */
  async check(slug: string | undefined) {
    let began = performance.now();
    await opened().checkInSteps(async () => {
      if (performance.now() - began < TURN) return;
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    });
    return opened().check(slug);
  },

  mend: (finding: Pick<ShownFinding, 'rule' | 'place' | 'span'>) => opened().mend(finding),

  changed: () => opened().changed(),

  /** @returns what a text can name, and the other records. */
  known(): Known[] {
    const library = libraryOf(entriesOf(opened().workspace));
    const { facts, sources, figures, terms, series, discrepancies } = library;
    return [
      ...[...facts.values()].map((fact): Known => {
        const source = fact.status === 'derived' ? undefined : sources.get(fact.source);
        const about = source?.title ?? '由账本里别的数据算出';
        const { id, label } = fact;
        const forms = { number: showFact(fact, 'number'), change: showFact(fact, 'change') };
        return { kind: 'fact', id, label, shown: formatFact(fact), forms, about };
      }),
      ...[...figures].map(([id, { title }]): Known => {
        return { kind: 'figure', id, label: '图表', shown: title, about: '' };
      }),
      ...[...terms].map(([id, { term, explanation }]): Known => {
        return { kind: 'term', id, label: '术语', shown: term, about: explanation };
      }),
      ...[...sources].map(([id, { title, publisher }]): Known => {
        return { kind: 'source', id, label: '来源', shown: title, about: publisher };
      }),
      ...[...series].map(([id, { title }]): Known => {
        return { kind: 'series', id, label: '序列', shown: title, about: '' };
      }),
      ...discrepancies.map(({ id, topic, handling }): Known => {
        return { kind: 'discrepancy', id, label: '存疑', shown: topic, about: handling };
      }),
    ];
  },

  /** @returns what is asked of something new, with what is proposed where a case is open. */
  async form(kind: string, typed: Answers, slug?: string) {
    const { formFor } = await import('./making.ts');
    return formFor(opened().workspace, kind, typed, slug);
  },

  /** Makes something new, checks it, and puts it on the desk where nothing is wrong with it. */
  async make(kind: string, typed: Answers, slug?: string) {
    const { makeFor } = await import('./making.ts');
    const made = await makeFor(opened().workspace, kind, typed, slug);
    return placed(made);
  },

  /** @returns what may be corrected of a record. */
  async correction(kind: Correctable, id: string, typed: Answers) {
    const { correctionFor } = await import('./correcting.ts');
    return correctionFor(opened().workspace, kind, id, typed);
  },

  /** Corrects a record, where nothing is wrong with it then. */
  async correct(kind: Correctable, id: string, typed: Answers) {
    const { correct } = await import('./correcting.ts');
    const made = await correct(opened().workspace, kind, id, typed);
    return placed(made);
  },

  /** Reads a document or a table that is to be imported; nothing is on the desk yet. */
  async openImport(name: string, bytes: Uint8Array) {
    const { ImportDesk } = await import('./import/import-desk.ts');
    imports ??= new ImportDesk(opened());
    return imports.open(name, bytes);
  },

  /** An import of an earlier visit can be undone. */
  async recallImport(last: ImportStep) {
    const { ImportDesk } = await import('./import/import-desk.ts');
    imports = new ImportDesk(opened(), last);
  },

  askImport: (typed: Answers, choices: Choices) => imports!.ask(typed, choices),

  /** Puts what was made of the file on the desk, in one step. */
  makeImport: (typed: Answers, choices: Choices) => imports!.make(typed, choices),

  /** Whether something of the last import was changed since. */
  isImportChanged: () => imports!.isChangedSince(),

  undoImport: () => imports!.undo(),

  /** @returns the pictures in the folder of a case. */
  async pictures(slug: string) {
    const { picturesOf } = await import('./pictures.ts');
    return picturesOf(opened().workspace, slug);
  },

  /** @returns why a picture cannot stand on a page. */
  async pictureFault(bytes: Uint8Array) {
    const { pictureFault } = await import('./pictures.ts');
    return pictureFault(bytes);
  },

  /** Puts a picture into the folder of a case, where nothing is wrong with it. */
  async addPicture(slug: string, picture: { bytes: Uint8Array; alt: string }) {
    const { placePicture } = await import('./pictures.ts');
    const made = placePicture(opened().workspace, slug, picture);
    if ('place' in made) opened().put(new Map([[made.place, made.bytes]]));
    return made;
  },

  /** @returns what is asked of who withdraws a case. */
  async withdrawal(slug: string, typed: Answers) {
    const { withdrawalFor } = await import('./withdrawing.ts');
    return withdrawalFor(opened().workspace, slug, typed);
  },

  /** Withdraws a case, or publishes it again, where nothing stands against it. */
  async withdraw(slug: string, typed: Answers) {
    const { withdraw } = await import('./withdrawing.ts');
    const made = await withdraw(opened().workspace, slug, typed);
    if ('files' in made) opened().put(made.files);
    return made;
  },

  /** @returns what is asked of who gives a record another id. */
  async renaming(kind: RenamedKind, id: string, typed: Answers) {
    const { renameFor } = await import('./renaming.ts');
    return renameFor(opened().workspace, kind, id, typed);
  },

  /** Gives a record another id, where nothing stands against it. */
  async rename(kind: RenamedKind, id: string, typed: Answers) {
    const { rename } = await import('./renaming.ts');
    const made = await rename(opened(), kind, id, typed);
    if ('files' in made) opened().put(made.files);
    return made;
  },

  /** @returns the page of a case as it will be published. */
  async preview(slug: string) {
    // Only a build compiles components for the browser.
    if (import.meta.env.DEV) return { fault: '预览要在构建好的网站里用：先运行 npm run build。' };
    const { previewOf } = await import('./preview/previewing.ts');
    return previewOf(opened().workspace, slug);
  },

  /** @returns what the changes since it was opened do. */
  async review() {
    const { reviewOf } = await import('./reviewing.ts');
    return reviewOf(opened().before, opened().workspace);
  },

  /** @returns the files that are not as they were opened, as an archive. */
  async save() {
    const changed = opened().changed();
    const bytes = await archived(changed, { files: opened().opened, folder });
    return { bytes, places: [...changed.keys()], errors: opened().check().errors };
  },

  /** @returns changes of a content root that is not on the desk, as an archive. */
  archive: (changes: Changes, before: Unpacked) => archived(changes, before),

  ...officeCalls(
    () => desk,
    (words) => hear(words),
  ),
};

export type Bench = typeof bench;

/** Puts what was made on the desk, with the addresses that it brings. */
function placed(made: Made): Made {
  if ('faults' in made) return made;
  opened().put(made.files);
  opened().registerAddresses();
  return made;
}

async function archived(changes: Changes, { files, folder }: Unpacked) {
  const [{ pack }, { handedOver }] = await Promise.all([
    import('./archive.ts'),
    import('./hand-over.ts'),
  ]);
  return pack(await handedOver(changes, files), folder);
}

function opened(): Desk {
  if (!desk) throw new Error('nothing is open');
  return desk;
}
