import { isUnit } from '../../domain/numbers/units.ts';
import { toHalfWidth } from '../../domain/numbers/fold.ts';
import type { Period } from '../../domain/period.ts';
import { z } from 'zod';
import { cleanAddress, previewPath, withoutUser } from '../../domain/address.ts';
import { QUOTE_LIMIT } from '../../domain/fact.ts';
import type { Remedy } from '../../domain/remedy.ts';
import type { DataPath } from '../../content/documents/document.ts';
import { explained, sampleLine, type Syntax, typedAs, valueMeant } from './meanings.ts';
import { schemaAt } from '../../content/fields.ts';
import { nearest } from '../../content/nearest.ts';
import { placeWords } from './place-words.ts';
import { bracketFix, dateMeant, idMeant, quoteCut, valueMeantBy } from './proposals.ts';

export type Issue = z.core.$ZodIssue;

/** What a schema says of a record, in the words of its author. */
export interface Explained {
  path: DataPath;
  /** Whether the name of the field is at fault, not its value. */
  atKey?: boolean;
  message: string;
  fix: string;
}

/** What is known of the file in which a record stands. */
export interface Told {
  syntax: Syntax;
  /** @returns the id of what is called by a name, if there is one that can stand in that place. */
  idOf?: (name: string, path: DataPath) => string | undefined;
}

/** @returns whether a field is wanted that is not there. */
export function isMissing(issue: Issue): boolean {
  return issue.input === undefined && issue.code !== 'unrecognized_keys';
}

