import type { FigureChange } from './change.ts';

/** @returns where the pictures of a figure stand beside the report; ids are safe as file names. */
export function pictureFiles({ id, before, after }: FigureChange): {
  before?: string;
  after?: string;
} {
  const name = id.replace(/[^\w-]/g, '_');
  return {
    ...(before !== undefined && { before: `figures/${name}-before.svg` }),
    ...(after !== undefined && { after: `figures/${name}-after.svg` }),
  };
}
