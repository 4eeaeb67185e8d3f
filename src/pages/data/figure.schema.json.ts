import { z } from 'zod';
import { figureFileSchema } from '../../figures/figure-file.ts';
import { jsonResponse } from '../../responses.ts';

/** The structure of the figures' JSON files, for programs that read them. */
export function GET(): Response {
  return jsonResponse(z.toJSONSchema(figureFileSchema));
}
