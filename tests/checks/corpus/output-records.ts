import { SMALL_ARTICLE, smallPage } from '../../../src/checks/built/small-site.ts';
import type { BadCase } from './corpus.ts';
import { article, badPage, CASE, swap } from './output-pages.ts';
import { found } from './places.ts';

export const BAD: BadCase[] = [
  badPage(
    'a figure that shows another number',
    CASE,
    smallPage(swap('>15个</a>。', '>16个</a>。')),
    [found('page-record', 11, 68, 71)],
  ),
  badPage(
    'a fact that is not in the ledger',
    CASE,
    article('<p>设立<a href="/data/#statoins" data-fact="statoins">15个</a>。</p>'),
    [found('page-record', 11, 6, 53)],
  ),
  badPage(
    'a number that leads to another record',
    CASE,
    article('<p>设立<a href="/data/#couriers" data-fact="stations">15个</a>。</p>'),
    [found('page-record', 11, 6, 53)],
  ),
  badPage(
    'a fact without its number',
    CASE,
    article('<p>设立<a href="/data/#stations" data-fact="stations"></a>。</p>'),
    [found('page-record', 11, 6, 53)],
  ),
  badPage(
    'a paragraph that hides behind a fact',
    CASE,
    article('<p data-fact="stations">15个驿站，惠及300人。</p>'),
    [found('page-record', 11, 25, 38)],
  ),
  badPage(
    'a number that the next character multiplies',
    CASE,
    article('<p>设立<a href="/data/#stations" data-fact="stations">15</a>万个。</p>'),
    [found('page-record', 11, 53, 55), found('page-number', 11, 59, 61)],
  ),
  badPage(
    'a number that the next character hedges',
    CASE,
    article('<p>设立<a href="/data/#stations" data-fact="stations">15</a>余个。</p>'),
    [found('page-record', 11, 53, 55)],
  ),
  badPage('a drawing with another number', CASE, smallPage(swap('>15个</text>', '>51个</text>')), [
    found('page-record', 13, 92, 95),
  ]),
  badPage(
    'a drawing with a number too many',
    CASE,
    smallPage(swap('>设立驿站</text>', '>8个设立驿站</text>')),
    [found('page-record', 13, 54, 60)],
  ),
  badPage(
    'a drawing whose label lost its number',
    CASE,
    smallPage(swap('<text data-fact="stations">15个</text>', '')),
    [found('page-record', 13, 54, 58)],
  ),
  badPage(
    'a note with another period',
    CASE,
    smallPage(swap('<dd>截至2025年</dd>', '<dd>截至2024年</dd>')),
    [found('page-record', 21, 1, 60)],
  ),
  badPage('a note with another scope', CASE, smallPage(swap('<dd>全区</dd>', '<dd>全盟</dd>')), [
    found('page-record', 21, 1, 60),
  ]),
  badPage(
    'a note with another place in the source',
    CASE,
    smallPage(swap('第4段<br>', '第5段<br>')),
    [found('page-record', 21, 1, 60)],
  ),
  badPage(
    'a note with another quotation',
    CASE,
    smallPage(swap('<q>设立驿站15个</q>', '<q>设立驿站25个</q>')),
    [found('page-record', 26, 72, 79)],
  ),
  badPage(
    'a note that says more than the ledger',
    CASE,
    smallPage(swap('<dt>口径</dt>', '<dt>备注</dt><dd>惠及300人</dd><dt>口径</dt>')),
    [found('page-record', 25, 18, 22)],
  ),
  badPage(
    'a note of a fact that is not in the ledger',
    CASE,
    article('<section data-record="nothing"><h2>无</h2></section>'),
    [found('page-record', 11, 1, 32)],
  ),
  badPage(
    'a row of a table with another period',
    CASE,
    smallPage(swap('<td>截至2025年</td>', '<td>2025年</td>')),
    [found('page-record', 16, 1, 28)],
  ),
  badPage(
    'a sentence for the ear that differs from the figure’s file',
    CASE,
    smallPage(
      swap(
        'data-summary-of="stations">设立驿站15个。',
        'data-summary-of="stations">设立驿站50个。',
      ),
    ),
    [found('page-record', 14, 31, 39)],
  ),
  badPage(
    'a sentence for the ear of a figure without a file',
    CASE,
    article('<p data-summary-of="nothing">设立驿站50个。</p>'),
    [found('page-record', 11, 30, 38)],
  ),
  badPage(
    'a statement passed off as the title of a source',
    CASE,
    article('<p data-source="herald">设立驿站50个</p>'),
    [found('page-record', 11, 25, 32)],
  ),
  badPage(
    'a statement by a source that is not registered',
    CASE,
    article('<p data-stated-by="nobody">设立驿站50个</p>'),
    [found('page-record', 11, 1, 28)],
  ),
  badPage(
    'a description that differs from the lead',
    CASE,
    smallPage(SMALL_ARTICLE, '\n<meta name="description" content="设立驿站50个。">'),
    [found('page-record', 6, 26, 44)],
  ),
  badPage(
    'a page of a figure without its takeaway and its row',
    'figures/stations/index.html',
    smallPage('<h1>驿站</h1>\n<figure id="figure-stations"><p>图。</p></figure>'),
    [found('page-record', 10, 1, 30), found('page-record', 10, 1, 30)],
  ),
];
