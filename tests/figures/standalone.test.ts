import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paletteOf, standaloneSvg, type Picture } from '../../src/figures/standalone.ts';

const palette = paletteOf(readFileSync('src/styles/tokens.css', 'utf8'), 'light');
const sheet = readFileSync('src/styles/figures.css', 'utf8');

const PICTURE: Picture = {
  id: 'demo',
  title: '示例<图>',
  takeaway: '共15家。',
  summary: '企业15家。',
  notes: ['来源：示例日报。'],
  scene: {
    width: 520,
    height: 40,
    marks: [
      { kind: 'rect', x: 0, y: 0, width: 100, height: 26, tone: 'series-2', texture: true },
      { kind: 'text', x: 0, y: 40, text: '企业15家', voice: 'label', fact: 'firms' },
    ],
  },
};

const drawing = standaloneSvg(PICTURE, palette);

/** @returns the declarations of a rule of the file's own style element. */
function ruleOf(selector: string): Record<string, string> {
  const escaped = selector.replaceAll('.', '\\.');
  const body = new RegExp(`(?:^|\\})${escaped}\\{([^}]*)\\}`).exec(
    /<style>(.*)<\/style>/.exec(drawing)![1]!,
  );
  const pairs = body?.[1]?.split(';').filter(Boolean) ?? [];
  return Object.fromEntries(pairs.map((pair) => pair.split(/:(.*)/s).slice(0, 2)));
}

/** @returns the declarations of the page for a class, its tokens resolved. */
function pageRuleOf(name: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!new RegExp(`\\.drawing .*\\.${name}(?![\\w-])`, 's').test(selectors)) continue;
    if (/\[data-on\]/.test(selectors)) continue;
    for (const [, property = '', value = ''] of body.matchAll(/([\w-]+):\s*([^;]+);/g)) {
      found[property] ??= value
        .replace('var(--tone)', () => found['--tone'] ?? '')
        .replace(/var\(--([\w-]+)\)/, (_, token: string) => palette[token] ?? token);
    }
  }
  return found;
}

describe('a picture that stands alone', () => {
  it('is a whole SVG file with its title and its sentence for ears', () => {
    expect(drawing).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="568" height="\d+"/,
    );
    expect(drawing).toContain('role="img" aria-labelledby="demo-title demo-desc"');
    expect(drawing).toContain('<title id="demo-title">示例&lt;图&gt;</title>');
    expect(drawing).toContain('<desc id="demo-desc">企业15家。</desc>');
    expect(drawing.endsWith('</svg>\n')).toBe(true);
  });

  it('loads nothing and leads nowhere', () => {
    const without = drawing.replace('http://www.w3.org/2000/svg', '');
    expect(without).not.toMatch(/https?:|@import|href=|var\(/);
    expect(without.match(/url\([^)]*\)/g)).toEqual(['url(#demo2)']);
  });

  it('says its title, its point and its sources within its frame, in this order', () => {
    const lines = [...drawing.matchAll(/<text [^>]*y="([\d.]+)"[^>]*>([^<]*)</g)];
    expect(lines.map(([, , text]) => text)).toEqual([
      '示例&lt;图&gt;',
      '共15家。',
      '企业15家',
      '来源：示例日报。',
    ]);
    const heights = lines.map(([, y]) => Number(y));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights.at(-1)).toBeLessThan(Number(/height="(\d+)"/.exec(drawing)![1]));
  });

  it.each([
    ['.series-1', 'series-1', ['fill']],
    ['.series-2', 'series-2', ['fill']],
    ['.series-3', 'series-3', ['fill']],
    ['.series-4', 'series-4', ['fill']],
    ['.rest', 'rest', ['fill', 'stroke']],
    ['.link', 'link', ['fill', 'stroke', 'stroke-width']],
    ['.axis', 'axis', ['stroke']],
    ['.rule', 'rule', ['stroke']],
    ['.texture', 'texture', ['fill', 'stroke', 'stroke-width', 'stroke-linecap']],
  ])('draws %s as the page does', (selector, name, properties) => {
    const [own, page] = [ruleOf(selector), pageRuleOf(name)];
    expect(properties.map((property) => own[property])).toEqual(
      properties.map((property) => page[property]),
    );
    expect(own['fill'] ?? own['stroke']).toMatch(/^(#|none)/);
  });
});
