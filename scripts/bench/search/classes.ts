/** The classes of queries, in the order of the report, and how each is made. */
export const CLASSES = [
  ['title', 'a whole title'],
  ['alias', 'a whole alias'],
  ['one', '1 Han character of a text'],
  ['two', '2 characters with a word border between them'],
  ['three', '3 characters over a word border'],
  ['four', '4 characters over a word border'],
  ['terms', '2 or 3 words of one page with spaces'],
  ['unspaced', '2 words of one title run together in an order no text has'],
  ['taiwan', 'a name or phrase in Traditional characters as written in Taiwan, words included'],
  ['hongkong', 'a name or phrase in Traditional characters as written in Hong Kong'],
  ['pinyin', 'the full pinyin of a name'],
  ['initials', 'the first letters of the pinyin of a name of 4 characters or more'],
  ['mixed', 'a name of which a part is pinyin'],
  ['number', 'a number with its unit'],
  ['percent', 'a percentage'],
  ['year', 'a year, with or without month'],
  ['latin', 'a Latin word or code with the Han characters after it'],
  ['omission', 'a name without one of its characters'],
  ['substitution', 'a name with one character replaced by any other'],
  ['swap', 'a name with two neighbours exchanged'],
  ['homophone', 'a name with one character replaced by one that sounds alike'],
  ['sentence', '20 to 40 characters of a paragraph, punctuation included'],
  ['quotes', 'what stands in quotation marks or 《》, with other marks'],
  ['dots', 'a name with a middle dot, the same, another dot or none'],
  ['fullwidth', 'a number, unit or Latin word in full-width forms'],
] as const satisfies readonly (readonly [string, string])[];

export type ClassId = (typeof CLASSES)[number][0];

export const NONSENSE =
  'Han characters no two of which stand side by side anywhere, consonants that are no initials, numbers nowhere written';

/** The relevance rule in words, printed with every report. */
export const RULE = [
  'A page is relevant if its title, aliases, headings or paragraphs hold the query, both folded (NFKC, case,',
  'diacritics; spaces, quotes, 《》, middle dots and dashes out; other punctuation is a border), not cutting a',
  'number or a Latin word; with spaces, every part. Traditional, full-width, run-together: the same for what was',
  'meant. Pinyin, initials, homophones: a title or alias is read so. Slips: a title or alias holds the name meant.',
  'For these, pages whose text only holds the name meant or what is as near to the query count neither for nor',
  'against. Grades for nDCG: title 4, alias 3, in a name 2, in the text 1. No code is shared with src/search.',
];
