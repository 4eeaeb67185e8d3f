import type { RootContent } from 'mdast';
import { AI_LABEL, hasLead } from '../domain/case.ts';
import { formatOrigin, publishedOn } from '../domain/citation.ts';
import { formatFact, plainText, showFact } from '../domain/format.ts';
import type { CaseEntry, Library } from '../domain/library.ts';
import { editionOf } from '../domain/metadata/changed.ts';
import { pathTo } from '../domain/paths.ts';
import { formatDate, formatPeriod } from '../domain/period.ts';
import { factsOfCase } from '../domain/site-page.ts';
import { SOURCE_STATUS_LABELS } from '../domain/source.ts';
import type { Figure } from '../figures/index.ts';
import { figureWords } from '../figures/word-table.ts';
import * as markdown from '../markdown/plain.ts';

const { heading, link, list, paragraph, strong, table, text } = markdown;

/**
 * A case as Markdown to take away: the text with its numbers, each number with its source, the
 * sources, and whose text it is.
 * @param address puts host and base before a site path
 * @param citation how it is cited
 */
export function caseText(
  entry: CaseEntry,
  library: Library<Figure>,
  { address, citation }: { address: (path: string) => string; citation: string },
): string {
  const page = address(pathTo('case', entry.slug));
  const facts = factsOfCase(entry.slug, library);
  const sources = [
    ...new Set([...entry.sources, ...facts.flatMap((fact) => library.sourceIdsOf(fact))]),
  ].map((id) => library.source(id));
  const { site } = library;
  const plain: markdown.Plain = {
    fact: (id, show = 'full') => showFact(library.fact(id), show as 'full'),
    figure: (id) => figureBlocks(library.figure(id), library, address(pathTo('figure', id))),
    address: (href) => (/^\/(?!\/)/.test(href) ? address(href) : href.replace(/^(?=#)/, page)),
  };
  return markdown.writePlain([
    heading(1, entry.title),
    ...(hasLead(entry.body) ? [] : [paragraph(text(plainText(entry.summary, library)))]),
    ...(entry.aliases.length > 0 ? [paragraph(text(`又称：${entry.aliases.join('、')}`))] : []),
    ...markdown.plainBlocks(entry.body, plain),
    ...(facts.length > 0
      ? [
          heading(2, '数据'),
          table([
            ['指标', '数值', '时点', '口径', '出处或算式', '编号'],
            ...facts.map((fact) => [
              fact.label,
              formatFact(fact),
              formatPeriod(fact.period),
              library.scopeLabel(fact.scope),
              formatOrigin(fact, library),
              fact.id,
            ]),
          ]),
        ]
      : []),
    heading(2, '来源'),
    list(
      true,
      sources.map((source) => [
        link(address(pathTo('source', source.id)), source.title),
        text(
          `，${source.publisher}，${publishedOn(source)}。${SOURCE_STATUS_LABELS[source.status]}。`,
        ),
      ]),
    ),
    heading(2, '关于本文'),
    list(false, [
      [text('网址：'), link(page, page)],
      [
        text(
          `首次发布：${formatDate(entry.published)}；更新：${formatDate(editionOf(entry, library))}`,
        ),
      ],
      [text(`编辑整理：${site.publisher}`)],
      [text('许可：'), link(site.contentLicence.url, site.contentLicence.name)],
      [text('引用：'), { type: 'inlineCode', value: citation }],
      ...(entry.aiAssisted ? [[text(`${AI_LABEL}，见“数据”一节。`)]] : []),
    ]),
  ]);
}

/** What a figure says, and its words where it has any; its numbers are in the list of all. */
function figureBlocks(
  figure: ReturnType<Library<Figure>['figure']>,
  library: Library<Figure>,
  page: string,
): RootContent[] {
  const words = figureWords(figure);
  return [
    paragraph(strong(`图：${figure.title}`), text('　'), link(page, '看图')),
    paragraph(text(plainText(figure.takeaway, library))),
    ...(words ? [table([words.columns, ...words.rows])] : []),
  ];
}
