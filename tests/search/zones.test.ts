import { expect, test } from 'vitest';
import type { SearchRecord } from '../../src/search/record.ts';
import { PAD } from '../../src/search/symbols.ts';
import { indexContent, zoneOf, ZONES } from '../../src/search/zones.ts';

const record = (part: Partial<SearchRecord>): SearchRecord => ({
  url: '/',
  title: '',
  kind: '',
  aliases: [],
  date: '',
  sections: [],
  facets: {},
  ...part,
});

const positionOf = (part: Partial<SearchRecord>, token: string) =>
  indexContent(record(part)).split(' ').indexOf(token);

const sections = [{ anchor: 'a', heading: '主要做法', paragraphs: ['服务牧民，增收'] }];
const whole = { title: '红色驿站', aliases: ['红驿', '驿点'], sections };

test.each([
  ['红色', 'title'],
  ['驿', 'title'],
  ['红驿', 'alias'],
  ['驿点', 'alias'],
  ['主要', 'heading'],
  ['法', 'heading'],
  ['牧民', 'body'],
  ['增', 'body'],
])('the position of “%s” tells that it stands in the %s', (token, zone) => {
  expect(zoneOf(positionOf(whole, token))).toBe(zone);
});

test('a title begins at the very first position', () => {
  expect(positionOf(whole, '红色')).toBe(0);
});

test('a title too long for its zone is whole in the body', () => {
  const title = '阿拉善盟'.repeat(12) + '末尾';
  const content = indexContent(record({ title, aliases: ['别名'] })).split(' ');
  expect(zoneOf(content.indexOf('别名'))).toBe('alias');
  expect(zoneOf(content.indexOf('末尾'))).toBe('body');
});

test('a title that just fits its zone runs into nothing', () => {
  const title = '一二三四五六七八'.repeat(4);
  const content = indexContent(record({ title, aliases: ['别名'] })).split(' ');
  expect(content.indexOf('别名')).toBe(ZONES.title);
  expect(content[ZONES.title - 1]).toBe('八');
});

test('single units at the end stand apart, so that they make no phrase', () => {
  const content = indexContent(record(whole)).split(' ');
  const at = content.indexOf('服');
  expect(content[at - 1]).toBe(PAD);
  expect(content[at + 1] ?? PAD).toBe(PAD);
});

test('extra tokens come last, behind pads', () => {
  const content = indexContent(record(whole), ['ꀌhongꀌse', PAD, 'ꀍhs']).split(' ');
  expect(content.slice(-5)).toEqual([PAD, PAD, 'ꀌhongꀌse', PAD, 'ꀍhs']);
});
