import { expect, test, type Page } from '@playwright/test';
import { contrast } from '../figures/support/contrast.ts';
import { figurePaths, overlapping, shownIn } from './support/drawings.ts';

/**
 * The 14 critical heuristics of Chartability, each under its own name.
 * @see https://github.com/Chartability/POUR-CAF
 */

const figures = figurePaths();
const one = '/figures/srdi-growth/';

/** @returns what `fault` says of any figure's page. */
async function onEveryFigure(
  page: Page,
  fault: (path: string) => Promise<string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const path of figures) {
    await page.goto(path);
    faults.push(...(await fault(path)).map((text) => `${path}: ${text}`));
  }
  return faults;
}

const textsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((element) => element.textContent.trim()));

const hex = (colour: string) =>
  `#${[...colour.matchAll(/\d+/g)]
    .slice(0, 3)
    .map(([value]) => Number(value).toString(16).padStart(2, '0'))
    .join('')}`;

test.describe.configure({ timeout: 180_000 });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`Perceivable · Low contrast (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const faults = await onEveryFigure(page, async () => {
      const paper = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      const shown = await shownIn(page);
      return shown.flatMap(({ tag, role, text, fill, stroke }) => {
        // Rules of a scale are meant to be faint: every value is written at its mark.
        if (role.split(' ').includes('rule')) return [];
        const paint = tag !== 'line' && fill.startsWith('rgb') ? fill : stroke;
        if (!paint.startsWith('rgb')) return [];
        const ratio = contrast(hex(paint), hex(paper));
        const wanted = tag === 'text' ? 4.5 : 3;
        const hollow = role.includes('hollow');
        const seen = hollow ? contrast(hex(stroke), hex(paper)) : ratio;
        return seen >= wanted ? [] : [`${tag}.${role} “${text}” ${seen.toFixed(2)}`];
      });
    });
    expect(faults).toEqual([]);
  });
}

test('Perceivable · Content is only visual', async ({ page }) => {
  const faults = await onEveryFigure(page, async () =>
    page.evaluate(() => {
      const said = document.querySelector('[data-summary-of]')?.textContent ?? '';
      const marks = document.querySelectorAll('svg.wide [data-fact], svg.wide [data-word]');
      const missing = [...marks].flatMap((mark) => {
        const { fact, word } = (mark as SVGElement).dataset;
        const row = fact ? `tr[data-record="${fact}"]` : `tr[data-word="${word}"]`;
        return document.querySelector(row) ? [] : [row];
      });
      const loose = [...document.querySelectorAll('svg.drawing')].filter(
        (svg) => svg.getAttribute('aria-hidden') !== 'true',
      );
      return [
        ...(said.trim().length > 5 ? [] : ['no sentence']),
        ...(marks.length > 0 ? [] : ['no marks']),
        ...missing,
        ...loose.map(() => 'a drawing is read as loose numbers'),
      ];
    }),
  );
  expect(faults).toEqual([]);
});

test('Perceivable · Small text size', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const faults = await onEveryFigure(page, async () => {
    const shown = await shownIn(page);
    return shown
      .filter(({ tag, size }) => tag === 'text' && size < 12)
      .map(({ text, size }) => `“${text}” ${size}`);
  });
  expect(faults).toEqual([]);
});

test('Perceivable · Visual presents seizure risk', async ({ page }) => {
  const faults = await onEveryFigure(page, async () =>
    page.evaluate(() => {
      const moving = document.getAnimations().length;
      const films = document.querySelectorAll('video, animate, animateTransform, set, marquee');
      return moving + films.length > 0 ? [`${moving} animations, ${films.length} films`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('Operable · Interaction modality only has one input type', async ({ page }) => {
    await page.goto(one);
    const note = page.locator('.mark-note');
    const mark = page.locator('.drawing.wide rect[data-fact="srdi-2024-added"]');
    await mark.hover();
    const byPointer = await note.textContent();
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await mark.tap();
    expect(await note.textContent()).toBe(byPointer);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowRight');
    await expect(note).toBeVisible();
    expect(await note.textContent()).toBe(byPointer);
  });
});

test('Operable · No interaction cues or instructions', async ({ page }) => {
  const faults = await onEveryFigure(page, async () => {
    const cue = await page.getByText('可以逐项看每个数').count();
    const spoken = await page.getByRole('listbox', { name: /方向键/ }).count();
    return cue === 1 && spoken === 1 ? [] : [`${cue} cues, ${spoken} spoken`];
  });
  expect(faults).toEqual([]);
});

test('Operable · Controls override AT controls', async ({ page }) => {
  await page.goto(one);
  await page.evaluate(() => {
    const taken: string[] = [];
    Object.assign(window, { taken });
    document.addEventListener('keydown', (event) => {
      if (event.defaultPrevented) taken.push(event.key);
    });
  });
  const keys = ['ArrowDown', 'ArrowRight', 'Home', 'End', 'PageDown', 'Enter', 'h', 't', 'Tab'];
  const taken = () => page.evaluate(() => (window as unknown as { taken: string[] }).taken);
  await page.locator('h1').click();
  for (const key of keys) await page.keyboard.press(key);
  expect(await taken(), 'elsewhere on the page').toEqual([]);
  await page.getByRole('listbox').focus();
  for (const key of ['PageDown', 'h', 't', 'Control+ArrowDown', 'Alt+ArrowDown', 'Tab']) {
    await page.keyboard.press(key);
  }
  expect(await taken(), 'on the drawing').toEqual([]);
  expect(await page.locator('[accesskey]').count()).toBe(0);
});

test('Understandable · No explanation for purpose or for how to read', async ({ page }) => {
  const faults = await onEveryFigure(page, async () => {
    const purpose = await page.getByText(/这是一幅.+用来.+/).count();
    const type = await page.locator('main a[href^="/guide/figures/"]').count();
    return purpose === 1 && type === 1 ? [] : [`${purpose} purposes, ${type} explanations`];
  });
  expect(faults).toEqual([]);
});

test('Understandable · No title, summary, or caption', async ({ page }) => {
  const faults = await onEveryFigure(page, async () => {
    const [title] = await textsOf(page, 'h1');
    const [takeaway] = await textsOf(page, 'figcaption .takeaway');
    const [summary] = await textsOf(page, '[data-summary-of]');
    return [title, takeaway, summary].every((text) => text && text.length > 3)
      ? []
      : [`“${title}” “${takeaway}” “${summary}”`];
  });
  expect(faults).toEqual([]);
});

test('Understandable · Reading level inappropriate', async ({ page }) => {
  // Chinese readability rests on the length of clauses: a newspaper's seldom pass 30 characters.
  const faults = await onEveryFigure(page, async () => {
    const texts = [
      ...(await textsOf(page, 'figcaption .takeaway')),
      ...(await textsOf(page, 'figure .read')),
    ];
    const clauses = texts.flatMap((text) => text.replace(/\s+/g, '').split(/[，。；：、]/));
    return clauses.filter((clause) => [...clause].length > 36);
  });
  expect(faults).toEqual([]);
});

test('Compromising · No table', async ({ page }) => {
  const faults = await onEveryFigure(page, async () => {
    const heads = await page.locator('figure table thead th[scope="col"]').count();
    const rows = await page.locator('figure table tbody tr').count();
    const named = await page.locator('figure table tbody th[scope="row"]').count();
    return heads > 1 && rows > 0 && named === rows ? [] : [`${heads} heads, ${rows} rows`];
  });
  expect(faults).toEqual([]);
});

test('Assistive · Data density is inappropriate', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const faults = await onEveryFigure(page, async () => {
    const shown = await shownIn(page);
    const labels = shown.filter(({ tag }) => tag === 'text').length;
    const options = await page.getByRole('option').count();
    return [
      ...overlapping(shown),
      ...(options > 30 ? [`${options} values in one drawing`] : []),
      ...(labels > 90 ? [`${labels} texts in one drawing`] : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('Assistive · Navigation and interaction is tedious', async ({ page }) => {
  const faults = await onEveryFigure(page, async () => {
    const stops = await page.locator('figure-plate [tabindex="0"], figure-plate a').count();
    return stops === 1 ? [] : [`${stops} stops in the drawing`];
  });
  expect(faults).toEqual([]);
});

test('Flexible · User style change not respected', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(one);
  const text = page.locator('svg.narrow text').first();
  const before = await text.evaluate((node) => getComputedStyle(node).fill);
  // As a browser adds a reader's own sheet: the page's policy has no say in it.
  await page.evaluate(() => {
    const own = new CSSStyleSheet();
    own.replaceSync('* { font-family: monospace !important } text { fill: #00f !important }');
    document.adoptedStyleSheets.push(own);
  });
  expect(before).not.toBe('rgb(0, 0, 255)');
  expect(await text.evaluate((node) => getComputedStyle(node).fill)).toBe('rgb(0, 0, 255)');
  expect(await text.evaluate((node) => getComputedStyle(node).fontFamily)).toBe('monospace');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(one);
  const forced = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.color = 'CanvasText';
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return [getComputedStyle(document.querySelector('svg.narrow text')!).fill, colour];
  });
  expect(forced[0]).toBe(forced[1]);
});
