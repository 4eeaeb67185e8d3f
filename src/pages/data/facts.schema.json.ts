import { z } from 'zod';
import { ledgerFileSchema } from '../../domain/ledger-file.ts';
import { jsonResponse } from '../../responses.ts';

/** The structure of the ledger's JSON, and of a case's, for programs that read them. */
export function GET(): Response {
  return jsonResponse(z.toJSONSchema(ledgerFileSchema));
}
