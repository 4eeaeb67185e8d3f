import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  cleanAddress,
  isOwnComputer,
  previewPath,
  SITE_PATH,
  webAddress,
  withoutUser,
} from '../../src/domain/address.ts';
import { addressFault } from '../../src/markdown/address.ts';
import { dayInChina } from '../../src/domain/calendar.ts';
import { siteSchema } from '../../src/domain/site.ts';
import { site } from '../support/content.ts';
import { faultyFields, issuesOf } from '../support/schema.ts';

/** What browsers take for another host, or for nothing on the web. */
const ELSEWHERE = [
  ...[
    '//host/path',
    '///host',
    '/\\host',
    '\\\\host',
    '\\/host',
    '/\t/host',
    '/\n/host',
    '\t//host',
  ],
  ...['/%2f/host', '/%5chost', '//user:pw@host/', 'https://user:pw@host/', 'https://user@host/'],
  ...['https:\\\\user:pw@host', 'javascript:alert(1)', 'java\nscript:alert(1)', 'file:///etc'],
];

test.each(ELSEWHERE)('%j is no path of this site, nor may a link lead there', (url) => {
  expect(SITE_PATH.test(url)).toBe(false);
  expect(addressFault(url)).toBeDefined();
});

test.each(['/cases/station/', '/', '/cases/station/#做法', '/data/facts.csv', '/search/?q=驿站'])(
  '%j is a path of this site',
  (url) => {
    expect(SITE_PATH.test(url)).toBe(true);
    expect(addressFault(url)).toBeUndefined();
    expect(new URL(url, 'https://here.invalid/').host).toBe('here.invalid');
  },
);

test.each(['/../a/', '/./', '/a b/', '/a\\b/', 'cases/a/', ''])('%j is none', (url) => {
  expect(SITE_PATH.test(url)).toBe(false);
});

test.each([
  ['https://user:pw@example.org/a', '网址里不能写用户名和密码'],
  ['https://user@example.org', '网址里不能写用户名和密码'],
  ['https://example.org/ a', '网址里不能有空格、换行和反斜杠，冒号后面是两个斜杠'],
  ['https://exa\tmple.org/', '网址里不能有空格、换行和反斜杠，冒号后面是两个斜杠'],
  ['https:\\\\example.org', '网址里不能有空格、换行和反斜杠，冒号后面是两个斜杠'],
  ['https:example.org', '网址里不能有空格、换行和反斜杠，冒号后面是两个斜杠'],
  ['example.org', '网址要写全，以 https:// 或 http:// 开头'],
  ['//example.org/', '网址要写全，以 https:// 或 http:// 开头'],
  ['C:\\报道.docx', '这是你自己电脑上的路径，读者打不开'],
  ['file:///D:/报道.docx', '这是你自己电脑上的路径，读者打不开'],
])('webAddress refuses %j with one reason', (url, message) => {
  const { error } = webAddress('网址').safeParse(url);
  expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each(['https://example.org/@name/a?b=c#d', 'http://例子.中国/', 'https://example.org:8080/'])(
  'webAddress takes %j',
  (url) => {
    expect(webAddress('网址').safeParse(url).success).toBe(true);
  },
);

test.each(['baseUrl', 'contentLicence', 'contact', 'peers'] as const)(
  'no address of site.json has a user in it: %s',
  (field) => {
    const url = 'https://user:pw@example.org/';
    const value = {
      baseUrl: url,
      contentLicence: { name: '许可', url },
      contact: { label: '勘误', url },
      peers: [{ name: '邻站', url }],
    }[field];
    expect(faultyFields(siteSchema, { ...site, [field]: value })).toEqual([field]);
    expect(issuesOf(siteSchema, { ...site, [field]: value })[0]).not.toBe('');
  },
);

test('the form of an address reaches the JSON Schema of the editor', () => {
  expect(z.toJSONSchema(webAddress('网址'))).toMatchObject({ format: 'uri', description: '网址' });
});

test.each([
  ['https://a:b@example.org/c@d', 'https://example.org/c@d'],
  ['https://example.org/c@d', undefined],
  ['//a@b', undefined],
])('withoutUser(%j) is %j', (url, bare) => {
  expect(withoutUser(url)).toBe(bare);
});

test.each([
  ['http://localhost:4321/cases/a/#b', '/cases/a/#b'],
  ['localhost:4321', '/'],
  ['http://127.0.0.1:8080/x', '/x'],
  ['http://[::1]:4321/x', '/x'],
  ['//localhost/x', '/x'],
  ['http://localhost.example.org/x', undefined],
  ['https://example.org/localhost/', undefined],
])('previewPath(%j) is %j', (url, path) => {
  expect(previewPath(url)).toBe(path);
});

test.each(['C:\\a', 'd:/a', 'file:///a', '\\\\server\\a', '/Users/a/b', '/home/a', '~/Desktop/a'])(
  'isOwnComputer(%j)',
  (typed) => {
    expect(isOwnComputer(typed)).toBe(true);
  },
);

test.each(['/cases/a/', '/home/', './a.png', 'https://example.org/C:/a', 'a:b', '~'])(
  'not isOwnComputer(%j)',
  (typed) => {
    expect(isOwnComputer(typed)).toBe(false);
  },
);

test('cleanAddress(url) is a web address without what was typed in by mistake', () => {
  expect(cleanAddress('https:\\\\example.org\\ a\n')).toBe('https://example.org/a');
});

test.each([
  ['2026-06-30T15:59:59Z', '2026-06-30'],
  ['2026-06-30T16:00:00Z', '2026-07-01'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('at %s it is %s in China, whatever the clock of the machine says', (instant, day) => {
  expect(dayInChina(Date.parse(instant))).toBe(day);
});
