/**
 * A work of this site as its readers cite it: a figure, that is a small data set with a drawing, or
 * a case, which is a page.
 */
export interface CitedWork {
  kind: 'dataset' | 'page';
  /** The institution that answers for it: the publisher named in `site.json`. */
  author: string;
  title: string;
  site: string;
  /** ISO date of the last change, at the precision of `dateSchema`. */
  updated: string;
  url: string;
  id: string;
}

/** How each format names a kind of work. */
const KINDS = {
  dataset: { gbt7714: 'DS/OL', bibtex: '数据集', ris: 'DATA', csl: 'dataset' },
  page: { gbt7714: 'EB/OL', bibtex: '网页', ris: 'ELEC', csl: 'webpage' },
} as const satisfies Record<CitedWork['kind'], object>;

/** CSL-JSON 1.0 of one work; docs.citationstyles.org names the fields. */
interface CslItem {
  type: (typeof KINDS)[CitedWork['kind']]['csl'];
  id: string;
  title: string;
  author: [{ literal: string }];
  publisher: string;
  /** The date again, of a page: unlike a data set it has no other name for its editions. */
  version?: string;
  issued: { 'date-parts': [number[]] };
  URL: string;
  language: 'zh-CN';
}

interface CitationFormat {
  id: string;
  label: string;
  extension: string;
  mediaType: string;
  write: (work: CitedWork) => string;
}

/**
 * The formats a reader can take away. But for plain text, the media types are those of DOI content
 * negotiation (citation.doi.org); `csl.json` leaves `<id>.json` to the data of a figure.
 */
export const CITATION_FORMATS = [
  {
    id: 'gbt7714',
    label: '国标GB/T 7714—2025',
    extension: 'txt',
    mediaType: 'text/plain',
    write: (work: CitedWork) => gbt7714(work),
  },
  {
    id: 'bibtex',
    label: 'BibTeX（LaTeX用）',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: bibtex,
  },
  {
    id: 'ris',
    label: 'RIS（文献管理软件用）',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: ris,
  },
  {
    id: 'csl-json',
    label: 'CSL-JSON（Zotero用）',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (work: CitedWork) => `${JSON.stringify(cslJson(work), null, 2)}\n`,
  },
] as const satisfies readonly CitationFormat[];

/**
 * GB/T 7714—2025, data set online: 责任者. 题名[DS/OL]. 发布者（发布日期）[引用日期]. URL. A page is
 * [EB/OL], and its date is that of the last change, which tells its versions apart.
 * The date of access is required and the reader's: without it “[引用日期]” is there to be replaced.
 */
export function gbt7714(work: CitedWork, accessed = '引用日期'): string {
  const { author, title, site } = oneLined(work);
  return `${author}. ${title}[${KINDS[work.kind].gbt7714}]. ${site}（${work.updated}）[${accessed}]. ${work.url}.`;
}

/**
 * BibTeX as in btxdoc, with biblatex's `url`, `date` (only it has room for the day) and `langid`. It
 * is @misc since Zotero drops a @dataset; double braces keep names whole and capitals as they are.
 */
export function bibtex(work: CitedWork): string {
  const { author, title, site } = oneLined(work);
  const [year, month] = work.updated.split('-');
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const fields = [
    `author = {{${escapeTex(author)}}}`,
    `title = {{${escapeTex(title)}}}`,
    `publisher = {{${escapeTex(site)}}}`,
    `year = {${year}}`,
    ...(month ? [`month = ${months[Number(month) - 1]}`] : []),
    `date = {${work.updated}}`,
    ...(work.kind === 'page' ? [`version = {${work.updated}}`] : []),
    `url = {${work.url.replace(/[{}\\\s]/g, encodeURIComponent)}}`,
    'langid = {chinese}',
    `note = {${KINDS[work.kind].bibtex}}`,
  ];
  const key = work.id.replace(/[^A-Za-z0-9-]+/g, '-');
  return `@misc{${key},\n${fields.map((field) => `  ${field},\n`).join('')}}\n`;
}

/** RIS as Research Information Systems specified it: two-letter tags, lines that end in CRLF. */
export function ris(work: CitedWork): string {
  const { author, title, site } = oneLined(work);
  const [year, month] = work.updated.split('-');
  const lines = [
    `TY  - ${KINDS[work.kind].ris}`,
    // An ASCII comma would make a surname of what stands before it.
    `AU  - ${author.replace(/\s*,\s*/g, '，')}`,
    `TI  - ${title}`,
    `PB  - ${site}`,
    `PY  - ${year}`,
    ...(month ? [`DA  - ${work.updated.replaceAll('-', '/')}`] : []),
    `UR  - ${work.url}`,
    'LA  - zh-CN',
    'ER  - ',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** CSL-JSON 1.0, an array of one item; the schema is csl-data.json of citation-style-language/schema. */
export function cslJson(work: CitedWork): [CslItem] {
  const { author, title, site } = oneLined(work);
  return [
    {
      type: KINDS[work.kind].csl,
      id: work.id,
      title,
      author: [{ literal: author }],
      publisher: site,
      ...(work.kind === 'page' && { version: work.updated }),
      issued: { 'date-parts': [work.updated.split('-').map(Number)] },
      URL: work.url,
      language: 'zh-CN',
    },
  ];
}

function oneLined({ author, title, site }: CitedWork) {
  return { author: oneLine(author), title: oneLine(title), site: oneLine(site) };
}

/** A line break would end a RIS line; between two Han characters it is no space either. */
function oneLine(text: string): string {
  return text
    .replace(/(?<=\P{ASCII})\s*[\r\n]\s*(?=\P{ASCII})/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The characters LaTeX reads as commands, as the text of a BibTeX field writes them. */
const WRITTEN: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
};

/**
 * BibTeX counts braces even after a backslash, so `\{` is safe only where every brace has its
 * partner; elsewhere the named commands keep the count, although Zotero shows them as letters.
 * @returns text that may stand between the braces of a BibTeX field.
 */
function escapeTex(text: string): string {
  const pairs = hasPairedBraces(text);
  return text.replace(/[\\{}~^&%$#_]/g, (character) => {
    const plain = '&%$#_'.includes(character) || (pairs && '{}'.includes(character));
    return plain ? `\\${character}` : WRITTEN[character]!;
  });
}

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
