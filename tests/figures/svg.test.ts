import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Mark, Scene, Tone } from '../../src/figures/scene.ts';
import { renderSvg, round } from '../../src/figures/svg.ts';

const scene = (...marks: Mark[]): Scene => ({ width: 100, height: 40, marks });
const text = (value: string): Mark => ({ kind: 'text', x: 1, y: 2, text: value, voice: 'label' });

describe('renderSvg', () => {
  it('writes each kind of mark with its role, its fact and its place', () => {
    const drawing = renderSvg(
      scene(
        { kind: 'rect', x: 0, y: 1, width: 2, height: 3, tone: 'series-1', fact: 'a' },
        { kind: 'line', x1: 0, y1: 1, x2: 2, y2: 3, tone: 'axis' },
        { kind: 'circle', x: 4, y: 5, r: 6, tone: 'series-2' },
        { kind: 'path', d: 'M0 0h1', tone: 'rest' },
        { kind: 'text', x: 1, y: 2, text: '75个', voice: 'value', anchor: 'end', fact: 'a' },
      ),
      { frame: 'wide', id: 'f' },
    );
    expect(drawing.replaceAll('><', '>\n<').split('\n')).toEqual([
      '<svg class="drawing wide" viewBox="0 0 100 40" aria-hidden="true" focusable="false">',
      '<rect class="series-1" data-fact="a" x="0" y="1" width="2" height="3"/>',
      '<line class="axis" x1="0" y1="1" x2="2" y2="3"/>',
      '<circle class="series-2" cx="4" cy="5" r="6"/>',
      '<path class="rest" d="M0 0h1"/>',
      '<text class="value" data-fact="a" x="1" y="2" text-anchor="end">75个</text>',
      '</svg>',
    ]);
  });

  it('draws the pattern of a tone once, and the first tone plain', () => {
    const part = (tone: Tone): Mark => ({
      kind: 'rect',
      x: 0,
      y: 0,
      width: 9,
      height: 9,
      tone,
      texture: true,
    });
    const drawing = renderSvg(scene(part('series-1'), part('series-2'), part('series-2')), {
      frame: 'narrow',
      id: 'shares',
    });
    expect(drawing.match(/<pattern id="[^"]*"/g)).toEqual(['<pattern id="shares-n2"']);
    expect(drawing.match(/fill="url\(#shares-n2\)"/g)).toHaveLength(2);
    expect(drawing).toContain('<rect class="series-1" x="0"');
  });

  it('writes lines, rings and what was moved as a whole', () => {
    const drawing = renderSvg(
      scene(
        { kind: 'path', d: 'M0 0L4 4', tone: 'series-1', stroke: true, at: { x: 2, y: 3.04 } },
        { kind: 'circle', x: 4, y: 5, r: 6, tone: 'series-2', hollow: true, word: 0 },
      ),
      { frame: 'wide', id: 'f' },
    );
    expect(drawing).toContain(
      '<path class="series-1 stroke" transform="translate(2 3)" d="M0 0L4 4"/>',
    );
    expect(drawing).toContain(
      '<circle class="series-2 hollow" data-word="0" cx="4" cy="5" r="6"/>',
    );
  });

  it('leaves out the anchor that is the default', () => {
    const drawing = renderSvg(scene({ ...text('甲'), anchor: 'start' } as Mark), {
      frame: 'wide',
      id: 'f',
    });
    expect(drawing).not.toContain('text-anchor');
  });

  it('escapes text so that it stays text', () => {
    const drawing = renderSvg(scene(text('<script>a&b</script>"')), { frame: 'wide', id: 'f' });
    expect(drawing).toContain('>&lt;script&gt;a&amp;b&lt;/script&gt;&quot;</text>');
  });

  it('escapes a fact id and a path in their attributes', () => {
    const mark: Mark = { kind: 'path', d: '"><b>', tone: 'rest', fact: '" onload="x' };
    const drawing = renderSvg(scene(mark), { frame: 'wide', id: 'f' });
    expect(drawing).toContain('data-fact="&quot; onload=&quot;x" d="&quot;&gt;&lt;b&gt;"');
  });

  it('gives any text back to an HTML parser as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((s) => !/[\0\r]/.test(s)),
        (value) => {
          const [svg] = parseFragment(
            renderSvg(scene(text(value)), { frame: 'wide', id: 'f' }),
          ).childNodes;
          const [label, ...others] = svg && 'childNodes' in svg ? svg.childNodes : [];
          const [run] = label && 'childNodes' in label ? label.childNodes : [];
          expect(others).toEqual([]);
          expect(run && 'value' in run ? run.value : '').toBe(value);
        },
      ),
    );
  });

  it('writes no inline style and no colour', () => {
    const mark: Mark = { kind: 'rect', x: 0, y: 0, width: 1, height: 1, tone: 'series-1' };
    expect(renderSvg(scene(mark), { frame: 'wide', id: 'f' })).not.toMatch(
      /style=|fill=|stroke=|#/,
    );
  });

  it('is equal byte by byte on two runs', () => {
    const marks = [text('甲'), text('乙')];
    expect(renderSvg(scene(...marks), { frame: 'wide', id: 'f' })).toBe(
      renderSvg(scene(...marks), { frame: 'wide', id: 'f' }),
    );
  });
});

describe('round', () => {
  it('keeps a tenth of a unit', () => {
    expect(round(1.25)).toBe(1.3);
    expect(round(1 / 3)).toBe(0.3);
    expect(round(12)).toBe(12);
  });

  it('never gives minus zero', () => {
    expect(Object.is(round(-0.01), 0)).toBe(true);
  });

  it('writes no more than one decimal for any coordinate of a page', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (value) => {
        expect(String(round(value))).toMatch(/^-?\d+(\.\d)?$/);
      }),
    );
  });
});
