import { csvOf } from '../../domain/csv.ts';
import { registerNames } from '../../domain/numbers/names.ts';
import { indexedRow } from '../../domain/ledger-index.ts';
import { ledgerRow } from '../../domain/ledger-row.ts';
import type { Fact } from '../../domain/fact.ts';
import { formatFact } from '../../domain/format.ts';
import type { LedgerFact } from '../../domain/library.ts';
import { BuiltLedger } from './built-ledger.ts';
import type { BuiltSite } from './built-site.ts';
import type { BadExample, Example } from '../rule.ts';
import { json, SMALL_CONTENT } from '../small-content.ts';

/** @returns a page of the small site; what is given begins on its ninth line. */
export function smallPage(main: string, head = ''): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>驿站</title>${head}
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}

/** @returns a page of the small site as an example. */
export function soundPage(main: string): Example {
  return { place: 'about/index.html', text: smallPage(main) };
}

/** @param marks what findings underline, in order */
export function faultyPage(main: string, marks: string[]): BadExample {
  return { ...soundPage(main), marks };
}

/** A write-up as the templates make it: a sentence, a figure with its table, and a note. */
export const SMALL_ARTICLE = `<article>
<h1>驿站</h1>
<p class="lead">设立驿站<a href="/data/#stations" data-fact="stations">15个</a>。</p>
<figure id="figure-stations">
<svg viewBox="0 0 560 60"><text data-fact="stations">设立驿站</text><text data-fact="stations">15个</text></svg>
<p data-summary-of="stations">设立驿站15个。</p>
<table>
<tr data-record="stations"><th scope="row">设立驿站</th><td><a href="/data/#stations" data-fact="stations">15个</a></td><td>截至2025年</td><td>全区</td><td>示例日报，2025年4月9日，第4段</td></tr>
</table>
</figure>
<p>来源：<a href="/sources/herald/" data-source="herald">示例报道</a></p>
</article>
<section id="note-stations" popover data-record="stations">
<p><b data-fact="stations">15个</b> 设立驿站</p>
<dl>
<dt>时点</dt><dd>截至2025年</dd>
<dt>口径</dt><dd>全区</dd>
<dt>出处</dt><dd><a href="/sources/herald/">示例日报</a>，2025年4月9日，第4段<br><q>设立驿站15个</q></dd>
</dl>
</section>`;

/** The other files of the small site, made from the small content root. */
export const SMALL_FILES: Readonly<Record<string, string>> = smallFiles();

/** @returns the small site with some files put in. */
export function smallSite(files: Record<string, string> = {}): BuiltSite {
  return {
    root: 'dist',
    baseUrl: 'https://example.org/',
    names: [registerNames(['三个步骤', '12345热线'])],
    files: new Map(Object.entries({ ...SMALL_FILES, ...files })),
  };
}

function smallFiles(): Record<string, string> {
  const read = <T>(place: string) => JSON.parse(SMALL_CONTENT[place]!) as T;
  const group = read<{ title: string; facts: Fact[] }>('facts/stations.json');
  const theme = { theme: 'stations', themeTitle: group.title };
  const facts: LedgerFact[] = group.facts.map((fact) => ({ ...fact, ...theme }));
  const herald = read<Record<string, unknown>>('sources/herald.json');
  const { scopes } = read<{ scopes: { id: string; label: string }[] }>('taxonomy.json');
  const ledgerText = json({ facts, sources: { herald: { ...herald, id: 'herald' } }, scopes });
  const ledger = new BuiltLedger(JSON.parse(ledgerText) as never);
  const rows = facts.map((fact) => ledgerRow(fact, ledger));
  return {
    'data/facts.json': ledgerText,
    'data/facts.csv': csvOf(rows),
    'data/stations/facts.json': ledgerText,
    'data/stations/facts.csv': csvOf(rows),
    'data/rows.json': json({ pages: [{ rows: facts.map((fact) => indexedRow(fact, ledger)) }] }),
    'figures/stations.csv': csvOf(rows.map((row) => ({ 图中标签: row.指标, ...row }))),
    'figures/stations.json': json({
      takeaway: '设立驿站15个。',
      summary: '设立驿站15个。',
      cautions: [],
      data: facts.map((fact) => ({
        labelInFigure: fact.label,
        written: formatFact(fact),
        ...fact,
      })),
      sources: { herald: { ...herald, id: 'herald' } },
      $schema: 'https://example.org/data/figure.schema.json',
      id: 'stations',
      type: 'units',
      title: '驿站的数量',
      updated: '2026-01-01',
      page: 'https://example.org/figures/stations/',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    }),
    '_astro/site.css': 'body {\n  color: black;\n}\n',
  };
}
