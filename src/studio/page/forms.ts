import type { RenamedKind } from '../../authoring/rename-references.ts';
import type { PlacedFiles } from '../../authoring/write-plan.ts';
import type { Caller } from '../call.ts';
import type { Correctable } from '../correcting.ts';
import type { ListedCase } from '../messages.ts';
import type { Form } from './begun-forms.ts';
import type { Status } from './status.ts';

const TITLES: Readonly<Record<string, string>> = {
  case: '新写一篇案例',
  source: '登记一个来源',
  fact: '登记一个数字',
  term: '解释一个术语',
  figure: '画一幅图',
  series: '连一个序列',
  discrepancy: '写明一处存疑',
};

const CORRECTIONS: Readonly<Record<Correctable, string>> = {
  fact: '更正一个数字',
  case: '文件头',
  source: '更正一个来源',
  series: '更正一个序列',
  term: '更正一个术语',
  discrepancy: '更正一处存疑',
  figure: '更正一幅图',
};

/** @param done gets the id of what was made @param slug the case that is open */
export function newForm(
  caller: Caller,
  kind: string,
  done: (id: string) => Promise<void>,
  slug?: string,
): Form {
  return {
    title: TITLES[kind] ?? '新建',
    submit: '放进内容',
    fields: (typed) => caller.ask('form', kind, typed, slug),
    finish: async (typed) => {
      const made = await caller.ask('make', kind, typed, slug);
      if ('faults' in made) return made.faults;
      await done(made.id);
      return [];
    },
  };
}

/** Corrects a record where it stands. */
export function correctionForm(
  caller: Caller,
  kind: Correctable,
  id: string,
  done: () => Promise<void>,
): Form {
  return {
    title: CORRECTIONS[kind],
    submit: '改好',
    fields: (typed) => caller.ask('correction', kind, id, typed),
    finish: async (typed) => {
      const made = await caller.ask('correct', kind, id, typed);
      if ('faults' in made) return made.faults;
      await done();
      return [];
    },
  };
}

/** Gives a record another id. @param done gets it */
export function renameForm(
  { caller, status }: { caller: Caller; status: Status },
  kind: RenamedKind,
  id: string,
  done: (id: string) => Promise<void>,
): Form {
  return {
    title: '改编号，也就是改网址',
    submit: '改好',
    fields: (typed) => caller.ask('renaming', kind, id, typed),
    finish: async (typed) => {
      const made = await caller.ask('rename', kind, id, typed);
      if ('faults' in made) return made.faults;
      await done(made.id);
      status.tell('idle', `编号改成了${made.id}，存出去才算数：${made.notes.join('；')}。`);
      return [];
    },
  };
}

/** Withdraws a case, and says what it showed that readers still find elsewhere. */
export function withdrawalForm(
  { caller, status }: { caller: Caller; status: Status },
  { slug, title }: ListedCase,
  done: (isGone: boolean) => Promise<void>,
): Form {
  return {
    title: `撤下《${title}》`,
    submit: '照办',
    fields: (typed) => caller.ask('withdrawal', slug, typed),
    finish: async (typed) => {
      const made = await caller.ask('withdraw', slug, typed);
      if ('faults' in made) return made.faults;
      await done(isGone(made.files, slug));
      const stays = made.notes.length > 0 ? `它用过的这些仍然公开：${made.notes.join('；')}。` : '';
      status.tell('idle', `改好了，存出去才算数。${stays}`);
      return [];
    },
  };
}

function isGone(files: PlacedFiles, slug: string): boolean {
  const place = `cases/${slug}/index.mdx`;
  return files.has(place) && files.get(place) === undefined;
}
