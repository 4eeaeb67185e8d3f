import type { Program } from './document.ts';
import type { Mark } from './markup.ts';

/** What one program does in its own way when it writes a .docx. */
export interface Habits {
  /** Where the parts stand; Word Online numbers them and names them from the root. */
  part: (name: string) => string;
  target: (part: string) => string;
  ignorable: string;
  /** How it cuts words into runs. */
  cut: (text: string) => string[];
  /** The attributes of a run, its properties beside its marks, and what it puts before it. */
  run: (text: string, count: number) => { attributes: string; properties: string; before: string };
  paragraph: (count: number) => string;
  /** Properties of every paragraph. */
  paragraphProperties: string;
  /** Written where a property does not hold. */
  off: string;
  styles: { title: string; heading: (level: number) => string; list: string; note: string };
  /** Whether dates and measures are tagged. */
  tags: boolean;
  firstNote: number;
  extra: { name: string; data: string; type: string }[];
  application: string;
}

const HAN_OR_OTHER =
  /[\p{Script=Han}，。、；：“”（）《》—％０-９]+|[^\p{Script=Han}，。、；：“”（）《》—％０-９]+/gu;

/** The same everywhere, and no pattern that a reader could count on. */
function chop(text: string, least: number, spread: number): string[] {
  const signs = [...text];
  const parts: string[] = [];
  let state = 7 + signs.length;
  for (let at = 0; at < signs.length;) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    const size = least + ((state >> 9) % spread);
    parts.push(signs.slice(at, at + size).join(''));
    at += size;
  }
  return parts;
}

