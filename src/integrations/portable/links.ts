const TAG = /<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/g;
const REFRESH = /(<meta http-equiv="refresh" content="0;\s?url=)(\/[^"]*)"/;
const SRCSET = /\ssrcset="([^"]*)"/;

/**
 * Makes every address of a page relative, so that it leads on from wherever the folder lies.
 * @param place of the page in the site, with forward slashes
 * @param base path under which the site is published, with slashes at both ends
 */
export function relativePage(html: string, place: string, base: string): string {
  const up = '../'.repeat(place.split('/').length - 1) || './';
  const to = (address: string) => relativeAddress(address, up, base);
  return html
    .replace(REFRESH, (_, before: string, address: string) => `${before}${to(address)}"`)
    .replace(TAG, (tag) => {
      const srcset = SRCSET.exec(tag)?.[1];
      const settled = srcset
        ? tag.replace(srcset, () =>
            srcset.replace(
              /(^|,\s*)(\/\S+)/g,
              (_, comma: string, address: string) => comma + to(address),
            ),
          )
        : tag;
      return settled.replace(
        /(\s(?:href|src|action|data-to)=")(\/(?!\/)[^"]*)"/g,
        (_, before: string, address: string) => `${before}${to(address)}"`,
      );
    });
}

/** @param up leads from the page to the root of the folder: `../../` */
export function relativeAddress(address: string, up: string, base: string): string {
  if (!`${address}/`.startsWith(base)) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return up + file + rest;
}
