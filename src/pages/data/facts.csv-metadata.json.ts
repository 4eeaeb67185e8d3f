import { loadLibrary } from '../../collections.ts';
import { tableMetadata } from '../../domain/open-data.ts';
import { jsonResponse } from '../../responses.ts';

export async function GET(): Promise<Response> {
  return jsonResponse(tableMetadata(await loadLibrary()));
}
