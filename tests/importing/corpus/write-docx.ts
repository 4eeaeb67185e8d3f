import { makeZip, type ZipPart } from '../tables/make-zip.ts';
import type { Block, CorpusDocument, TableBlock, TextBlock } from './document.ts';
import type { Mark, Marked, Piece } from './markup.ts';
import { HABITS, runProperties } from './programs.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMES = Object.entries({
  wpc: 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  o: 'urn:schemas-microsoft-com:office:office',
  r: OFFICE,
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  wp14: 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  w16cid: 'http://schemas.microsoft.com/office/word/2016/wordml/cid',
  w16se: 'http://schemas.microsoft.com/office/word/2015/wordml/symex',
  w10: 'urn:schemas-microsoft-com:office:word',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpsCustomData: 'http://www.wps.cn/officeDocument/2013/wpsCustomData',
});
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHANGED = 'w:author="测试员" w:date="2025-01-06T09:00:00Z"';

/** @returns a document as its program writes it. */
export function writeDocx(document: CorpusDocument): Uint8Array {
  return new Writer(document).write();
}

class Writer {
  readonly #document: CorpusDocument;
  readonly #habits: (typeof HABITS)[CorpusDocument['program']];
  #runs = 0;
  #paragraphs = 0;
  #notes = 0;
  #changes = 900;
  #boxes = 0;

  constructor(document: CorpusDocument) {
    this.#document = document;
    this.#habits = HABITS[document.program];
  }

