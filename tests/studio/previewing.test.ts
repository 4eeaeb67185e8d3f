import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { readWorkspace } from '../../src/content/read.ts';
import { documentOf, type Workspace } from '../../src/content/workspace.ts';
import { elementsOf, find } from '../../src/html/edit.ts';
import { attribute, textOf, type Element } from '../../src/html/tree.ts';
import { previewOf } from '../../src/studio/preview/previewing.ts';

const ZONE = 'tests/fixtures/small-zone/content';
const zone = await readWorkspace(ZONE, '2026-06-30');
const STATION = 'cases/demo-station/index.mdx';
const textIn = (place: string) => zone.documents.find((one) => one.place === place)!.text;

/** The zone with other texts in some places. */
function zoneWith(texts: Record<string, string>): Workspace {
  const documents = zone.documents.map((document) => {
    const text = texts[document.place];
    return text === undefined ? document : documentOf(ZONE, document.place, text);
  });
  return { ...zone, documents };
}

/** The body of a preview, and how many of its blocks are shown as they are typed. */
async function preview(workspace: Workspace, slug = 'demo-station') {
  const made = await previewOf(workspace, slug);
  if ('fault' in made) throw new Error(made.fault);
  const body = find(parse(made.body), 'body')!;
  return { body, elements: elementsOf(body), refused: made.refused };
}

const named = (elements: readonly Element[], tag: string) =>
  elements.filter(({ tagName }) => tagName === tag);

test('a case is shown with its text, its numbers with their notes, its figures and its pictures', async () => {
  const { body, elements, refused } = await preview(zone);
  const text = textOf(body);
  expect(text).toContain('示例驿站（虚构）');
  expect(text).toContain('这是一条虚构的脚注。');
  expect(named(elements, 'svg').length).toBeGreaterThan(0);
  const numbers = named(elements, 'button').filter((one) => attribute(one, 'data-fact'));
  expect(numbers.length).toBeGreaterThan(3);
  const ids = new Set(elements.map((one) => attribute(one, 'id')));
  for (const number of numbers) expect(ids).toContain(attribute(number, 'popovertarget'));
  const images = named(elements, 'img');
  expect(images.length).toBe(2);
  for (const image of images) {
    expect(attribute(image, 'src')).toMatch(/^data:image\/(?:png|webp|jpeg);base64,[\w+/]{100}/);
    expect(attribute(image, 'alt')).not.toBe('');
  }
  expect(refused).toBe(0);
});

test('a link leads to the published site beside the preview, within it, or nowhere', async () => {
  const { elements } = await preview(zone);
  const links = named(elements, 'a').map((link) => ({
    href: attribute(link, 'href') ?? '',
    target: attribute(link, 'target'),
  }));
  expect(links).toContainEqual({
    href: 'https://example.org/demo/cases/demo-team/',
    target: '_blank',
  });
  for (const { href, target } of links) {
    expect(href).toMatch(/^(?:https:|mailto:|#)/);
    expect(target).toBe(href.startsWith('#') ? '_self' : '_blank');
  }
});

test('whatever a text holds, nothing of it runs, loads or hides: it is shown as it is typed', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src="https://evil.example/x.png" onerror="alert(1)" />',
    '[点我](javascript:alert(1))',
    '![图](https://evil.example/x.png)',
    '{alert(1)}',
    "import x from 'https://evil.example/x.js'",
    '<iframe src="https://evil.example/"></iframe>',
    '<div style="position:fixed">盖住</div>',
    '<Fact id="demo-stations" onclick="alert(1)" />',
    '一段被\u202e倒过来\u202c的话。',
  ];
  const { body, elements, refused } = await preview(
    zoneWith({ [STATION]: `${textIn(STATION)}\n\n${hostile.join('\n\n')}\n\n好好的一段。\n` }),
  );
  expect(refused).toBe(9);
  const text = textOf(body);
  for (const one of hostile.slice(0, 9)) expect(text).toContain(one);
  expect(text).toContain('好好的一段。');
  expect(text).toContain('一段被〔U+202E（控制书写方向的符号）〕倒过来');
  for (const tag of ['script', 'iframe', 'object', 'style', 'link', 'meta', 'base']) {
    expect(named(elements, tag)).toEqual([]);
  }
  for (const element of elements) {
    for (const { name, value } of element.attrs) {
      expect(name).not.toMatch(/^(?:on|style$|srcdoc$|formaction$)/);
      if (/^(?:href|src|action)$/.test(name))
        expect(value).toMatch(/^(?:https:|mailto:|#|data:image\/)/);
    }
  }
});

test('hostile records stay words as well', async () => {
  const title = '<img src=x onerror=alert(1)>\u202e标题';
  const { body, elements } = await preview(
    zoneWith({
      [STATION]: textIn(STATION).replace(/^title:.*$/m, `title: ${JSON.stringify(title)}`),
    }),
  );
  expect(textOf(named(elements, 'h1')[0]!)).toBe(
    '<img src=x onerror=alert(1)>〔U+202E（控制书写方向的符号）〕标题',
  );
  expect(elements.filter((one) => attribute(one, 'onerror') !== undefined)).toEqual([]);
  expect(textOf(body)).not.toContain('\u202e');
});

test('a number, a figure or a picture that is not there is named, and the rest is shown', async () => {
  const added = '<Fact id="no-such" />个。\n\n<Figure id="no-figure" />\n\n![没有的图](./no.png)\n';
  const { body, elements } = await preview(
    zoneWith({ [STATION]: `${textIn(STATION)}\n\n还有${added}` }),
  );
  expect(textOf(body)).toContain('账本里没有no-such');
  expect(textOf(body)).toContain('没有编号为no-figure的图表');
  const lost = named(elements, 'img').find((one) => attribute(one, 'alt') === '没有的图')!;
  expect(attribute(lost, 'src')).toBe('');
});

test('a draft is shown as it will be published, and a case without its head is not', async () => {
  const { body } = await preview(zone, 'unfinished-draft');
  expect(textOf(body)).not.toContain('草稿，未发布');
  const broken = zoneWith({ [STATION]: textIn(STATION).replace(/^title:.*$/m, 'titel: 错') });
  expect(await previewOf(broken, 'demo-station')).toEqual({
    fault: expect.stringContaining('文件头有错') as string,
  });
});
