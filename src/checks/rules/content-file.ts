import { ID_PATTERN } from '../../domain/id.ts';
import type { Finding } from '../finding.ts';
import { earlyEnds, foreignFrontMatter } from '../records/foreign-front-matter.ts';
import { nearest } from '../nearest.ts';
import { isPicture } from '../pictures/picture.ts';
import type { Report, Rule } from '../rule.ts';
import { caseText, json, SMALL_CONTENT } from '../small-content.ts';
import type { WorkspaceAsset, WorkspaceDocument } from '../workspace.ts';
import { DATA_FILE } from './map-boundary.ts';

const place = 'cases/station/index.mdx';
const text = caseText('## 背景\n\n设立驿站。\n');

/** Content holds text, data and pictures, each in its place and as it is said to be. */
export const contentFile: Rule = {
  id: 'content-file',
  title: '只有文字、数据和图片，各在各处',
  severity: 'error',
  why: '放错地方的文件读者看不到；程序、网页和指向别处的链接混进来，会在构建网站时运行或泄露别的文件。',
  examples: {
    ok: [
      { place, text },
      { place: 'cases/.DS_Store', text: '' },
    ],
    bad: [
      { place: 'cases/station/notes.md', text: '备忘\n', marks: [''] },
      { place: 'cases/station/chart.js', text: 'alert(1)\n', marks: [''] },
      { place: 'cases/notes.mdx', text, marks: [''] },
      {
        place: 'fact/a.json',
        text: json(JSON.parse(SMALL_CONTENT['glossary.json']!)),
        marks: [''],
      },
      { place, text: text.replace('---', '---js'), marks: ['---js'] },
    ],
  },
  check({ documents, assets }, report) {
    for (const document of documents) checkDocument(document, report);
    for (const asset of assets) {
      const told = strayAsset(asset);
      if (told) report({ file: asset.file, position: 'unavailable', ...told });
    }
  },
};

type Told = Pick<Finding, 'message' | 'fix'>;

/** Files that systems leave behind and that nobody put there. */
const LEFT_BEHIND = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.git(?:keep|ignore))$/i;

const CODE = /\.(?:[cm]?[jt]sx?|astro|vue|svelte|py|sh|bat|cmd|ps1|exe|dll|php|wasm|rb|lua)$/i;
const PAGE = /\.(?:x?html?|mht(?:ml)?|css|scss|less|xml)$/i;
const TEXT = /\.(?:md|markdown|mdown|txt|rtf|docx?|wps|odt|pdf|pages)$/i;
const SHEET = /\.(?:xlsx?|et|csv|tsv|ods|ya?ml|toml|numbers)$/i;

/** Where pictures may stand: beside a write-up. */
const BESIDE = /^(?:cases\/[^/]+|guide|pages)\/[^/]+$/;

const FOLDERS = ['cases', 'facts', 'series', 'figures', 'sources', 'guide', 'pages'];

const PLACES =
  '案例是 cases/编号/index.mdx，数据是 facts/分组.json，来源是 sources/编号.json；不用的文件请移走。';

function checkDocument(document: WorkspaceDocument, report: Report): void {
  const { file, positions } = document;
  if (document.kind === 'unknown') {
    report({ file, position: 'unavailable', ...strayDocument(document.place) });
  }
  const garbled = document.text.search(/[\uFFFD\0]/);
  if (garbled >= 0) {
    report({
      file,
      position: positions.range(garbled),
      message: '这里有读不出来的字：文件不是 UTF-8 编码，或复制时带进了乱码。',
      fix: '在编辑器里另存为 UTF-8，再把乱码的字补上。',
    });
  }
  const foreign = foreignFrontMatter(document);
  for (const fault of foreign ? [foreign] : earlyEnds(document)) {
    const { start, end, message, fix, replacement } = fault;
    report({
      file,
      position: positions.range(start, end),
      message,
      fix,
      ...(replacement !== undefined && { edit: { start, end, text: replacement } }),
    });
  }
}

function strayDocument(stray: string): Told {
  const message = '这个文件不在约定的位置，网站不会用到它。';
  const [folder = '', ...rest] = stray.split('/');
  const name = (rest.at(-1) ?? folder).replace(/\.(?:mdx|json)$/, '');
  if (stray.endsWith('.mdx') && folder === 'cases') {
    const id = rest.length > 1 ? rest[0]! : name;
    if (ID_PATTERN.test(id)) return { message, fix: `案例的正文写在 cases/${id}/index.mdx 里。` };
  }
  const meant = rest.length > 0 && !FOLDERS.includes(folder) ? nearest(folder, FOLDERS) : undefined;
  if (meant) return { message, fix: `文件夹是不是“${meant}”？` };
  return { message, fix: PLACES };
}

function strayAsset({ place: stray, kind, size }: WorkspaceAsset): Told | undefined {
  // Of boundaries `map-boundary` says more.
  if (LEFT_BEHIND.test(stray) || (kind === 'file' && DATA_FILE.test(stray))) return undefined;
  if (kind === 'symlink') {
    return {
      message: '这是指向别处的链接，不是文件，可能把不该公开的内容带进网站。',
      fix: '删去链接，把文件本身放进来。',
    };
  }
  if (isPicture(stray)) {
    return BESIDE.test(stray)
      ? undefined
      : {
          message: '图片不在约定的位置，文中用不到它。',
          fix: '放进用它的案例的文件夹：cases/编号/文件名；不用的请移走。',
        };
  }
  const extension = /\.[^./]+$/.exec(stray)?.[0] ?? '';
  if (/^\.(?:json|mdx)$/i.test(extension)) {
    return extension === extension.toLowerCase()
      ? { message: `文件有 ${megabytes(size)} MB，太大了，网站不读。`, fix: '分成几个文件。' }
      : {
          message: `扩展名 ${extension} 用了大写字母，网站不会用到这个文件。`,
          fix: `改成 ${extension.toLowerCase()}。`,
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
    return {
      message: `网站不读 ${extension} 文件，读者看不到里面的内容。`,
      fix: '案例的正文写在 cases/编号/index.mdx 里；原件和草稿不要放在这里。',
    };
  }
  if (SHEET.test(stray)) {
    return {
      message: `网站不读 ${extension} 文件，里面的数字没有出处。`,
      fix: '数字一条一条登记到 facts/分组.json。',
    };
  }
  return { message: '网站不认得这种文件。', fix: '把它移走；content 里只放文字、数据和图片。' };
}

function megabytes(size: number): string {
  return (size / 2 ** 20).toFixed(1);
}
