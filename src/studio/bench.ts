import { config } from 'zod';
import type { Answers } from '../authoring/question.ts';
import { formatFact } from '../domain/format.ts';
import { entriesOf, libraryOf } from '../content/library.ts';
import type { Unpacked } from './archive.ts';
import type { Correctable } from './correcting.ts';
import { Desk } from './desk.ts';
import type { Account } from './git/account.ts';
import type { Choices, Office, Sent } from './git/office.ts';
import type { Files, Known, ShownFinding } from './messages.ts';

// Under the site's policy no code is made out of text; zod would try whether it can.
config({ jitless: true });

let desk: Desk | undefined;
let folder = '';
let office: Office | undefined;
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
    return desk.list();
  },

  list: () => opened().list(),

  text: (place: string) => opened().text(place),

  put: (files: ReadonlyMap<string, string | Uint8Array>) => {
    opened().put(files);
  },

  check: (slug: string | undefined) => opened().check(slug),

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
        return { kind: 'fact', id: fact.id, label: fact.label, shown: formatFact(fact), about };
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

  /** @returns what is asked of something new, with what is proposed. */
  async form(kind: string, typed: Answers) {
    const { formFor } = await import('./making.ts');
    return formFor(opened().workspace, kind, typed);
  },

  /** Makes something new, checks it, and puts it on the desk where nothing is wrong with it. */
  async make(kind: string, typed: Answers) {
    const { makeFor } = await import('./making.ts');
    const made = await makeFor(opened().workspace, kind, typed);
    if ('files' in made) opened().put(made.files);
    return made;
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
    if ('files' in made) opened().put(made.files);
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
  async save(): Promise<{ bytes: Uint8Array<ArrayBuffer>; places: string[] }> {
    const { pack } = await import('./archive.ts');
    const changed = opened().changed();
    return { bytes: await pack(changed, folder), places: [...changed.keys()] };
  },

  /** Signs in at an office’s server. @returns the content root that it holds */
  async signIn(url: string, account: Account): Promise<Unpacked | { fault: string }> {
    const { Office } = await import('./git/office.ts');
    return orFault(async () => {
      const signedIn = await Office.signIn(url, account, (words) => hear(words));
      office = signedIn.office;
      return signedIn.latest;
    });
  },

  /** @returns how many files are changed, and a sentence for the commit. */
  changedOnDesk(): { size: number; message: string } {
    const places = [...(desk?.changed().keys() ?? [])];
    return { size: places.length, message: places.length > 0 ? messageFor(places) : '' };
  },

  /** Sends what is changed to the office’s server, on top of what others sent since. */
  async send(message: string, choices: Choices | undefined): Promise<Sent | { fault: string }> {
    const at = office;
    if (!at) throw new Error('nobody has signed in');
    return orFault(() => at.send(opened().opened, opened().changed(), message, choices));
  },
};

export type Bench = typeof bench;

/** A fault that the server or the way to it has is said in its own words. */
async function orFault<T>(work: () => Promise<T>): Promise<T | { fault: string }> {
  const { ServerFault } = await import('./git/account.ts');
  try {
    return await work();
  } catch (error) {
    if (error instanceof ServerFault) return { fault: error.message };
    throw error;
  }
}

function messageFor(places: readonly string[]): string {
  const slugs = new Set(places.map((place) => /^cases\/([^/]+)\//.exec(place)?.[1]));
  const titles = opened()
    .list()
    .cases.filter(({ slug }) => slugs.has(slug))
    .map(({ title }) => `“${title}”`);
  if (titles.length === 0) return `改${places.length}个文件`;
  return titles.length > 3 ? `改${titles.length}篇案例` : `改${titles.join('、')}`;
}

function opened(): Desk {
  if (!desk) throw new Error('nothing is open');
  return desk;
}

export type { Files };
