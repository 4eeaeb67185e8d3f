import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { ledgerRow } from '../../domain/describe.ts';
import { allData, figureData } from '../../figures/data.ts';
import { csvResponse } from '../../files.ts';

export async function getStaticPaths() {
  const library = await loadLibrary();
  return [...library.figures.values()].map((figure) => ({
    params: { id: figure.id },
    props: { figure },
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const library = await loadLibrary();
  const data = allData(figureData(props.figure, library));
  return csvResponse(
    data.map(({ fact, label }) => ({ 图中标签: label, ...ledgerRow(fact, library) })),
  );
}
