import { parseDocument, stringify } from 'yaml';
import { exampleWorkspace } from '../../../src/checks/example.ts';
import { documentOf, type Workspace } from '../../../src/content/workspace.ts';
import { FULL_CONTENT } from './content.ts';
import { PAYLOADS, type Payload } from './payloads.ts';

type Path = readonly (string | number)[];

/** A place in a content root at which staff type words, or give a field its name. */
export interface Place {
  name: string;
  file: string;
  /** @returns the file with a payload at the place. */
  with: (payload: string) => string;
}

export interface Pair {
  place: Place;
  payload: Payload;
}

/** What stands in the body of the case, and is typed over. */
const WORDS = {
  段落: '驿站昼夜开门。',
  名单: '公开资料未载明名单。',
  标题: '小标题',
  锚点: 'small',
  列表: '路边的长椅',
  引文: '引来的话。',
  表头: '名称 ',
  格子: '供人歇脚',
  脚注: '注释的话。',
  着重: '着重',
  代码: '代码',
  代码块: '一段代码',
  链接文字: '示例报道',
  链接地址: 'https://example.org/news/1',
  链接标题: '标题',
  图片说明: '驿站门口的长椅',
  图片地址: './bench.png',
  数据编号: 'stations',
  术语编号: 'station',
  术语文字: '驿站',
} as const;

const CASE = 'cases/station/index.mdx';

/** @returns every place at which a payload is put; of places that are alike, one. */
export function places(): Place[] {
  const alike = new Map<string, Place>();
  for (const place of [...fieldPlaces(), ...bodyPlaces()]) {
    const kind = place.name.replace(/\.\d+(?=\.|$)/g, '.*').replace(/^(figures|cases)\/\w+/, '$1');
    if (!alike.has(kind)) alike.set(kind, place);
  }
  return [...alike.values()];
}

/** @returns every pair of a place and a payload, always in the same order. */
export function pairs(): Pair[] {
  return places().flatMap((place) => PAYLOADS.map((payload) => ({ place, payload })));
}

function fieldPlaces(): Place[] {
  return Object.entries(FULL_CONTENT).flatMap(([file, text]) => {
    if (file.endsWith('.json')) {
      const data: unknown = JSON.parse(text);
      const write = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
      return placesIn(file, data, write);
    }
    const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    if (yaml === '') return [];
    const data: unknown = parseDocument(yaml).toJS();
    const write = (value: unknown) =>
      `---\n${stringify(value, { lineWidth: 0, version: '1.1' })}---\n${body}`;
    return placesIn(file, data, write);
  });
}

function placesIn(file: string, data: unknown, write: (value: unknown) => string): Place[] {
  const place = (name: string, change: (payload: string) => unknown): Place => ({
    name: `${file} ${name}`,
    file,
    with: (payload) => write(change(payload)),
  });
  const texts = leavesOf(data).map((path) =>
    place(path.join('.'), (payload) => changed(data, path, payload)),
  );
  // A name that no schema knows, and one of a record that takes any name.
  const named = [place('（字段名）', (payload) => ({ ...(data as object), ...own(payload) }))];
  if (Object.hasOwn(data as object, 'labels')) {
    named.push(place('labels（字段名）', (payload) => changed(data, ['labels'], own(payload))));
  }
  return [...texts, ...named];
}

/** `__proto__` as a field, not as what a record is made of. */
function own(name: string): object {
  return Object.fromEntries([[name, '驿站']]);
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(data: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(data);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1)!] = value;
  return copy;
}

function bodyPlaces(): Place[] {
  const text = FULL_CONTENT[CASE]!;
  const start = text.indexOf('\n---\n') + 5;
  return Object.entries(WORDS).map(([name, words]) => ({
    name: `${CASE} 正文${name}`,
    file: CASE,
    with: (payload) => text.slice(0, start) + text.slice(start).replace(words, () => payload),
  }));
}

const base = exampleWorkspace({ ...FULL_CONTENT });

/** @returns the content root with a payload in it; the other files are read once for all. */
export function workspaceOf({ place, payload }: Pair): Workspace {
  const changedDocument = documentOf(base.root, place.file, place.with(payload.text));
  return {
    ...base,
    documents: base.documents.map((document) =>
      document.place === place.file ? changedDocument : document,
    ),
  };
}

/** @returns the content root without a payload. */
export function untouched(): Workspace {
  return base;
}
