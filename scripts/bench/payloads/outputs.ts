import { getRssString } from '@astrojs/rss';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { csvOf, csvText, inertCell } from '../../../src/domain/csv.ts';
import { ledgerRow } from '../../../src/domain/ledger-row.ts';
import { plainText } from '../../../src/domain/format.ts';
import type { Library } from '../../../src/domain/library.ts';
import { nginxMapText, redirectsText } from '../../../src/domain/redirect-maps.ts';
import { CITATION_FORMATS } from '../../../src/domain/work-citation.ts';
import { figureWords } from '../../../src/figures/word-table.ts';
import { drawFigure } from '../../../src/figures/draw.ts';
import { figureCsv, figureFile } from '../../../src/figures/figure-file.ts';
import type { Figure } from '../../../src/figures/index.ts';
import { pictureOf, standaloneSvg } from '../../../src/figures/standalone.ts';
import { xmlText } from '../../../src/html/escape.ts';

type Node = DefaultTreeAdapterMap['node'];

/** What no XML may hold, however it is written. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#x?[\da-f]+);)/i;

/**
 * Writes everything that readers and programs are given but pages, which Astro escapes, and the
 * texts of write-ups, which `text.ts` looks at.
 * @param file in which a payload stands
 * @returns what in it is not words: `格式：什么`
 */
export async function dangersIn(library: Library<Figure>, file: string): Promise<string[]> {
  // Neither figures nor tables show what stands in these.
  const isDrawn = !/^(?:cases|pages|glossary|discrepancies|permalinks)\b/.test(file);
  const figures = isDrawn ? [...library.figures.values()] : [];
  return [
    ...(isDrawn ? [...csvDangers(library), ...jsonDangers(library)] : []),
    ...figures.flatMap((figure) => [
      ...svgDangers(figure, library),
      ...citationDangers(figure, library),
    ]),
    ...(await feedDangers(library)),
    ...mapDangers(library),
  ];
}

function csvDangers(library: Library<Figure>): string[] {
  const rows = [...library.facts.values()].map((fact) => ledgerRow(fact, library));
  const tables = [csvOf(rows)];
  for (const figure of library.figures.values()) {
    const words = figureWords(figure);
    if (words) tables.push(csvText(words.columns, words.rows));
    tables.push(figureCsv(figure, library));
  }
  return tables.flatMap((table) => {
    const cells = (parseCsv(table, { bom: true }) as string[][]).flat();
    return cells
      .filter((cell) => inertCell(cell) !== cell && !cell.startsWith("'"))
      .map((cell) => `CSV：${cell}`);
  });
}

function jsonDangers(library: Library<Figure>): string[] {
  const values = [...library.figures.values()].map((figure) =>
    figureFile(figure, library, { page: 'https://example.org/', schema: 'https://example.org/' }),
  );
  return [...values, [...library.facts.values()], [...library.sources.values()]].flatMap(
    (value) => {
      const text = JSON.stringify(value, null, 2);
      const isSame = JSON.stringify(JSON.parse(text), null, 2) === text;
      return isSame && ({} as { polluted?: unknown }).polluted === undefined
        ? []
        : ['JSON：读回来不一样'];
    },
  );
}

const SVG_TAGS = new Set([
  ...['svg', 'title', 'desc', 'style', 'defs', 'pattern'],
  ...['rect', 'path', 'line', 'circle', 'text', 'tspan', 'g'],
]);

function svgDangers(figure: Figure & { id: string }, library: Library<Figure>): string[] {
  const { name, contentLicence } = library.site;
  const picture = pictureOf(figure, library, {
    text: (template) => plainText(template, library),
    credits: [name, contentLicence.name],
  });
  const whole = standaloneSvg(picture, {});
  const { narrow, wide } = drawFigure(figure, library, figure.id).svg;
  return [whole, narrow, wide].flatMap((svg) => [
    ...xmlDangers(svg).map((what) => `SVG：${what}`),
    ...elementsOf(parseFragment(svg)).flatMap(({ tagName, attrs }) => [
      ...(SVG_TAGS.has(tagName) ? [] : [`SVG：<${tagName}>`]),
      ...attrs
        .filter((attribute) => /^on|href|^style$|^src/i.test(attribute.name))
        .map((attribute) => `SVG：${attribute.name}=`),
    ]),
  ]);
}

