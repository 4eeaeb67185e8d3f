import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/domain/library.ts';
import { DRAWINGS, drawingOf } from '../../src/figures/drawings.ts';
import { FIGURE_TYPES, typeOf, type Figure } from '../../src/figures/index.ts';
import { steps } from '../fixtures/figure-type/index.ts';
import { stepsType } from '../fixtures/figure-type/spec.ts';
import { libraryOf } from '../support/library.ts';
import { fact } from '../support/records.ts';

// The two lines that a new type takes; everything else is asked for afterwards.
Object.assign(FIGURE_TYPES, { steps: stepsType });
Object.assign(DRAWINGS, { steps });

const { figureSchema } = await import('../../src/figures/schema.ts');
const { comparisonFaults } = await import('../../src/checks/numbers/figure-faults.ts');
const { showFigure } = await import('../../src/checks/figure-handbook.ts');
const { figure: kind } = await import('../../src/authoring/kinds/figure.ts');
const { valueMeant } = await import('../../src/checks/schema/meanings.ts');
const { drawFigure, layoutFigure } = await import('../../src/figures/draw.ts');
const { figureCsv } = await import('../../src/figures/figure-file.ts');
const { emptyContent } = await import('../../src/authoring/content.ts');

const [example] = steps.examples.right;
const spec = example!.spec as unknown as Figure;
const shares = example!.facts.map(({ id, label, value, unit, period }) =>
  fact({ id, label, value, unit, period }),
);
const records = new Map(shares.map((one) => [one.id, one]));

describe('a figure type of its own folder and two lines', () => {
  it('may be declared, with what its spec says and nothing else', () => {
    expect(figureSchema.safeParse(spec).error).toBeUndefined();
    const without = figureSchema.safeParse({ ...spec, mode: undefined });
    expect(without.error?.issues[0]?.path).toEqual(['mode']);
    const twice = figureSchema.safeParse({ ...spec, series: ['a'] });
    expect(twice.error?.issues[0]?.message).toContain('且只填一个');
  });

  it('is checked by what it shares and in what it may differ', () => {
    expect(comparisonFaults(spec, records, new Map())).toEqual([]);
    const homes = new Map([...records, ['a', fact({ id: 'a', unit: '家', value: 3 })]]);
    const messages = comparisonFaults(spec, homes, new Map()).map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining('台阶图画不出来'));
    expect(messages).toContainEqual(expect.stringContaining('单位'));
  });

  it('is called by its name where an author mistypes its type', () => {
    expect(valueMeant('台阶图', ['bar', 'steps'])).toBe('steps');
  });

  it('is offered by `npm run new`, with its modes, and takes its facts as each asks', () => {
    const content = emptyContent('content');
    const questions = kind.questions(content);
    const asked = (name: string) => questions.find((question) => question.name === name)!;
    const answers = { type: 'steps', mode: 'up', facts: ['a', 'b'], title: '台阶' };
    expect(asked('type').options!({})).toContainEqual({
      ...{ value: 'steps', label: '台阶图', hint: '看一级一级怎样占满' },
    });
    expect(asked('mode').when!(answers)).toBe(true);
    expect(asked('mode').options!(answers)).toEqual([
      { value: 'up', label: '往上排' },
      { value: 'down', label: '往下排' },
    ]);
    expect(asked('mode').otherwise).toBe('只有条形图（bar）、台阶图（steps）要选排法。');
    expect(asked('facts').when!(answers)).toBe(true);
    expect(asked('facts').when!({ ...answers, mode: 'down' })).toBe(false);
    const [file] = kind.plan({ ...answers, id: 'x' }, content);
    expect(JSON.parse((file as { text: string }).text)).toMatchObject({
      groups: [{ facts: ['a'] }, { facts: ['b'] }],
    });
  });

  it('has a page in the handbook, its examples drawn or refused', () => {
    expect(typeOf(spec).label).toBe('台阶图');
    const [right, wrong] = [steps.examples.right[0]!, steps.examples.wrong[0]!];
    expect(showFigure(right, 's').drawn?.summary).toMatch(/^共2级。/);
    expect(showFigure(wrong, 's').findings[0]?.message).toContain('不是 %');
    expect(drawingOf(spec).examples.right).toHaveLength(1);
  });

  it('is laid out and drawn, with its words', () => {
    const library = { fact: (id: string) => records.get(id)!, series: new Map() } as never;
    expect(layoutFigure(spec, library, 520)).toMatchObject({ width: 520, height: 20 });
    const { svg, words } = drawFigure(spec, library, 's');
    expect(svg.wide).toContain('data-fact="b"');
    expect(words).toEqual({ columns: ['题'], rows: [['台阶']] });
  });

  it('is written as CSV', () => {
    const all = shares.map((one) => ({ ...one, theme: 't', themeTitle: '主题' }));
    const csv = figureCsv(spec, libraryOf({ facts: all }) as unknown as Library<Figure>);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('甲');
  });
});
