import { makeZip, type ZipPart } from '../tables/make-zip.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', OFFICE],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** @returns `word/document.xml` around a body, as Word writes it. */
export function documentXml(body: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${NAMES}><w:body>${body}</w:body></w:document>`;
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/**
 * @param body the inside of `<w:body>`
 * @param relations further `<Relationship/>` elements of the document
 * @param more further parts; one of the same name as a usual part takes its place
 * @returns a .docx
 */
export function makeDocx(body: string, more: readonly ZipPart[] = [], relations = ''): Uint8Array {
  const usual: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', data: documentXml(body) },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
    },
  ];
  const names = new Set(more.map(({ name }) => name));
  return makeZip([...usual.filter(({ name }) => !names.has(name)), ...more]);
}

export function relation(id: string, type: string, target: string, external = false): string {
  const mode = external ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
}

/** @returns a paragraph in a style, by its id. */
export function styled(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
}

/** @returns a run of words, with what is said of them: `run('18', '<w:strike/>')`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** @returns a paragraph of runs and whatever else; a text is a plain run. */
export function line(...runs: string[]): string {
  return `<w:p>${runs.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;
}

/** @param cells texts, or whole `<w:tc>` elements */
export function row(cells: readonly string[], properties = ''): string {
  const inner = cells.map((cell) =>
    cell.startsWith('<') ? cell : `<w:tc>${paragraph(cell)}</w:tc>`,
  );
  return `<w:tr><w:trPr>${properties}</w:trPr>${inner.join('')}</w:tr>`;
}

export function cell(text: string, properties: string): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

export function table(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** @returns `word/styles.xml` with these styles, and its relationship. */
export function stylesPart(styles: string): { part: ZipPart; relation: string } {
  return {
    part: { name: 'word/styles.xml', data: `<w:styles ${NAMES}>${styles}</w:styles>` },
    relation: relation('rStyles', 'styles', 'styles.xml'),
  };
}
