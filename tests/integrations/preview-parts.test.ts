import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { previewName } from '../../src/integrations/preview/place.ts';
import { findCase } from '../../src/integrations/preview/find-case.ts';
import { parse } from 'parse5';
import { find } from '../../src/html/edit.ts';
import { attribute, type Element } from '../../src/html/tree.ts';
import { liveSite, settleLink } from '../../src/preview/links.ts';
import { embedPicture } from '../../src/integrations/preview/self-contained.ts';
import { soundRecords } from '../../src/preview/entries.ts';
import { contentFiles, figure, json } from '../support/content.ts';
import { derivedFact, fact, factFile } from '../support/records.ts';
import { workspaceOf } from '../support/workspace.ts';

describe('previewName', () => {
  test.each([
    ['示例驿站（虚构）', '预览-示例驿站（虚构）.html'],
    ['甲/乙：“丙”?<丁>|*', '预览-甲-乙：“丙”-丁.html'],
    ['..\\..\\上级', '预览-上级.html'],
    ['  \u202e \u0000', '预览-slug.html'],
    ['甲'.repeat(200), `预览-${'甲'.repeat(60)}.html`],
  ])('of %j is a name that every system takes', (title, name) => {
    expect(previewName(title, 'slug')).toBe(name);
  });
});

describe('findCase', () => {
  const workspace = workspaceOf(contentFiles());

  test.each([
    'red-station',
    'content/cases/red-station/',
    'cases\\red-station\\index.mdx',
    '红色驿站',
  ])('knows a case by %s', (asked) => {
    expect(findCase(workspace, asked)).toMatchObject({ slug: 'red-station' });
  });

  test('names the nearest by slug or title', () => {
    expect(findCase(workspace, 'red-staion')).toEqual({
      fault: '没有编号为“red-staion”的案例。是不是“red-station”（红色驿站）？',
    });
    expect(findCase(workspace, '驿站')).toMatchObject({ fault: /是不是“red-station”/ });
  });
});

test('records that rest on what is missing, at any remove, are left out of a preview', () => {
  const { facts, series, figures } = soundRecords(
    workspaceOf(
      contentFiles({
        'facts/organisation.json': factFile(
          fact(),
          fact({ id: 'no-source', source: 'nowhere' }),
          derivedFact({ id: 'on-sand', derivation: '{no-source} * 2' }),
          derivedFact({ id: 'on-sand-twice', derivation: '{on-sand} * 2' }),
          derivedFact({ id: 'firm', derivation: '{party-organisations} * 2' }),
          derivedFact({ id: 'circle', derivation: '{circle} * 2' }),
        ),
        'series/loose.json': json({
          title: '松',
          points: [{ fact: 'on-sand' }],
          comparability: 'comparable',
          group: 'organisations',
          cautions: [],
        }),
        'figures/loose.json': json({ ...figure, series: ['loose'], labels: {} }),
      }),
    ),
  );
  expect([...facts.keys()]).toEqual(['party-organisations', 'firm']);
  expect([...series]).toEqual(['organisations']);
  expect([...figures]).toEqual(['organisations']);
});

function element(tag: string, markup: string): Element {
  return find(parse(markup), tag)!;
}

describe('a link of a preview', () => {
  const files = contentFiles({
    'cases/never-published/index.mdx': contentFiles()['cases/red-station/index.mdx']!,
    'permalinks.json': json({
      published: ['/cases/red-station/', '/sources/herald/'],
      moved: [],
      withdrawn: [],
    }),
  });
  const live = liveSite(workspaceOf(files), 'https://example.org/demo/', '/cases/own/');

  test.each([
    ['/demo/cases/red-station/#sources', 'https://example.org/demo/cases/red-station/#sources'],
    ['/demo/glossary/#new-fields', 'https://example.org/demo/glossary/#new-fields'],
    ['https://news.example/a', 'https://news.example/a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['#sources', '#sources'],
    ['/demo/cases/own/#sources', '#sources'],
  ])('%s leads to %s', (href, target) => {
    const link = element('a', `<a href="${href}">看</a>`);
    settleLink(link, live);
    expect(attribute(link, 'href')).toBe(target);
  });

  test.each([
    '/demo/cases/never-published/',
    '/demo/cases/not-there/',
    '/demo/sources/daily/',
    '/elsewhere/',
    'javascript:alert(1)',
    'http://[',
  ])('%s is only its text, because nothing is there', (href) => {
    const link = element('a', `<p><a href="${href}">看</a></p>`);
    settleLink(link, live);
    expect(link.tagName).toBe('span');
    expect(attribute(link, 'href')).toBeUndefined();
  });
});

test('a picture larger than any screen is made smaller before it goes into the file', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'preview-'));
  const large = {
    create: { width: 3000, height: 1000, channels: 3, background: '#a4262c' },
  } as const;
  writeFileSync(path.join(folder, '图.png'), await sharp(large).png().toBuffer());
  const image = element('img', '<img src="/demo/%E5%9B%BE.png" alt="图" loading="lazy">');
  await embedPicture(image, folder, '/demo/');
  const [, data = ''] = attribute(image, 'src')?.split('base64,') ?? [];
  const { width, format } = await sharp(Buffer.from(data, 'base64')).metadata();
  expect({ width, format }).toEqual({ width: 1400, format: 'webp' });
  expect(attribute(image, 'loading')).toBeUndefined();
  rmSync(folder, { recursive: true });
});
