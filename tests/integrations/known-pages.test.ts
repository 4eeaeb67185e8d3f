import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtPage } from '../../src/checks/built/built-site.ts';
import { checkOutput } from '../../src/checks/built/run-output.ts';
import {
  SMALL_ARTICLE,
  SMALL_FILES,
  smallPage,
  smallSite,
} from '../../src/checks/built/small-site.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { OUTPUT_RULES } from '../../src/checks/output-rules/index.ts';
import type { Example } from '../../src/checks/rule.ts';
import { KnownPages } from '../../src/integrations/known-pages.ts';
import { BAD } from '../checks/corpus/output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'known-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Checks a site as a build does: what was known before is used, what is known now is kept. */
function build(
  texts: Record<string, string>,
  code = 'v1',
): { findings: Finding[]; asked: string[] } {
  const isPage = ([name]: [string, string]) => name.endsWith('.html');
  const files = Object.entries(texts);
  const site = smallSite(Object.fromEntries(files.filter((file) => !isPage(file))));
  const pages = new Map(files.filter(isPage));
  const asked: string[] = [];
  const rules = OUTPUT_RULES.map((rule) => ({
    ...rule,
    check: (...given: Parameters<typeof rule.check>) => {
      const check = rule.check(...given);
      const page: typeof check.page = (one) => {
        asked.push(`${rule.id} ${one.place}`);
        return check.page?.(one);
      };
      return { ...check, page };
    },
  }));
  const known = new KnownPages(path.join(folder, 'known-pages'), code, site);
  const open = (place: string) => builtPage(site.root, place, pages.get(place)!);
  const findings = checkOutput(site, { places: [...pages.keys()], open }, rules, known);
  known.write();
  return { findings, asked };
}

const PAGES = {
  'cases/station/index.html': smallPage(SMALL_ARTICLE),
  'about/index.html': smallPage('<h1>关于</h1>\n<p><a href="/contact/#mail">写信</a></p>'),
  'contact/index.html': smallPage('<h1>联系</h1>\n<p id="mail">写信</p>'),
};

describe('a build after another', () => {
  it('asks no rule about a page that was in order and has not changed', () => {
    expect(build(PAGES).asked).toHaveLength(OUTPUT_RULES.length * 3);
    expect(build(PAGES)).toEqual({ findings: [], asked: [] });
    expect(build(PAGES)).toEqual({ findings: [], asked: [] });
  });

  it('asks every rule about a page that changed, and none about the others', () => {
    build(PAGES);
    const { asked } = build({ ...PAGES, 'contact/index.html': `${PAGES['contact/index.html']}\n` });
    expect(asked).toEqual(OUTPUT_RULES.map(({ id }) => `${id} contact/index.html`));
  });

  it('asks only the rules that read records where a record changed', () => {
    build(PAGES);
    const ledger = SMALL_FILES['data/facts.json']!.replace('"value": 15', '"value": 16');
    expect(ledger).not.toBe(SMALL_FILES['data/facts.json']);
    const { asked, findings } = build({ ...PAGES, 'data/facts.json': ledger });
    expect([...new Set(asked.map((one) => one.split(' ')[0]))]).toEqual([
      'page-number',
      'page-record',
    ]);
    expect(findings.some(({ file }) => file === 'dist/cases/station/index.html')).toBe(true);
  });

  it('asks everything again where the program changed', () => {
    build(PAGES);
    expect(build(PAGES, 'v2').asked).toHaveLength(OUTPUT_RULES.length * 3);
  });

  it('finds a link of a page that has not changed where its target lost the id', () => {
    build(PAGES);
    const changed = { ...PAGES, 'contact/index.html': smallPage('<h1>联系</h1>') };
    const { findings, asked } = build(changed);
    expect(asked.some((one) => one.endsWith(' about/index.html'))).toBe(false);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'html-ids',
      file: 'dist/about/index.html',
      position: { line: 10, column: 7, endLine: 10, endColumn: 28 },
    });
  });

  it('forgets a page that is no longer built', () => {
    build(PAGES);
    const { 'contact/index.html': contact, ...others } = PAGES;
    build(others);
    expect(build({ ...others, 'contact/index.html': contact }).asked).toHaveLength(
      OUTPUT_RULES.length,
    );
  });

  it.each(BAD)('finds every time what is wrong in $title', (example) => {
    const texts = ({ place, text, also }: Example) => ({ ...also, [place]: text });
    const place = example.place.endsWith('.html') ? example.place : 'index.html';
    build({ ...texts(example), [place]: smallPage('<h1>驿站</h1>') });
    const first = build(texts(example)).findings;
    expect(first.map(({ rule }) => rule)).toEqual(example.findings.map(({ rule }) => rule));
    expect(build(texts(example)).findings).toEqual(first);
  });
});