/** @returns where in the record an issue is, as the document locates it. */
export function pathOf({ path }: Issue): DataPath {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

/** @returns one issue in Chinese, with what to type instead. */
export function explainIssue(issue: Issue, schema: z.ZodType, told: Told): Explained[] {
  const path = pathOf(issue);
  const name = path.length > 0 ? `“${placeWords(path)}”` : '这个文件';
  const missing = (message = `缺少${name}。`) => [
    { path, message, fix: missingFix(schema, path, told.syntax, name) },
  ];
  const sample = sampleLine(schema, path, told.syntax);
  const write = (value: unknown) => {
    const typed = typedAs(value, told.syntax);
    return typed.length > MOST_TYPED ? '改短，照提示改写。' : `写作 ${typed}。`;
  };
  const { input } = issue;
  const trimmed = typeof input === 'string' ? input.trim() : input;
  if (trimmed !== input && z.safeParse(schemaAt(schema, path) ?? z.never(), trimmed).success) {
    return [{ path, message: `${name}前后有空格。`, fix: write(trimmed) }];
  }
  switch (issue.code) {
    case 'invalid_union': {
      // No branch to choose: the field that tells them apart is missing or unknown.
      const typed = (input as Record<string, unknown> | undefined)?.[String(path.at(-1))];
      const { options = [] } = issue as { options?: string[] };
      return typed === undefined ? missing() : [notAmong(path, typed, options)];
    }
    case 'invalid_type': {
      if (input === undefined) return missing();
      if (input === Infinity)
        return [{ path, message: `${name}太大了，存不下。`, fix: OWN_NUMBER }];
      const type = TYPES[issue.expected] ?? '另一种值';
      const meant = valueMeantBy(issue.expected, input, path, schema);
      const fix =
        meant === undefined
          ? (bracketFix(issue.expected, input) ?? (sample ? written(sample) : `改成${type}。`))
          : path.at(-1) === 'period'
            ? timeFix(meant as Period, write)
            : write(meant);
      return [{ path, message: `${name}应当是${type}。`, fix }];
    }
    case 'invalid_value':
      if (input === undefined) return missing();
      return [notAmong(path, input, issue.values.map(String))];
    case 'too_small': {
      const least = Number(issue.minimum);
      if (issue.origin === 'number') {
        const limit = issue.inclusive ? `不能小于${least}` : `应当大于${least}`;
        return [{ path, message: `${name}${limit}。`, fix: '改成符合要求的数。' }];
      }
      return least > 1
        ? [{ path, message: `${name}至少要有${least}项。`, fix: '补足，或删去这一条。' }]
        : [{ path, message: `${name}不能为空。`, fix: sample ? written(sample) : `填上${name}。` }];
    }
    case 'too_big':
      return [{ path, message: `${name}不能大于${issue.maximum}。`, fix: '改成符合要求的数。' }];
    default: {
      const remedy = remedyOf(issue);
      // A rule that asks for a further field marks it where it is not.
      if (remedy === 'add-field' && sampleLine(schema, path, told.syntax)) {
        return missing(`${name}：${issue.message}。`);
      }
      const mend = remedy && MENDS[remedy];
      const fix = mend?.(input as string, write, { ...told, path }) ?? '照提示改写。';
      return [{ path, message: `${name}：${issue.message}。`, fix }];
    }
  }
}

/** Reads what the schema says is to be done; nothing where its sentence says it all. */
function remedyOf(issue: Issue): Remedy | undefined {
  const name: unknown =
    issue.code === 'invalid_format'
      ? issue.format
      : issue.code === 'custom' && issue.params?.['remedy'];
  return typeof name === 'string' && Object.hasOwn(MENDS, name) ? (name as Remedy) : undefined;
}

/** Nobody types more from a message; a hostile file would fill the screen. */
const MOST_TYPED = 400;

function missingFix(schema: z.ZodType, path: DataPath, syntax: Syntax, name: string): string {
  const sample = sampleLine(schema, path, syntax);
  return sample ? written(sample, `加上一行 ${sample.line}`) : `补上${name}。`;
}

type Sample = NonNullable<ReturnType<typeof sampleLine>>;

function written({ value, meaning }: Sample, how = `写作 ${value}`): string {
  return `${how}，内容换成实际的${meaning && value !== meaning ? `（${meaning}）` : ''}。`;
}

const OWN_NUMBER = '写作 15，内容换成原文的数，一位一位写全。';

/** 2025-04 alone may be when something was done, or until when all of it is counted. */
function timeFix(meant: Period, write: Write): string {
  if (!('in' in meant)) return write(meant);
  return `那段时间里发生的，${write(meant).slice(0, -1)}；到那时为止共有的，${write({ asOf: meant.in })}`;
}

type Write = (value: unknown) => string;

/** What to type where a value is of the right kind but not as it should be. */
type Asked = Told & { path: DataPath };

const MENDS: Record<Remedy, (typed: string, write: Write, told: Asked) => string | undefined> = {
  'add-field': () => undefined,
  'delete-field': () => '删去这一行。',
  registration: (_, write) => `照备案通知写全；还没有的，${write('')}`,
  'value-or-text': () => '是数的，写 value 和 unit，删去 text；是日期、代码的，只写 text。',
  'swap-dates': (typed, write) => {
    const { from, to } = typed as unknown as { from?: string; to?: string };
    return `两个日期对调，${write({ from: to, to: from })}`;
  },
  'undo-history': () =>
    '误录的，删去 history 里的这一项，直接改 value；来源自己更正了的，先登记更正后的来源。',
  date: (typed, write) => {
    const date = dateMeant(typed);
    if (date) return write(date);
    return '写作 "2024-05-27" 这样的日期：月份是 01 到 12，日是 01 到 31，用半角减号隔开。';
  },
  id: (typed, write, { idOf, path }) => {
    const id = idOf?.(typed, path) ?? idMeant(typed);
    if (id) return write(id);
    return '写作 "red-stations" 这样的编号：只用小写英文字母、数字和连字符。';
  },
  'whole-address': (typed, write) => {
    const [, rest] =
      /^(?:https?:?\/*)?([\w-]+\.[\w.-]*[a-z]{2,}.*)$/i.exec(toHalfWidth(typed)) ?? [];
    return rest === undefined
      ? '从浏览器地址栏复制以 https:// 开头的网址。'
      : write(`https://${rest}`);
  },
  'clean-address': (typed, write) => write(cleanAddress(typed)),
  'hide-user': (typed, write) => write(withoutUser(typed)),
  'own-computer': () => '删去这一行；网上看得到的，从浏览器地址栏复制以 https:// 开头的网址。',
  unit: (typed, write) => {
    const unit = typed
      .normalize('NFKC')
      .replace(/[\p{N}零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖.,]/gu, '');
    // What is left of other things is no unit, and not to be typed.
    return `只留单位${isUnit(unit) ? `，${write(unit)}` : ''}；数字核对后写在 value 里。`.replace(
      '。；',
      '；',
    );
  },
  cover: (typed, write) => `把图片存进案例的文件夹，${write(`./${typed.split(/[\\/]/).at(-1)!}`)}`,
  'site-path': (typed, write) => {
    const own = previewPath(typed) ?? typed;
    if (/^\/?(?:[a-z0-9-]+\/)*[a-z0-9-]+\/?$/i.test(own)) {
      return write(`/${own.replace(/^\/|\/$/g, '')}/`.toLowerCase());
    }
    if (own !== typed) return write(own);
    return '写作 "/cases/red-station/" 这样的路径，那一页要在本站。';
  },
  'shorten-quote': (typed, write) => {
    const cut = quoteCut(typed, QUOTE_LIMIT);
    return cut === undefined
      ? '只留含有这一个数的半句，一个字不改。'
      : `只留含有数字的半句，${write(cut)}`;
  },
};

function notAmong(path: DataPath, typed: unknown, values: string[]): Explained {
  const close = valueMeant(String(typed), values) ?? nearest(String(typed), values);
  return {
    path,
    message: `“${placeWords(path)}”的取值不在允许的范围里。`,
    fix: `${close ? `是不是“${close}”？` : ''}可以填：${values.map(explained).join('、')}。`,
  };
}

const TYPES: Record<string, string> = {
  string: '文字，用半角双引号括起来',
  number: '数字，不加引号',
  int: '整数，不加引号',
  boolean: 'true（是）或 false（否）',
  array: '列表，写在 [ ] 里',
  object: '一组字段，写在 { } 里',
  record: '一组字段，写在 { } 里',
};
