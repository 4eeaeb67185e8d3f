import type { APIContext, InferGetStaticPropsType } from 'astro';
import { figureRoutes, loadLibrary } from '../../collections.ts';
import { csvOf, csvText } from '../../domain/csv.ts';
import { ledgerRow } from '../../domain/ledger-row.ts';
import { allData } from '../../figures/data.ts';
import { drawFigure } from '../../figures/draw.ts';
import { csvResponse } from '../../responses.ts';

export const getStaticPaths = figureRoutes;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const library = await loadLibrary();
  const { data, words } = drawFigure(props.figure, library, props.figure.id);
  const facts = allData(data);
  if (facts.length === 0 && words) {
    return csvResponse(csvText(words.columns, words.rows));
  }
  const records = facts.map(({ fact, label, group = '' }) => ({
    图中分组: group,
    图中标签: label,
    ...ledgerRow(fact, library),
  }));
  return csvResponse(csvOf(records));
}
