import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { seeded, type Random } from '../../../scripts/bench/search/random.ts';
import { checkContent } from '../../../src/checks/run.ts';
import { readWorkspace } from '../../../src/content/read.ts';
import { bytesOf } from './snapshot.ts';

/** What staff do to a content root, at some place in it; the count tells one edit from another. */
type Edit = (root: string, random: Random, count: number) => void;

interface Quoted {
  value?: number;
  quote?: string;
  label?: string;
}

const EDITS: Record<string, Edit> = {
  text: (root, random, count) => {
    const sentence = `\n这一句是第${'甲乙丙丁戊己庚辛壬癸'[count % 10]}次改动写的。\n`;
    edit(caseFile(root, random), (text) => `${text}${sentence}`);
  },
  'a text less': (root, random) => {
    edit(caseFile(root, random), (text) => text.replace(/\n这一句是.+\n$/, '\n'));
  },
  number: (root, random) => {
    editJson<{ facts: Quoted[] }>(path.join(root, 'facts/demo.json'), ({ facts }) => {
      const fact = random.pick(facts.filter(({ quote, value }) => quote?.includes(String(value))));
      const value = fact.value! + random.whole(1, 3);
      fact.quote = fact.quote!.replace(String(fact.value), String(value));
      fact.value = value;
    });
  },
  'a name in the ledger': (root, random) => {
    editJson<{ facts: Quoted[] }>(path.join(root, 'facts/demo.json'), ({ facts }) => {
      random.pick(facts).label += '（改）';
    });
  },
  title: (root, random) => {
    edit(caseFile(root, random), (text) => text.replace(/^(title: .+)$/m, '$1新篇'));
  },
  'the title of a figure': (root, random) => {
    const figures = readdirSync(path.join(root, 'figures'));
    editJson<{ title: string }>(path.join(root, 'figures', random.pick(figures)), (figure) => {
      figure.title += '（改）';
    });
  },
  taxonomy: (root, random) => {
    editJson<Record<string, { label: string }[]>>(path.join(root, 'taxonomy.json'), (lists) => {
      random.pick(lists[random.pick(['themes', 'audiences', 'industries'])]!).label += '类';
    });
  },
  rename: (root, random, count) => {
    const slug = path.basename(path.dirname(caseFile(root, random)));
    run('rename', root, slug, `renamed-${count}`);
  },
  withdraw: (root, random) => {
    const slug = path.basename(path.dirname(caseFile(root, random)));
    const isUndone = random.next() < 0.5;
    run('withdraw', root, slug, ...(isUndone ? ['--undo'] : ['--reason', '来源已经撤稿。']));
  },
};

/** Edits a content root at random; what the check would refuse is taken back, and another edit made. */
export class RandomEdits {
  readonly #root: string;
  readonly #random: Random;
  #count = 0;

  constructor(root: string, seed: number) {
    this.#root = root;
    this.#random = seeded(seed);
  }

  /**
   * @param names of the edits to choose among
   * @returns the name of the edit
   */
  async next(names = Object.keys(EDITS)): Promise<string> {
    const before = `${this.#root}.before`;
    for (;;) {
      copy(this.#root, before);
      this.#count += 1;
      const name = this.#random.pick(names);
      EDITS[name]!(this.#root, this.#random, this.#count);
      const findings = checkContent(await readWorkspace(this.#root));
      const isChanged = !isDeepStrictEqual(bytesOf(this.#root), bytesOf(before));
      if (isChanged && !findings.some(({ severity }) => severity === 'error')) return name;
      copy(before, this.#root);
    }
  }
}

/** Makes one folder what another is. */
export function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

function caseFile(root: string, { pick }: Random): string {
  return path.join(root, 'cases', pick(readdirSync(path.join(root, 'cases'))), 'index.mdx');
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function editJson<T>(file: string, change: (value: T) => void): void {
  edit(file, (text) => {
    const value = JSON.parse(text) as T;
    change(value);
    return `${JSON.stringify(value, null, 2)}\n`;
  });
}

function run(script: string, root: string, ...words: string[]): void {
  const env = { ...process.env, CONTENT_DIR: root };
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], { env });
}
