export type Theme = 'light' | 'dark';
/** Colours by the name of their token, without the dashes. */
export type Palette = Readonly<Record<string, string>>;

const TOKEN = /--([a-z\d-]+):\s*light-dark\(\s*(#[\da-f]+)\s*,\s*(#[\da-f]+)\s*\)/gi;

/**
 * Reads the colours of the site where no style sheet reaches: files that stand alone, tests.
 * @param tokens the text of `styles/tokens.css`
 */
export function paletteOf(tokens: string, theme: Theme): Palette {
  return Object.fromEntries(
    [...tokens.matchAll(TOKEN)].map(([, name, light, dark]) => [
      name!,
      theme === 'light' ? light! : dark!,
    ]),
  );
}
