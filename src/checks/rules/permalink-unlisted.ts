import { knownAddresses } from '../../domain/permalinks.ts';
import {
  lostAddresses,
  permalinksEdit,
  permalinksOf,
  publishedAddresses,
  shownAddresses,
} from '../links/permalinks.ts';
import type { Rule } from '../rule.ts';
import { json } from '../small-content.ts';

const place = 'permalinks.json';
const list = (...published: string[]) => json({ published, moved: [], withdrawn: [] });

/** Addresses that are named in a message one by one. */
const MOST_NAMED = 3;

/** Every page that readers are led to is on the list of addresses that never die. */
export const permalinkUnlisted: Rule = {
  id: 'permalink-unlisted',
  title: '发布的网址都登记在册',
  severity: 'error',
  ofAbsence: 'something',
  why: '别人会存下、引用我们的网址。登记了，以后改名、删页面时，检查才能提醒旧网址要有去处。',
  examples: {
    ok: [{ place, text: list('/cases/station/', '/figures/stations/', '/sources/herald/') }],
    bad: [
      { place, text: list('/figures/stations/', '/sources/herald/'), marks: ['"published"'] },
      { place, text: list(), marks: ['"published"'] },
    ],
  },
  check(workspace, report) {
    const found = permalinksOf(workspace);
    if (!found) return;
    const { document, permalinks } = found;
    const known = knownAddresses(permalinks);
    // What took another page’s place by hand is `permalink-lost`’s.
    const { renamed } = lostAddresses(workspace);
    const missing = shownAddresses(workspace).filter(
      (address) => !known.has(address) && !renamed.has(address),
    );
    if (missing.length === 0) return;
    const added = publishedAddresses(workspace).filter((address) => !known.has(address));
    const published = [...permalinks.published, ...added];
    report({
      file: document.file,
      position: document.locateKey(['published']),
      message: `${named(missing)}要发布了，网址还没有登记。`,
      fix: '运行 npm run check -- --fix，自动登记。',
      edit: permalinksEdit(document, { ...permalinks, published }),
    });
  },
};

function named(addresses: string[]): string {
  const shown = addresses.slice(0, MOST_NAMED).map((address) => `“${address}”`);
  const rest = addresses.length > MOST_NAMED ? `等${addresses.length}页` : '';
  return shown.join('、') + rest;
}
