import { ID_PATTERN } from '../domain/id.ts';
import { copyAt, isUnnamed } from '../content/document-kind.ts';
import type { Finding } from './finding.ts';
import { nearest } from '../content/nearest.ts';
import { isPicture } from './pictures/picture.ts';
import { fileName, isStray, shownPictures } from './pictures/picture-files.ts';
import { DATA_FILE } from './rules/map-boundary.ts';
import type { Workspace, WorkspaceAsset } from '../content/workspace.ts';

type Told = Pick<Finding, 'message' | 'fix'>;

/** Files that systems leave behind and that nobody put there. */
const LEFT_BEHIND = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.git(?:keep|ignore))$/i;

const CODE = /\.(?:[cm]?[jt]sx?|astro|vue|svelte|py|sh|bat|cmd|ps1|exe|dll|php|wasm|rb|lua)$/i;
const PAGE = /\.(?:x?html?|mht(?:ml)?|css|scss|less|xml)$/i;
const TEXT = /\.(?:md|markdown|mdown|txt|rtf|docx?|wps|odt|pdf|pages)$/i;
const SHEET = /\.(?:xlsx?|et|csv|tsv|ods|ya?ml|toml|numbers)$/i;

/** What Word, WPS and LibreOffice leave beside a file that is open. */
const OPEN_FILE = /(?:^|\/)(?:~\$|\.~|~WR[A-Z]\d)[^/]*$/i;

const FOLDERS = ['cases', 'facts', 'series', 'figures', 'sources', 'pages'];

const PLACES =
  '案例是 cases/编号/index.mdx，数据是 facts/分组.json，来源是 sources/编号.json；不用的文件请移走。';

/** The folder in which a content root once kept the handbook. */
const HANDBOOK = /^guide\//;

const HANDBOOK_MOVED: Told = {
  message: '编写指南随程序更新，网站不用内容目录里的 guide。',
  fix: '删去 guide 文件夹；自己添的说明，先移到 pages/ 里，网址随之改为 /编号/。',
};

/** @returns the folder whose files are reported once, all together. */
export function strayFolder(stray: string): string | undefined {
  if (HANDBOOK.test(stray)) return 'guide';
  const copy = copyAt(stray);
  return copy?.isFolder ? copy.path : undefined;
}

/** A copy beside what it is a copy of is one too many; by itself it may be all that there is. */
function strayCopy(stray: string, { documents, assets }: Workspace): Told | undefined {
  if (isUnnamed(stray)) {
    return { message: '这是新建以后没有起名的文件，网站不会用到它。', fix: '删去这个文件。' };
  }
  const copy = copyAt(stray);
  if (!copy) return undefined;
  const { path, isFolder, original } = copy;
  const what = isFolder ? '文件夹' : '文件';
  const message = `这是复制或备份时留下的${what}，网站不会用到它。`;
  const inside = isFolder ? `${original}/` : original;
  if ([...documents, ...assets].some(({ place }) => `${place}/`.startsWith(inside))) {
    return { message, fix: `删去这个${what}（${path}）；里面改过的字，先抄进 ${original}。` };
  }
  return {
    message,
    fix: `把${what}改名为 ${original.slice(original.lastIndexOf('/') + 1)}；不用的，删去它。`,
  };
}

/** @returns what to say of a text in no known place, and where it might belong. */
export function strayDocument(stray: string, workspace: Workspace): Told {
  if (HANDBOOK.test(stray)) return HANDBOOK_MOVED;
  const copied = strayCopy(stray, workspace);
  if (copied) return copied;
  const message = '这个文件不在约定的位置，网站不会用到它。';
  const [folder = '', ...rest] = stray.split('/');
  const name = (rest.at(-1) ?? folder).replace(/\.(?:mdx|json)$/, '');
  if (stray.endsWith('.mdx') && folder === 'cases') {
    const id = rest.length > 1 ? rest[0]! : name;
    const own = rest.length > 1 && name !== 'index' && ID_PATTERN.test(name) ? name : id;
    if (ID_PATTERN.test(own)) {
      const why = own === id ? '案例的正文写在 index.mdx 里' : '一篇案例一个文件夹';
      const target = `cases/${own}/index.mdx`;
      if (workspace.documents.some(({ place }) => place === target)) {
        return { message, fix: `删去这个文件；里面有用的字，先抄进 ${target}。` };
      }
      return { message, fix: `移到 ${target}：${why}。` };
    }
  }
  const meant = rest.length > 0 && !FOLDERS.includes(folder) ? nearest(folder, FOLDERS) : undefined;
  if (meant) return { message, fix: `文件夹是不是“${meant}”？` };
  return { message, fix: PLACES };
}

