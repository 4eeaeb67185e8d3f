import { z } from 'zod';
import { figureFileSchema } from '../../figures/figure-file.ts';
import { jsonResponse } from '../../files.ts';

/** The structure of the figures' JSON files, for programs that read them. */
export function GET(): Response {
  return jsonResponse(z.toJSONSchema(figureFileSchema));
}
