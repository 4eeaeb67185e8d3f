import { describe, expect, test } from 'vitest';
import { faultsBrought, planRename, type Rename } from '../../src/authoring/rename.ts';
import { planned } from '../../src/authoring/write-plan.ts';
import { exampleWorkspace } from '../../src/checks/example.ts';
import { checkContent } from '../../src/checks/run.ts';
import { caseText, json, SMALL_CONTENT } from '../../src/checks/small-content.ts';
import type { Workspace } from '../../src/content/workspace.ts';

const listed = {
  published: [
    ...['/about/', '/cases/station/', '/cases/station-news/', '/cases/other/'],
    ...['/figures/stations/', '/sources/herald/'],
  ],
  moved: [] as object[],
  withdrawn: [] as object[],
};
const page = '---\ntitle: 说明\nsummary: 略。\norder: 1\n---\n\n';

/** Everything that can name a case, a figure and a source; base URL `https://example.org/`. */
const FILES: Record<string, string> = {
  'permalinks.json': json(listed),
  'cases/other/index.mdx': caseText(
    [
      '## 背景',
      '',
      '见[驿站](/cases/station/)、[做法](/cases/station/#做法)、[驿站报](/cases/station-news/)。',
      '',
      '见[图][fig]和[引用式][ref]。',
      '',
      "<Figure id='stations' />",
      '',
      '[来源](/sources/herald/)，[表](/figures/stations.csv)。',
      '',
      '写作`/cases/station/`和`<Figure id="stations" />`。',
      '',
      '[ref]: /cases/station/',
      '[fig]: /figures/stations/#figure-stations',
    ].join('\n'),
    { related: ['station'], sources: ['herald'] },
  ),
  'cases/station-news/index.mdx': caseText('## 背景\n\n略。\n'),
  'cases/unwritten/index.mdx': caseText('## 背景\n\n略。\n', { status: 'draft' }),
  'pages/about.mdx': `${page}见[驿站](/cases/station/?from=about)。\n`,
};

function workspace(files: Record<string, string> = {}): Workspace {
  return exampleWorkspace({ ...FILES, ...files });
}

function renamed(from: string, to: string, files?: Record<string, string>) {
  const before = workspace(files);
  const rename = planRename(before, from, to);
  if ('refused' in rename) throw new Error(rename.refused.join());
  const after = planned(rename.moved, rename.plan);
  const textOf = (place: string) => after.documents.find((one) => one.place === place)?.text;
  return { before, rename, after, textOf };
}

const refusalOf = (from: string, to: string, files?: Record<string, string>) =>
  (planRename(workspace(files), from, to) as { refused: string[] }).refused.join('\n');

/** The lines that differ, old → new. */
function changes(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now).toHaveLength(old.length);
  return old.flatMap((line, index) => (line === now[index] ? [] : [`${line} → ${now[index]}`]));
}