/** @returns what to say of a file that content does not hold, if it does not. */
export function strayAsset(
  { place: stray, kind, size }: WorkspaceAsset,
  workspace: Workspace,
): Told | undefined {
  if (HANDBOOK.test(stray)) return HANDBOOK_MOVED;
  if (kind === 'symlink') {
    return {
      message: '这是指向别处的链接，不是文件，可能把不该公开的内容带进网站。',
      fix: '删去链接，把文件本身放进来。',
    };
  }
  if (kind === 'device') {
    return { message: '这是管道或设备，不是文件，读它会一直等下去。', fix: '把它移走。' };
  }
  // Of boundaries `map-boundary` says more.
  if (LEFT_BEHIND.test(stray) || DATA_FILE.test(stray)) return undefined;
  if (OPEN_FILE.test(stray)) {
    return {
      message: '这是 Word 或 WPS 打开稿件时留下的临时文件，不是内容。',
      fix: '先关掉那份稿件，再删去这个文件。',
    };
  }
  if (isPicture(stray) && !copyAt(stray)?.isFolder) {
    return isStray(stray)
      ? { message: '图片不在约定的位置，文中用不到它。', fix: pictureFix(stray, workspace) }
      : undefined;
  }
  const copied = strayCopy(stray, workspace);
  if (copied) return copied;
  const extension = /\.[^./]+$/.exec(stray)?.[0] ?? '';
  if (/^\.(?:json|mdx)$/i.test(extension)) {
    return extension === extension.toLowerCase()
      ? { message: `文件有 ${megabytes(size)} MB，太大了，网站不读。`, fix: '分成几个文件。' }
      : {
          message: `扩展名 ${extension} 用了大写字母，网站不会用到这个文件。`,
          fix: `把文件改名为 ${fileName(stray).replace(extension, extension.toLowerCase())}。`,
        };
  }
  if (CODE.test(stray)) {
    return {
      message: `这里不能放程序（${extension}）：content 里只有文字、数据和图片。`,
      fix: '把这个文件移走。',
    };
  }
  if (PAGE.test(stray)) {
    return {
      message: `这里不能放网页和样式（${extension}）：页面由网站统一生成。`,
      fix: '把文字写进 index.mdx，把这个文件移走。',
    };
  }
  if (TEXT.test(stray)) {
    const message = `网站不读 ${extension} 文件，读者看不到里面的内容。`;
    const meant = textMeant(stray);
    if (meant) return { message, fix: `把文件改名为 ${meant}。` };
    return {
      message,
      fix: '把它移到 content 外面；案例的正文写在 cases/编号/index.mdx 里，Word 稿可用 npm run import 转过来。',
    };
  }
  if (SHEET.test(stray)) {
    return {
      message: `网站不读 ${extension} 文件，里面的数字没有出处。`,
      fix: '把它移到 content 外面；数字登记到 facts/分组.json，整张表可用 npm run import 转过来。',
    };
  }
  return { message: '网站不认得这种文件。', fix: '把它移走；content 里只放文字、数据和图片。' };
}

function megabytes(size: number): string {
  return (size / 2 ** 20).toFixed(1);
}

/** The name that a text was meant to have: `index.md`, and what Notepad makes of `index.mdx`. */
function textMeant(stray: string): string | undefined {
  const name = fileName(stray);
  const doubled = /^(.+\.(?:mdx|json))\.txt$/i.exec(name)?.[1];
  if (doubled) return doubled;
  return /^cases\/[^/]+\/index\.(?:md|markdown|txt)$/i.test(stray) ? 'index.mdx' : undefined;
}

/** Where a picture belongs, if a write-up shows one of its name that it does not have. */
function pictureFix(stray: string, workspace: Workspace): string {
  const places = new Set(workspace.assets.map(({ place: one }) => one));
  const wanted = shownPictures(workspace).find(
    ({ place: one }) => fileName(one) === fileName(stray) && !places.has(one),
  );
  const folder = wanted?.place.slice(0, -fileName(stray).length) ?? 'cases/编号/';
  return `移到 ${folder}，用它的案例就在那里；不用的请移走。`;
}
