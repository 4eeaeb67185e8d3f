import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestsOfInputs, findKept, keepSite } from '../../scripts/support/kept-site.ts';
import { lay } from './support/snapshot.ts';

const FOLDER = 'tests/.work/kept-site';
const CONTENT = `${FOLDER}/content`;
const SITE = `${FOLDER}/site`;
const KEPT = `${FOLDER}/kept-site.json`;
const DAY = '2026-06-30';

beforeEach(() => {
  lay(CONTENT, { 'a.json': '{}', 'cases/a/index.mdx': '甲' });
  lay(SITE, { 'index.html': '甲', '_astro/a.bin': '\0' });
});

describe('digestsOfInputs', () => {
  const changes: Record<string, () => void> = {
    'a text': () => {
      writeFileSync(`${CONTENT}/cases/a/index.mdx`, '乙');
    },
    'a new file': () => {
      writeFileSync(`${CONTENT}/b.json`, '');
    },
    'a file less': () => {
      rmSync(`${CONTENT}/a.json`);
    },
    'a link': () => {
      symlinkSync('a.json', `${CONTENT}/link.json`);
    },
    'a text that moves from one file into the next': () => {
      writeFileSync(`${CONTENT}/a.json`, '{}甲');
      writeFileSync(`${CONTENT}/cases/a/index.mdx`, '');
    },
  };
  it.each(Object.keys(changes))('changes with %s', (name) => {
    const before = digestsOfInputs(CONTENT, DAY);
    expect(digestsOfInputs(CONTENT, DAY)).toEqual(before);
    changes[name]!();
    expect(digestsOfInputs(CONTENT, DAY).inputs).not.toBe(before.inputs);
  });

  it('changes from one day to the next, on which a check may find more', () => {
    expect(digestsOfInputs(CONTENT, '2026-07-01').program).not.toBe(
      digestsOfInputs(CONTENT, DAY).program,
    );
  });
});

describe('findKept', () => {
  it('finds the site that the same inputs made, with what was said of it', () => {
    keepSite(KEPT, 'inputs', SITE, '一处提醒');
    expect(findKept(KEPT, 'inputs', SITE)?.report).toBe('一处提醒');
  });

  it('finds none for other inputs, for a site that was touched, and where none stands', () => {
    keepSite(KEPT, 'inputs', SITE);
    expect(findKept(KEPT, 'others', SITE)).toBeUndefined();
    writeFileSync(`${SITE}/more.html`, '');
    expect(findKept(KEPT, 'inputs', SITE)).toBeUndefined();
    rmSync(`${SITE}/more.html`);
    expect(findKept(KEPT, 'inputs', SITE)).toBeDefined();
    writeFileSync(`${SITE}/index.html`, '乙');
    expect(findKept(KEPT, 'inputs', SITE)).toBeUndefined();
    rmSync(SITE, { recursive: true });
    expect(findKept(KEPT, 'inputs', SITE)).toBeUndefined();
  });

  it('finds none where what was kept cannot be read', () => {
    writeFileSync(KEPT, '{"inputs":');
    expect(findKept(KEPT, 'inputs', SITE)).toBeUndefined();
  });
});
