import { z } from 'zod';

const exceptionSchema = z.strictObject({
  text: z
    .string()
    .min(1)
    .describe('这个文件里含有数字、但不是数据的原话，一字不差，例如“每格代表百分之一”'),
  reason: z.string().min(1).describe('为什么它不是数据，不必登记'),
});

/** Words of one file in which a number is no datum. One that silences nothing is an error. */
export const exceptionsSchema = z
  .array(exceptionSchema)
  .min(1)
  .optional()
  .describe('例外：这个文件里不是数据的数字，写明原话和理由；没有就不填');

export type NumberException = z.infer<typeof exceptionSchema>;
