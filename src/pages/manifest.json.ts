import { loadLibrary } from '../collections.ts';
import { paletteOf } from '../figures/standalone.ts';
import { jsonResponse } from '../responses.ts';
import { routes } from '../routes.ts';
import tokens from '../styles/tokens.css?raw';

/** What a phone needs to put the site among its programs: a name, a colour, icons. */
export async function GET(): Promise<Response> {
  const { site } = await loadLibrary();
  const { paper } = paletteOf(tokens, 'light');
  return jsonResponse({
    id: routes.home,
    name: site.name,
    description: site.description,
    lang: 'zh-CN',
    start_url: routes.home,
    scope: routes.home,
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: routes.icon192, sizes: '192x192', type: 'image/png' },
      { src: routes.icon512, sizes: '512x512', type: 'image/png' },
    ],
  });
}
