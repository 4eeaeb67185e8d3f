import type { APIContext, InferGetStaticPropsType } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { citedCase } from '../../components/site/cited-case.ts';
import { caseText } from '../../content/case-text.ts';
import { caseFile } from '../../domain/ledger-file.ts';
import { ledgerCsv } from '../../domain/ledger-row.ts';
import type { CaseEntry } from '../../domain/library.ts';
import { CASE_FILES } from '../../domain/paths.ts';
import { factsOfCase } from '../../domain/site-page.ts';
import { gbt7714 } from '../../domain/work-citation.ts';
import { csvResponse, jsonResponse } from '../../responses.ts';
import { absolute, at, routes } from '../../routes.ts';

type Extension = keyof typeof CASE_FILES;

export async function getStaticPaths() {
  const { cases } = await loadLibrary();
  const extensions = Object.keys(CASE_FILES) as Extension[];
  return [...cases.values()].flatMap((entry) =>
    extensions.map((extension) => ({
      params: { slug: entry.slug, extension },
      props: { entry, extension },
    })),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The text of a case, and its facts, to take away. */
export async function GET({ props, site }: APIContext<Props>): Promise<Response> {
  return WRITERS[props.extension](props.entry, site);
}

const WRITERS: Record<Extension, (entry: CaseEntry, site: URL | undefined) => Promise<Response>> = {
  md: async (entry, site) => {
    const library = await loadLibrary();
    const citation = gbt7714(citedCase(entry, library, site));
    const address = (path: string) => absolute(at(path), site);
    return new Response(caseText(entry, library, { address, citation }), {
      headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
    });
  },
  csv: async (entry) => {
    const library = await loadLibrary();
    return csvResponse(ledgerCsv(factsOfCase(entry.slug, library), library));
  },
  json: async (entry, site) => {
    const page = absolute(routes.case(entry.slug), site);
    const schema = absolute(routes.ledgerSchema, site);
    return jsonResponse(caseFile(entry, await loadLibrary(), { page, schema }));
  },
};
