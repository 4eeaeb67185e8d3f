import { isOwnComputer, withoutUser } from '../domain/address.ts';

export type AddressFault = 'script' | 'hidden' | 'protocol-relative' | 'local' | 'user' | 'scheme';

export type PictureFault = 'remote' | 'local' | 'inline' | 'bare' | 'name';

/** Browsers skip these within a scheme. */
const SKIPPED = /[\u0000-\u0020]/g;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const SCRIPT = /^(?:(?:java|vb|live)script|data|blob):/i;

/** Names a file of a format that cannot hold a program; nothing in it reaches the bundler. */
const PICTURE = /^(?:\.{1,2}\/)*[^\p{Cc}:?#%\\"'`<>{}$]+\.(?:png|jpe?g|webp|avif)$/iu;

/** @returns why a link may not lead there; its entities are already decoded. */
export function addressFault(url: string): AddressFault | undefined {
  const bare = url.replace(SKIPPED, '');
  if (SCRIPT.test(bare)) return 'script';
  if (isOwnComputer(url)) return 'local';
  // A backslash is a slash to a browser, an escaped one to some servers.
  if (/^(?:[/\\]|%2f|%5c){2}/i.test(bare)) return 'protocol-relative';
  if (withoutUser(url) !== undefined) return 'user';
  const scheme = SCHEME.exec(bare)?.[0].toLowerCase();
  if (scheme === undefined || scheme === 'mailto:' || /^https?:\/\//i.test(url)) return undefined;
  if (/^https?:\/\//i.test(bare)) return 'hidden';
  return 'scheme';
}

/** @returns why a picture may not come from there: it is a file beside the write-up. */
export function pictureFault(url: string): PictureFault | undefined {
  const bare = url.replace(SKIPPED, '');
  if (SCRIPT.test(bare)) return 'inline';
  if (isOwnComputer(url)) return 'local';
  if (SCHEME.test(bare) || bare.startsWith('//')) return 'remote';
  if (!PICTURE.test(decoded(url))) return 'name';
  return /^\.{1,2}\//.test(url) ? undefined : 'bare';
}

/** As the bundler will read it; what cannot be decoded keeps its per cent signs. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