describe('a case that is renamed', () => {
  test('is named by its new id wherever it was named, and nothing else changes', () => {
    const { textOf } = renamed('station', 'kiosk');
    const other = FILES['cases/other/index.mdx']!;
    expect(changes(other, textOf('cases/other/index.mdx')!)).toEqual([
      '  - station → ' + '  - kiosk',
      '见[驿站](/cases/station/)、[做法](/cases/station/#做法)、[驿站报](/cases/station-news/)。 → ' +
        '见[驿站](/cases/kiosk/)、[做法](/cases/kiosk/#做法)、[驿站报](/cases/station-news/)。',
      '[ref]: /cases/station/ → [ref]: /cases/kiosk/',
    ]);
    expect(textOf('pages/about.mdx')).toContain('(/cases/kiosk/?from=about)');
    // A term and a figure may have the same id.
    expect(textOf('cases/kiosk/index.mdx')).toBe(SMALL_CONTENT['cases/station/index.mdx']);
    expect(textOf('glossary.json')).toBe(SMALL_CONTENT['glossary.json']);
  });

  test('passes the check, which its old address passes too', () => {
    const { before, rename, after } = renamed('station', 'kiosk');
    expect(checkContent(before)).toEqual([]);
    expect(checkContent(after)).toEqual([]);
    expect(faultsBrought(before, rename)).toEqual([]);
  });

  test('is named in the taxonomy and by whole URLs of the site', () => {
    const taxonomy = JSON.parse(SMALL_CONTENT['taxonomy.json']!) as object;
    const home = '/cases/station/#做法';
    const entities = [{ label: '驿站', aliases: [], home }];
    const { textOf } = renamed('station', 'kiosk', {
      'taxonomy.json': json({ ...taxonomy, entities }),
      'pages/about.mdx': `${page}见[驿站](https://example.org/cases/station/)、[别处](https://example.com/cases/station/)。\n`,
    });
    expect(textOf('taxonomy.json')).toContain('"/cases/kiosk/#做法"');
    expect(textOf('pages/about.mdx')).toContain(
      '(https://example.org/cases/kiosk/)、[别处](https://example.com/cases/station/)',
    );
  });

  test('takes its pictures along, and others still show them', () => {
    const { rename, after, textOf } = renamed('station', 'kiosk', {
      'cases/station/door.png': 'png',
      'cases/station/index.mdx': caseText(
        '## 背景\n\n![门](./door.png)\n\n![门](../station/door.png)\n',
      ),
      'pages/about.mdx': `${page}![门](../cases/station/door.png)\n`,
    });
    expect(after.assets.map(({ place }) => place)).toEqual(['cases/kiosk/door.png']);
    expect(rename.move).toEqual({ from: 'cases/station', to: 'cases/kiosk' });
    expect(textOf('cases/kiosk/index.mdx')).toContain(
      '![门](./door.png)\n\n![门](../kiosk/door.png)',
    );
    expect(textOf('pages/about.mdx')).toContain('![门](../cases/kiosk/door.png)');
  });

  test('keeps line ends of Windows and a byte order mark in every file', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const files = Object.fromEntries(
      Object.entries(FILES).map(([place, text]) => [place, windows(text)]),
    );
    const plain = renamed('station', 'kiosk');
    const { textOf } = renamed('station', 'kiosk', files);
    for (const place of Object.keys(FILES)) {
      expect(textOf(place), place).toBe(windows(plain.textOf(place)!));
    }
  });

  test('shows where its old place stands as an example, which is left as it is', () => {
    const { rename } = renamed('station', 'kiosk', {
      'pages/start.mdx': `${page}文件在\`cases/station/index.mdx\`。\n`,
    });
    expect(rename.left).toEqual([
      { place: 'pages/start.mdx', line: 7 },
      { place: 'cases/other/index.mdx', line: 36 },
    ]);
  });
});

describe('a figure that is renamed', () => {
  test('is named by its new id: shown in two write-ups, linked, on the front page, by its anchor', () => {
    const { rename, textOf, after } = renamed('figures/stations', 'stops');
    const other = FILES['cases/other/index.mdx']!;
    expect(changes(other, textOf('cases/other/index.mdx')!)).toEqual([
      "<Figure id='stations' /> → <Figure id='stops' />",
      '[来源](/sources/herald/)，[表](/figures/stations.csv)。 → ' +
        '[来源](/sources/herald/)，[表](/figures/stops.csv)。',
      '[fig]: /figures/stations/#figure-stations → [fig]: /figures/stops/#figure-stops',
    ]);
    expect(textOf('cases/station/index.mdx')).toContain('<Figure id="stops" />');
    // The fact of the same id is another record.
    expect(textOf('cases/station/index.mdx')).toContain('<Fact id="stations" />');
    expect(JSON.parse(textOf('site.json')!)).toMatchObject({
      home: { figures: ['stops'], facts: ['stations'] },
    });
    expect(textOf('figures/stops.json')).toBe(SMALL_CONTENT['figures/stations.json']);
    expect(rename.address).toEqual({ from: '/figures/stations/', to: '/figures/stops/' });
    expect(checkContent(after)).toEqual([]);
  });
});

describe('a source that is renamed', () => {
  test('is named by its new id in facts and cases', () => {
    const { textOf, before, rename } = renamed('herald', 'herald-2025');
    expect(textOf('facts/stations.json')).toContain('"source": "herald-2025"');
    expect(textOf('cases/other/index.mdx')).toContain('(/sources/herald-2025/)');
    expect(textOf('cases/station/index.mdx')).toContain('  - herald-2025');
    expect(faultsBrought(before, rename)).toEqual([]);
  });
});

