/** @returns the place that a file names by a path from where it stands; it may begin with `../`. */
export function placeBeside(place: string, typed: string): string {
  const names = place.split('/').slice(0, -1);
  for (const name of typed.split('/')) {
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/') + (typed.endsWith('/') ? '/' : '');
}

/** What a document is, by its place under the content root. */
export type DocumentKind =
  | 'site'
  | 'taxonomy'
  | 'glossary'
  | 'discrepancies'
  | 'permalinks'
  | 'synonyms'
  | 'facts'
  | 'series'
  | 'sources'
  | 'figures'
  | 'case'
  | 'page'
  | 'unknown';

/** @returns whether a file is read as text; the others are pictures, or do not belong. */
export function isText(place: string): boolean {
  return /\.(json|mdx)$/.test(place);
}

/** @returns what a file is, by its place under the content root. */
export function identify(place: string): { kind: DocumentKind; id: string } {
  if (copyAt(place)) return { kind: 'unknown', id: place };
  const single = /^(site|taxonomy|glossary|discrepancies|permalinks|synonyms)\.json$/.exec(place);
  if (single) return { kind: single[1] as DocumentKind, id: single[1]! };
  const record = /^(facts|series|sources|figures)\/([^/]+)\.json$/.exec(place);
  if (record) return { kind: record[1] as DocumentKind, id: record[2]! };
  const write = /^cases\/([^/]+)\/index\.mdx$/.exec(place);
  if (write) return { kind: 'case', id: write[1]! };
  const page = /^pages\/([^/]+)\.mdx$/.exec(place);
  if (page) return { kind: 'page', id: page[1]! };
  return { kind: 'unknown', id: place };
}

/** What Windows, macOS, editors and people put into the name of a copy, before its extension. */
const COPY = [
  /^(?<name>.+?)(?:[ _—–-]*(?:的?副本|复件|拷贝)|(?: -)? copy)(?:[ _]*\d+)?(?:[ _]*[（(]\d+[）)])?$/i,
  /^(?<name>.+?)(?:[ _]*[（(]\d+[）)]| \d+)$/,
  /^(?:副本|复件|拷贝|copy of)[ _—–-]*(?:[（(]\d+[）)])?[ _—–-]*(?<name>.+)$/i,
];

/** What editors, Git and people put after the extension. */
const KEPT =
  /^(?<name>.+\.[a-z0-9]+)(?:\.(?:bak|backup|old|orig|rej|tmp|temp|save)\d*|~+|\.~\d+~)$/i;
const SWAP = /^\.(?<name>.+\.[a-z0-9]+)\.sw[a-p]$/i;

/** As systems call a file that was just made. */
const NEW =
  /^(?:(?:新建|新增)\s*.*(?:文档|文件|工作表|文件夹|演示文稿|图像)|New (?:Text Document|Microsoft .*|folder)|未命名|无标题|untitled)(?:\s*[（(]?\d+[）)]?)?(?:\.[a-z]+)?$/i;

/** @returns the name of what a file or folder is a copy of; undefined if its name is its own. */
function nameCopied(name: string): string | undefined {
  const kept = (KEPT.exec(name) ?? SWAP.exec(name))?.groups?.['name'];
  if (kept !== undefined) return kept;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (const pattern of COPY) {
    const original = pattern.exec(stem)?.groups?.['name'];
    if (original !== undefined) return original + extension;
  }
  return undefined;
}

export interface Copy {
  /** The copied file or folder. */
  path: string;
  isFolder: boolean;
  /** The path of what it is a copy of. */
  original: string;
}

/** @returns the copy that a file is, or in which it stands; undefined where it is none. */
export function copyAt(place: string): Copy | undefined {
  const names = place.split('/');
  for (const [at, name] of names.entries()) {
    const original = nameCopied(name);
    if (original === undefined) continue;
    const [path, meant] = [name, original].map((one) => [...names.slice(0, at), one].join('/'));
    return { path: path!, isFolder: at < names.length - 1, original: meant! };
  }
  return undefined;
}

/** @returns whether a file is as it was made: nobody gave it a name yet. */
export function isUnnamed(place: string): boolean {
  return NEW.test(place.slice(place.lastIndexOf('/') + 1));
}
