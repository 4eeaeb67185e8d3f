import { shapedText } from './remedy.ts';

/** Lower-case ASCII words joined by hyphens: safe in a URL, a file name and a DOM id. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @returns a schema for an id, described for the people who type it. */
export const id = (meaning: string) =>
  shapedText({
    pattern: ID_PATTERN,
    sentence: '编号只能用小写英文字母、数字和连字符，例如 red-stations',
    remedy: 'id',
    meaning,
  });

/** The id of the records that a new site begins with, until its own take their place. */
export const EXAMPLE_ID = 'example';