describe('the old address', () => {
  const listOf = (rename: Rename) => {
    const file = rename.plan.find(({ place }) => place === 'permalinks.json');
    return file && 'text' in file ? (JSON.parse(file.text) as typeof listed) : undefined;
  };

  test('leads to the new one, and both stay on the list', () => {
    const list = listOf(renamed('station', 'kiosk').rename);
    expect(list?.moved).toEqual([{ from: '/cases/station/', to: '/cases/kiosk/' }]);
    expect(list?.published).toEqual(['/cases/kiosk/', ...listed.published].sort());
  });

  test('of a draft that was never published leaves nothing', () => {
    const { rename } = renamed('unwritten', 'written');
    expect(rename.address).toBeUndefined();
    expect(rename.plan).toEqual([]);
    expect(rename.move).toEqual({ from: 'cases/unwritten', to: 'cases/written' });
  });

  test('may be taken back by the same case, and does not lead to itself then', () => {
    const moved = [{ from: '/cases/kiosk/', to: '/cases/station/' }];
    const list = listOf(
      renamed('station', 'kiosk', { 'permalinks.json': json({ ...listed, moved }) }).rename,
    );
    expect(list?.moved).toEqual([{ from: '/cases/station/', to: '/cases/kiosk/' }]);
  });

  test('makes the list where there was none, with all that is published', () => {
    const { 'permalinks.json': _, ...rest } = FILES;
    const rename = planRename(exampleWorkspace(rest), 'station', 'kiosk') as Rename;
    expect(rename.plan.find(({ kind }) => kind === 'new')?.place).toBe('permalinks.json');
    expect(listOf(rename)?.published).toContain('/figures/stations/');
  });
});

describe('a name is refused', () => {
  test.each([
    ['staton', 'kiosk', '没有编号为“staton”的案例、图表或来源。是不是“station”？'],
    [
      'station',
      '红色驿站',
      '“红色驿站”不能作编号：只用小写英文字母、数字和连字符。可以写“hongse-yizhan”。',
    ],
    ['station', 'Kiosk', '可以写“kiosk”'],
    ['station', 'con', 'Windows'],
    ['station', 'station', '没有要改的'],
    ['station', 'other', '编号“other”已经有案例用了，换一个。'],
    ['figures/stations', 'a b', '不能作编号'],
    ['cases/herald', 'kiosk', '没有编号为“cases/herald”'],
  ])('%s → %s', (from, to, message) => {
    expect(refusalOf(from, to)).toContain(message);
  });

  test('where pictures of another case wait in its folder', () => {
    expect(refusalOf('station', 'kiosk', { 'cases/kiosk/door.png': 'png' })).toContain('换一个');
  });

  test('where others’ bookmarks still mean another page', () => {
    const moved = [{ from: '/cases/kiosk/', to: '/cases/other/' }];
    const withdrawn = [{ address: '/cases/booth/', reason: '撤稿。', date: '2026-01-01' }];
    const files = { 'permalinks.json': json({ ...listed, moved, withdrawn }) };
    expect(refusalOf('station', 'kiosk', files)).toContain('是另一个案例的旧编号');
    expect(refusalOf('station', 'booth', files)).toContain('已经撤下');
    expect(refusalOf('kiosk', 'x', files)).toBe('“kiosk”早已改名，现在的网址是“/cases/other/”。');
  });

  test('where two records have the id that is asked for', () => {
    const files = { 'sources/station.json': SMALL_CONTENT['sources/herald.json']! };
    expect(refusalOf('station', 'kiosk', files)).toBe(
      '“station”不止一处用到。写清是哪一个：cases/station（案例）、sources/station（来源）。',
    );
  });

  test('where a file cannot be read, for it may name the case', () => {
    const files = { 'facts/broken.json': '{"facts": [' };
    expect(refusalOf('station', 'kiosk', files)).toContain(
      'content/facts/broken.json 有读不懂的地方',
    );
  });
});