  write(): Uint8Array {
    const { header, footer, comment, blocks } = this.#document;
    const { part, target, extra, application } = this.#habits;
    const mark = comment === undefined ? '' : '<w:r><w:commentReference w:id="0"/></w:r>';
    const main = this.#blocks(blocks);
    const parts: { name: string; data: string; type: string; relation: string }[] = [];
    const add = (name: string, relation: string, root: string, inner: string) =>
      parts.push({
        name: part(name),
        type: `${WORD}.${relation}+xml`,
        relation,
        data: this.#root(root, inner),
      });
    add('styles.xml', 'styles', 'styles', this.#styles());
    add('settings.xml', 'settings', 'settings', '<w:zoom w:percent="100"/>');
    add('fontTable.xml', 'fontTable', 'fonts', '<w:font w:name="仿宋"/>');
    add('numbering.xml', 'numbering', 'numbering', NUMBERING);
    if (this.#document.notes.length > 0)
      add('footnotes.xml', 'footnotes', 'footnotes', this.#footnotes());
    if (header !== undefined) add('header1.xml', 'header', 'hdr', this.#plain(header));
    if (footer !== undefined) add('footer1.xml', 'footer', 'ftr', this.#plain(footer));
    if (comment !== undefined) {
      const note = `<w:comment w:id="0" ${CHANGED} w:initials="测">${this.#plain(comment)}</w:comment>`;
      add('comments.xml', 'comments', 'comments', note);
    }
    parts.push({
      name: part('theme/theme1.xml'),
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      relation: 'theme',
      data: `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office 主题"/>`,
    });
    const at = (name: string) => parts.findIndex((one) => one.name === part(name)) + 1;
    const references = [
      header === undefined
        ? ''
        : `<w:headerReference w:type="default" r:id="rId${at('header1.xml')}"/>`,
      footer === undefined
        ? ''
        : `<w:footerReference w:type="default" r:id="rId${at('footer1.xml')}"/>`,
    ].join('');
    const section = `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>`;
    const body = `<w:body>${mark === '' ? main : main.replace('</w:p>', `${mark}</w:p>`)}${section}</w:body>`;
    const name = part('document.xml');
    const relations = parts.map(({ name: one, relation }, index) => {
      return `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${relation}" Target="${target(one)}"/>`;
    });
    relations.push(
      `<Relationship Id="rId99" Type="${OFFICE}/hyperlink" Target="https://example.invalid/" TargetMode="External"/>`,
    );
    const all: ZipPart[] = [
      { name: '[Content_Types].xml', data: this.#types(name, parts) },
      {
        name: '_rels/.rels',
        data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${[
          ...extra.map(
            ({ name: one, type }, index) =>
              `<Relationship Id="rId${index + 4}" Type="${OFFICE}/${type}" Target="${one}"/>`,
          ),
          `<Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/>`,
          `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${target(name) === `/${name}` ? `/${name}` : name}"/>`,
        ].join('')}</Relationships>`,
      },
      { name, data: this.#root('document', body) },
      {
        name: name.replace(/([^/]+)$/, '_rels/$1.rels'),
        data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
      },
      {
        name: 'docProps/app.xml',
        data: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${application}</Application></Properties>`,
      },
      ...parts,
      ...extra,
    ];
    return makeZip(all);
  }

  #types(main: string, parts: readonly { name: string; type: string }[]): string {
    const all = [{ name: main, type: `${WORD}.document.main+xml` }, ...parts];
    const overrides = all.map(
      ({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`,
    );
    return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  }

  #root(name: string, inner: string): string {
    const spaces = NAMES.map(([prefix, address]) => `xmlns:${prefix}="${address}"`).join(' ');
    return `${HEAD}<w:${name} ${spaces} mc:Ignorable="${this.#habits.ignorable}">${inner}</w:${name}>`;
  }

  #styles(): string {
    const { title, heading, list, note } = this.#habits.styles;
    const style = (id: string, name: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    return [
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体"/></w:rPr></w:rPrDefault></w:docDefaults>',
      style(this.#document.program === 'wps' ? '1' : 'a', 'Normal'),
      style(title, 'Title'),
      ...[1, 2, 3].map((level) =>
        style(
          heading(level),
          `heading ${level}`,
          `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`,
        ),
      ),
      style(list, 'List Paragraph'),
      style(note, 'footnote text'),
      style('TOC1', 'toc 1'),
    ].join('');
  }

  #footnotes(): string {
    const { firstNote, styles } = this.#habits;
    const own = this.#document.notes.map((note, index) => {
      const sign = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';
      const words = this.#inline(note.pieces);
      return `<w:footnote w:id="${firstNote + index}"><w:p><w:pPr><w:pStyle w:val="${styles.note}"/></w:pPr>${sign}${words}</w:p></w:footnote>`;
    });
    const lines = ['separator', 'continuationSeparator'].map(
      (type, index) =>
        `<w:footnote w:type="${type}" w:id="${firstNote === 2 ? index : index + 100}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`,
    );
    return [...lines, ...own].join('');
  }

  #blocks(blocks: readonly Block[]): string {
    return blocks
      .map((block, index) => {
        if (block.kind === 'table') return this.#table(block);
        const isFirst = block.kind === 'contents' && blocks[index - 1]?.kind !== 'contents';
        const isLast = block.kind === 'contents' && blocks[index + 1]?.kind !== 'contents';
        return `${isFirst ? CONTENTS_START : ''}${this.#block(block, isFirst, isLast)}${isLast ? '</w:sdtContent></w:sdt>' : ''}`;
      })
      .join('');
  }

  #block(block: TextBlock, isFirst: boolean, isLast: boolean): string {
    const { styles } = this.#habits;
    switch (block.kind) {
      case 'title':
        return this.#paragraph(
          block.marked,
          `<w:pStyle w:val="${styles.title}"/><w:jc w:val="center"/>`,
        );
      case 'heading':
        return this.#paragraph(block.marked, `<w:pStyle w:val="${styles.heading(block.level)}"/>`);
      case 'item': {
        const list = block.ordered ? 2 : 1;
        return this.#paragraph(
          block.marked,
          `<w:pStyle w:val="${styles.list}"/><w:numPr><w:ilvl w:val="${block.level}"/><w:numId w:val="${list}"/></w:numPr>`,
        );
      }
      case 'box':
        return this.#box(block.marked);
      case 'contents': {
        const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
        const start = isFirst
          ? `${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>${field('separate')}`
          : '';
        const words = `<w:hyperlink w:anchor="_Toc1880000${this.#paragraphs}" w:history="1">${this.#inline(block.marked.pieces)}</w:hyperlink>`;
        return `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${start}${words}${isLast ? field('end') : ''}</w:p>`;
      }
      default:
        return this.#paragraph(block.marked, this.#habits.paragraphProperties);
    }
  }

  #paragraph({ pieces }: Pick<Marked, 'pieces'>, properties: string): string {
    this.#paragraphs += 1;
    const inner = this.#inline(pieces);
    return `<w:p${this.#habits.paragraph(this.#paragraphs)}><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
  }

  #plain(text: string): string {
    return this.#paragraph({ pieces: [{ kind: 'text', text, marks: [] }] }, '');
  }

  /** A shape for new programs, and the same again for old ones. */
  #box(marked: Marked): string {
    this.#boxes += 1;
    const words = this.#paragraph(marked, '');
    const inner = `<w:txbxContent>${words}</w:txbxContent>`;
    return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0" distT="0" distB="0" distL="114300" distR="114300" simplePos="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:extent cx="2000000" cy="600000"/><wp:docPr id="${this.#boxes}" name="文本框 ${this.#boxes}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>${inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="_x0000_s10${this.#boxes}" type="#_x0000_t202"><v:textbox>${inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  }

  #inline(pieces: readonly Piece[]): string {
    return pieces.map((piece) => this.#piece(piece)).join('');
  }

  #piece(piece: Piece): string {
    if (piece.kind === 'break') return '<w:r><w:br/></w:r>';
    if (piece.kind === 'tab') return '<w:r><w:tab/></w:r>';
    if (piece.kind === 'note') {
      const id = this.#habits.firstNote + this.#notes;
      this.#notes += 1;
      return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
    }
    const { marks } = piece;
    const runs = this.#habits.cut(piece.text).map((text) => this.#run(text, marks));
    return this.#around(runs, marks);
  }

  #around(runs: string[], marks: readonly Mark[]): string {
    const all = runs.join('');
    this.#changes += 1;
    const id = this.#changes;
    if (marks.includes('ins')) return `<w:ins w:id="${id}" ${CHANGED}>${all}</w:ins>`;
    if (marks.includes('del')) return `<w:del w:id="${id}" ${CHANGED}>${all}</w:del>`;
    if (marks.includes('from')) {
      return `<w:moveFromRangeStart w:id="${id}" w:name="move${id}" ${CHANGED}/><w:moveFrom w:id="${id}" ${CHANGED}>${all}</w:moveFrom><w:moveFromRangeEnd w:id="${id}"/>`;
    }
    if (marks.includes('to')) {
      return `<w:moveToRangeStart w:id="${id}" w:name="move${id}" ${CHANGED}/><w:moveTo w:id="${id}" ${CHANGED}>${all}</w:moveTo><w:moveToRangeEnd w:id="${id}"/>`;
    }
    if (marks.includes('seq')) return this.#sequence(all);
    if (marks.includes('a')) return `<w:hyperlink r:id="rId99">${all}</w:hyperlink>`;
    return all;
  }

  /** A number that the program counts itself: 表1. */
  #sequence(runs: string): string {
    const code = ' SEQ 表 \\* ARABIC ';
    if (this.#document.program === 'word') {
      return `<w:fldSimple w:instr="${code}">${runs}</w:fldSimple>`;
    }
    const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const words = `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`;
    return `${sign('begin')}${words}${sign('separate')}${runs}${sign('end')}`;
  }

  #run(text: string, marks: readonly Mark[]): string {
    this.#runs += 1;
    const { program } = this.#document;
    const { attributes, properties, before } = this.#habits.run(text, this.#runs);
    const name = marks.includes('del') ? 'delText' : 't';
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const space = / /.test(text) || program !== 'word' ? ' xml:space="preserve"' : '';
    const run = `<w:r${attributes}>${runProperties(program, properties, marks)}<w:${name}${space}>${escaped}</w:${name}></w:r>`;
    const isTagged = this.#habits.tags && marks.length === 0 && /^\d[\d.]*$/.test(text);
    if (!isTagged) return before + run;
    return `${before}<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chmetcnv"><w:smartTagPr><w:attr w:name="SourceValue" w:val="${escaped}"/><w:attr w:name="HasSpace" w:val="False"/></w:smartTagPr>${run}</w:smartTag>`;
  }

  #table({ rows }: TableBlock): string {
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    const grid = '<w:gridCol w:w="1500"/>'.repeat(width);
    const inner = rows.map((row, index) => this.#row(rows, row, index));
    return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${inner.join('')}</w:tbl>`;
  }

  #row(rows: TableBlock['rows'], row: TableBlock['rows'][0], index: number): string {
    const gone = row.flat ? '<w:trHeight w:val="1" w:hRule="exact"/>' : '<w:hidden/>';
    const properties = [row.head ? '<w:tblHeader/>' : '', row.hidden ? gone : ''].join('');
    const cells = row.cells.map((cell, column) => {
      if (cell.covered === 'across') return '';
      const after = row.cells.slice(column + 1);
      const end = after.findIndex(({ covered }) => covered !== 'across');
      const span = (end < 0 ? after.length : end) + 1;
      const isStart = rows[index + 1]?.cells[column]?.covered === 'down';
      const merge =
        cell.covered === 'down' ? '<w:vMerge/>' : isStart ? '<w:vMerge w:val="restart"/>' : '';
      const wide = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
      const marked = row.hidden && !row.flat ? hidden(cell.marked) : cell.marked;
      return `<w:tc><w:tcPr><w:tcW w:w="${1500 * span}" w:type="dxa"/>${wide}${merge}</w:tcPr>${this.#paragraph(marked, '<w:jc w:val="center"/>')}</w:tc>`;
    });
    return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
  }
}

/** Word hides the words of a hidden row one by one. */
function hidden({ pieces }: Marked): Pick<Marked, 'pieces'> {
  return {
    pieces: pieces.map((piece) =>
      piece.kind === 'text' ? { ...piece, marks: [...piece.marks, 'hid' as const] } : piece,
    ),
  };
}

const CONTENTS_START =
  '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>';

const LEVELS = [0, 1, 2];
const NUMBERING = [
  ...['bullet', 'decimal'].map((format, index) => {
    const levels = LEVELS.map((level) => {
      const text = format === 'bullet' ? '●' : `%${level + 1}.`;
      return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    });
    return `<w:abstractNum w:abstractNumId="${index}">${levels.join('')}</w:abstractNum>`;
  }),
  ...[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`),
].join('');