function citationDangers(figure: Figure & { id: string }, { site }: Library<Figure>): string[] {
  const { id, title, updated } = figure;
  const url = new URL(`/figures/${id}/`, site.baseUrl).href;
  const work = {
    kind: 'dataset' as const,
    id,
    title,
    updated,
    author: site.publisher,
    site: site.name,
    url,
  };
  return CITATION_FORMATS.flatMap((format) => {
    const text = format.write(work);
    return CITATION_FAULTS[format.id](text) ? [`${format.id}：${text}`] : [];
  });
}

const CITATION_FAULTS: Record<(typeof CITATION_FORMATS)[number]['id'], (text: string) => boolean> =
  {
    gbt7714: (text) => /[\r\n\p{Cc}]/u.test(text),
    bibtex: (text) => {
      const lines = text.trimEnd().split('\n');
      const isShaped = /^@misc\{[\w-]+,$/.test(lines[0]!) && lines.at(-1) === '}';
      return !isShaped || lines.slice(1, -1).some((line) => !isBibtexField(line));
    },
    ris: (text) =>
      text
        .split('\r\n')
        .slice(0, -1)
        .map((line) => /^([A-Z][A-Z\d]) {2}- \P{Cc}*$/u.exec(line)?.[1])
        .join(' ') !== 'TY AU TI PB PY DA UR LA ER',
    'csl-json': (text) => (JSON.parse(text) as unknown[]).length !== 1,
  };

/** A field on a line of its own, its braces in pairs and no command that TeX runs with a name given. */
function isBibtexField(line: string): boolean {
  const [, value] = /^ {2}[a-z]+ = (.*),$/u.exec(line) ?? [];
  if (value === undefined) return false;
  let depth = 0;
  for (const [, sign] of value.replace(/\\[{}\\]/g, '').matchAll(/([{}])/g)) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/\\(?:input|write|include|openin|catcode|def)/.test(value);
}

async function feedDangers(library: Library<Figure>): Promise<string[]> {
  const feed = await getRssString({
    title: xmlText(library.site.name),
    description: xmlText(library.site.description),
    site: library.site.baseUrl,
    items: library.publishedCases().map((entry) => ({
      title: xmlText(entry.title),
      description: xmlText(plainText(entry.summary, library)),
      link: `/cases/${entry.slug}/`,
      pubDate: new Date(entry.published),
    })),
  });
  const tags = [...feed.matchAll(/<([a-zA-Z!?][^\s/>]*)/g)].map((match) => match[1]!);
  const known = new Set([
    '?xml',
    'rss',
    'channel',
    'title',
    'description',
    'link',
    'item',
    'guid',
    'pubDate',
  ]);
  return [
    ...xmlDangers(feed).map((what) => `RSS：${what}`),
    ...tags.filter((tag) => !known.has(tag)).map((tag) => `RSS：<${tag}`),
  ];
}

function mapDangers({ permalinks }: Library<Figure>): string[] {
  const redirects = redirectsText(permalinks, '/').split('\n').slice(1, -1);
  const nginx = nginxMapText(permalinks, '/');
  return [
    ...redirects
      .filter((line) => !/^\/\S+ \/\S+ (?:301|410)$/.test(line))
      .map((line) => `_redirects：${line}`),
    ...nginx
      .split('\n')
      .filter(
        (line) =>
          !/^(?:#.*|map \$uri \$permalink_(?:moved|gone) \{| {2}default "";| {2}~\^\/[\w/.\\-]+\$ \/[\w/.-]+;|\}|)$/.test(
            line,
          ),
      )
      .map((line) => `nginx：${line}`),
  ];
}

function xmlDangers(text: string): string[] {
  return [
    ...(NO_XML.test(text) ? ['XML 里不能有的字符'] : []),
    ...(ENTITY.test(text) ? ['没有转义的 &'] : []),
    ...(/\]\]>/.test(text) ? [']]>'] : []),
  ];
}

export interface Element {
  tagName: string;
  attrs: { name: string; value: string }[];
}

/** @returns every element of a tree. */
export function elementsOf(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  const inner = 'childNodes' in node ? node.childNodes.flatMap((child) => elementsOf(child)) : [];
  return [...own, ...inner];
}