const hex = (number: number) => number.toString(16).toUpperCase().padStart(8, '0');
const rsid = (count: number) => hex(0x00a1_3f20 + (count % 7) * 0x1b3d);
const plainPart = (name: string) => `word/${name}`;
const relative = (part: string) => part.replace(/^word\//, '');

export const HABITS: Record<Program, Habits> = {
  word: {
    part: plainPart,
    target: relative,
    ignorable: 'w14 w15 w16se w16cid wp14',
    // Every edit leaves a run of its own, and the speller marks what it does not know.
    cut: (text) => chop(text, 1, 9),
    run: (text, count) => {
      const hint = /\p{Script=Han}/u.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '';
      const error = ['spellStart', 'spellEnd', 'gramStart', 'gramEnd'][count % 4]!;
      return {
        attributes: ` w:rsidR="${rsid(count)}"${count % 3 ? ` w:rsidRPr="${rsid(count + 3)}"` : ''}`,
        properties: hint,
        before:
          count % 5 === 0
            ? `<w:proofErr w:type="${error}"/>`
            : count % 11 === 0
              ? '<w:r><w:lastRenderedPageBreak/></w:r>'
              : '',
      };
    },
    paragraph: (count) =>
      ` w14:paraId="${hex(0x3c00_0000 + count)}" w14:textId="77777777" w:rsidR="${rsid(count)}" w:rsidRDefault="${rsid(count + 1)}" w:rsidP="${rsid(count + 2)}"`,
    paragraphProperties: '<w:ind w:firstLineChars="200" w:firstLine="420"/>',
    off: '',
    styles: { title: 'a3', heading: String, list: 'a7', note: 'a8' },
    tags: true,
    firstNote: 1,
    extra: [],
    application: 'Microsoft Office Word',
  },
  'word-online': {
    part: (name) =>
      name.startsWith('theme/')
        ? 'word/theme/theme11.xml'
        : `word/${name.replace('.xml', '2.xml')}`,
    target: (part) => `/${part}`,
    ignorable: 'w14 w15 wp14',
    cut: (text) => chop(text, 4, 30),
    run: (_text, count) => ({
      attributes: ` w:rsidRPr="${hex(0x5b60_0000 + count)}" w:rsidR="${hex(0x2a11_0000 + count)}"`,
      properties:
        '<w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"/><w:lang w:eastAsia="zh-CN"/>',
      before: '',
    }),
    paragraph: (count) =>
      ` w:rsidR="${hex(0x2a11_0000)}" w:rsidP="${hex(0x2a11_0000 + count)}" w:rsidRDefault="${hex(0x2a11_0000)}" w14:paraId="${hex(0x6f01_0000 + count)}" w14:textId="${hex(0x1234_0000 + count)}"`,
    paragraphProperties: '<w:bidi w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/>',
    off: '',
    styles: {
      title: 'Title',
      heading: (level) => `Heading${level}`,
      list: 'ListParagraph',
      note: 'FootnoteText',
    },
    tags: false,
    firstNote: 1,
    extra: [],
    application: 'Microsoft Word for the web',
  },
  wps: {
    part: plainPart,
    target: relative,
    ignorable: 'w14 w15 wp14',
    // Han and the rest are runs of their own, and so are digits typed at another time.
    cut: (text) => (text.match(HAN_OR_OTHER) ?? []).flatMap((part) => chop(part, 2, 12)),
    run: (text, count) => {
      const isHan = /\p{Script=Han}/u.test(text);
      return {
        attributes: '',
        properties: isHan
          ? '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
          : '<w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋" w:cs="Times New Roman"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
        before:
          count % 13 === 0
            ? `<w:bookmarkStart w:id="${count}" w:name="_GoBack${count}"/><w:bookmarkEnd w:id="${count}"/>`
            : '',
      };
    },
    paragraph: (count) => ` w14:paraId="${hex(0x0b7a_0000 + count)}"`,
    paragraphProperties:
      '<w:keepNext w:val="0"/><w:widowControl/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>',
    off: '',
    styles: { title: '5', heading: (level) => String(level + 1), list: '9', note: '6' },
    tags: false,
    firstNote: 0,
    extra: [
      {
        name: 'docProps/custom.xml',
        data: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>',
        type: 'custom-properties',
      },
    ],
    application: 'WPS Office_12.1.0.16929_F1E327BC-269C-435d-A152-05C5408002CA',
  },
  libreoffice: {
    part: plainPart,
    target: relative,
    ignorable: 'w14 wp14 w15',
    // One run a script: Han, and what is not.
    cut: (text) => text.match(HAN_OR_OTHER) ?? [],
    run: (text) => ({
      attributes: '',
      properties: `<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="Noto Serif CJK SC" w:cs="Noto Sans Devanagari"${/\p{Script=Han}/u.test(text) ? ' w:hint="eastAsia"' : ''}/>`,
      before: '',
    }),
    paragraph: () => '',
    paragraphProperties:
      '<w:bidi w:val="0"/><w:spacing w:before="0" w:after="0"/><w:jc w:val="start"/><w:rPr></w:rPr>',
    // It says of every property that it does not hold.
    off: '<w:b w:val="false"/><w:i w:val="false"/><w:caps w:val="false"/><w:strike w:val="false"/><w:dstrike w:val="false"/><w:vanish w:val="false"/>',
    styles: {
      title: 'Title',
      heading: (level) => `Heading${level}`,
      list: 'ListParagraph',
      note: 'Footnote',
    },
    tags: false,
    firstNote: 2,
    extra: [],
    application: 'LibreOffice/24.2.7.2$Linux_X86_64',
  },
};

const LANG = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="hi-IN"/>';

/** @returns `<w:rPr>` of a run with these marks. */
export function runProperties(program: Program, own: string, marks: readonly Mark[]): string {
  const { off } = HABITS[program];
  const on = (mark: Mark, name: string) =>
    marks.includes(mark) ? `<w:${name}${program === 'word-online' ? ' w:val="1"' : ''}/>` : '';
  const said = [
    on('b', 'b'),
    on('i', 'i'),
    on('s', 'strike'),
    on('ds', 'dstrike'),
    on('hid', 'vanish'),
    marks.includes('sup') ? '<w:vertAlign w:val="superscript"/>' : '',
    marks.includes('sub') ? '<w:vertAlign w:val="subscript"/>' : '',
  ].join('');
  const names = new Set([...said.matchAll(/<w:(\w+)/g)].map(([, name]) => name));
  const rest = off.replace(/<w:(\w+) w:val="false"\/>/g, (all, name: string) =>
    names.has(name) ? '' : all,
  );
  const lang = program === 'libreoffice' ? LANG : '';
  const inner = own + rest + said + lang;
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}
