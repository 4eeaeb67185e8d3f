/** How many cards of cases a page shows. */
export const MOST_CASES = 60;

/** How many of them a list names to search engines. */
export const MOST_NAMED = 20;
