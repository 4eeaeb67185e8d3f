import { describe, expect, it } from 'vitest';
import { showFigure } from '../../src/checks/figure-handbook.ts';
import { drawingOf } from '../../src/figures/drawings.ts';
import { FIGURE_TYPES, type FigureTypeName, typeOf } from '../../src/figures/index.ts';
import { figureSchema } from '../../src/figures/schema.ts';
import { fieldsOf } from '../../src/domain/fields.ts';

const types = (Object.keys(FIGURE_TYPES) as FigureTypeName[]).map(
  (type) => [type, { ...typeOf({ type }), ...drawingOf({ type }) }] as const,
);

/** One mark a line, so that a change shows as a change of that line. */
const lines = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

const SCALE =
  /<text class="quiet"[^>]*>[^<]*(?:单位：\S+?；.*?[零时]|：位次，)[^<]*<\/text><\/svg>/;

describe.each(types)('the examples of %s', (name, type) => {
  const { examples, schema, label, purpose, scale, axis } = type;
  it.each(examples.right.map((example, index) => [example.title, example, index + 1] as const))(
    'draw “%s” as they did, and say it in a sentence',
    async (_title, example, number) => {
      const { drawn, findings } = showFigure(example, `${name}-${number}`);
      expect(findings).toEqual([]);
      const { svg, summary } = drawn!;
      expect(summary).toMatch(/。$/);
      const snapshot = `<!-- ${summary} -->\n${lines(svg.wide)}`;
      await expect(snapshot).toMatchFileSnapshot(`__snapshots__/${name}-${number}.svg`);
    },
  );

  it('say what their scale counts and where its zero is, where they have one', () => {
    // In a waffle every cell is a hundredth.
    const isScaled = scale === 'figure' && name !== 'waffle';
    expect(axis !== undefined).toBe(isScaled);
    const drawings = examples.right.flatMap((example) =>
      Object.values(showFigure(example, name).drawn!.svg),
    );
    for (const drawing of drawings) expect(SCALE.test(drawing), drawing).toBe(isScaled);
  });

  it('are declarations that an author may write', () => {
    for (const { spec } of examples.right) {
      expect(figureSchema.safeParse(spec).error?.issues).toBeUndefined();
    }
  });

  it('lead to no record: their numbers are made up', () => {
    for (const [index, example] of examples.right.entries()) {
      const { svg } = showFigure(example, `${name}-${index}`).drawn!;
      expect(svg.narrow + svg.wide).not.toMatch(/data-(fact|word)/);
    }
  });

  it('show what is wrong with a wrong one, and what to do', () => {
    expect(examples.wrong.length).toBeGreaterThan(0);
    for (const example of examples.wrong) {
      const { findings } = showFigure(example, name);
      expect(findings.length, example.title).toBeGreaterThan(0);
      for (const { message, fix } of findings) expect(message && fix).toBeTruthy();
    }
  });

  it('come with a name, a purpose and every option explained in Chinese', () => {
    expect(label).toMatch(/\p{Script=Han}/u);
    expect(purpose).toMatch(/\p{Script=Han}/u);
    const options = fieldsOf(schema);
    expect(options.map((option) => option.name)).toContain('title');
    expect(options.filter(({ description }) => !/\p{Script=Han}/u.test(description))).toEqual([]);
  });
});

describe('optionsOf', () => {
  it('lists nested fields after the field that holds them, and the values that are allowed', () => {
    const options = fieldsOf(FIGURE_TYPES.bar.schema);
    const names = options.map(({ name }) => name);
    expect(names.indexOf('groups[].facts')).toBeGreaterThan(names.indexOf('groups'));
    expect(options.find(({ name }) => name === 'type')).toMatchObject({
      required: true,
      values: ['bar'],
    });
    expect(options.find(({ name }) => name === 'mode')?.values).toContain('stacked');
    expect(options.find(({ name }) => name === 'howToRead')?.required).toBe(false);
  });
});
