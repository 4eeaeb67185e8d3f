import type { APIContext } from 'astro';
import { loadLibrary } from '../../collections.ts';
import { ledgerFile } from '../../domain/ledger-file.ts';
import { jsonResponse } from '../../responses.ts';
import { absolute, routes } from '../../routes.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  return jsonResponse(ledgerFile(await loadLibrary(), absolute(routes.ledgerSchema, site)));
}
