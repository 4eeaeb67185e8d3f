import { previewPath } from '../../domain/address.ts';
import { nameAt } from '../../domain/paths.ts';
import { folderOf } from '../../domain/permalinks.ts';
import { addressFault } from '../../markdown/address.ts';
import { nearest } from '../../content/nearest.ts';
import { once } from '../../domain/once.ts';
import type { SitePages } from './site-pages.ts';

/** What is wrong with part of an address; offsets count from its beginning. */
export interface AddressFault {
  start: number;
  end: number;
  message: string;
  fix: string;
  /** What the part becomes, where only one answer is right. */
  replacement?: string;
}

/** These are `link-source`’s; of others that lead elsewhere the fence says what is to be said. */
const WEB = /^(?:https?|mailto):/i;

/**
 * Finds everything that keeps an address of this site from leading where it says; `here` is the path
 * of the page on which it stands.
 */
export function addressFaults(
  url: string,
  pages: SitePages,
  { here, fromDraft }: { here: string; fromDraft: boolean },
): AddressFault[] {
  if (url.trim() === '') {
    return [
      {
        start: 0,
        end: url.length,
        message: '这个链接没有写地址，点了哪里也去不了。',
        fix: '在圆括号里写上地址，例如 /cases/编号/；不需要链接就去掉方括号和圆括号。',
      },
    ];
  }
  if (WEB.test(url) || addressFault(url) || previewPath(url) !== undefined) return [];
  const [, typed = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  const faults: AddressFault[] = [];
  let path = typed === '' ? here : decoded(typed);
  if (typed !== '') {
    const fault = pathFault(path, pages, fromDraft);
    if (fault) {
      const { replacement, ...rest } = fault;
      faults.push({ start: 0, end: typed.length, ...rest, ...(replacement && { replacement }) });
      path = replacement ?? '';
    }
  }
  const start = typed.length + query.length;
  const fault = hash && anchorFault(decoded(hash.slice(1)), path, pages);
  if (fault) faults.push({ start, end: start + hash.length, ...fault });
  return faults;
}

type Fault = Omit<AddressFault, 'start' | 'end'>;

function pathFault(path: string, pages: SitePages, fromDraft: boolean): Fault | undefined {
  const exists = (one: string) => pages.published.has(one) || (fromDraft && pages.drafts.has(one));
  // The pages of rules are made from the checks themselves.
  if (exists(path) || nameAt(path) === 'rule') return undefined;
  if (pages.drafts.has(path)) {
    return {
      message: `“${path}”还是草稿，正式网站上没有这一页。`,
      fix: '等那一篇发布以后再链接，或先去掉链接。',
    };
  }
  const now = pages.moved.get(path.replace(/\/?$/, '/'));
  if (now !== undefined && exists(now)) {
    return { message: `“${path}”已经改为“${now}”。`, fix: `写作“${now}”。`, replacement: now };
  }
  const rest = path
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(/(?:\/?index\.(?:mdx|html)|\.mdx)?\/?$/, '');
  const meant = path.startsWith('/')
    ? [`/${rest}/`]
    : [`/${rest}/`, `/cases/${rest}/`, `/guide/${rest}/`];
  const found = meant.filter(exists);
  const [replacement] = found;
  if (found.length === 1 && replacement) {
    const message = path.startsWith('/')
      ? path.endsWith(rest)
        ? `“${path}”末尾少了斜杠。`
        : `“${path}”不是页面的地址：页面的地址以斜杠开头和结尾。`
      : `“${path}”不是从“/”写起的，网页上找不到它。`;
    return { message, fix: `写作“${replacement}”。`, replacement };
  }
  if (!path.startsWith('/')) {
    return {
      message: `“${path}”不是从“/”写起的，网页上找不到它。`,
      fix: '站内链接从“/”写起，例如 /cases/编号/。',
    };
  }
  const close = nearestIn(pages)(path);
  return {
    message: `本站没有“${path}”这一页。`,
    fix: close ? `是不是“${close}”？` : '检查编号是否写对，案例看文件夹的名字，其他看文件名。',
    ...(close?.toLowerCase() === path.toLowerCase() && { replacement: close }),
  };
}

function anchorFault(anchor: string, path: string, pages: SitePages): Fault | undefined {
  const anchors = (pages.published.get(path) ?? pages.drafts.get(path))?.();
  if (!anchors || anchors.has(anchor)) return undefined;
  if (anchor === '') {
    return { message: '“#”后面没有写锚点。', fix: '写上锚点，例如 #编号；不需要就去掉“#”。' };
  }
  const close = nearest(anchor, anchors);
  const isOfRecords = ['data', 'glossary', 'discrepancies'].includes(nameAt(path) ?? '');
  return {
    message: `“${path}”这一页里没有锚点“${anchor}”，点了只会停在页首。`,
    fix: close
      ? `是不是“#${close}”？`
      : isOfRecords
        ? '检查编号是否写对。'
        : `在要链到的小标题末尾加上 [#编号]，或改用已有的锚点。`,
    ...(close?.toLowerCase() === anchor.toLowerCase() && { replacement: `#${close}` }),
  };
}

/**
 * Finds the nearest page of the same folder: a case is not mistaken for a source. A page that was
 * renamed is looked for once, not from every link to it.
 */
const nearestIn = once(({ published }: SitePages) => {
  const byFolder = Map.groupBy(published.keys(), folderOf);
  const known = new Map<string, string | undefined>();
  return (path: string): string | undefined => {
    if (known.has(path)) return known.get(path);
    const siblings = byFolder.get(folderOf(path).toLowerCase()) ?? [...published.keys()];
    const close = nearest(path.replace(/\/?$/, '/'), siblings);
    known.set(path, close);
    return close;
  };
});

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
