import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/support/headers.ts';

const TEXT = `# 注释
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: frame-ancestors 'self'

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/a.b
\tX-Odd:  a:b:c
`;

describe('parseHeaders', () => {
  it('reads blocks in order and skips comments and empty lines', () => {
    expect(parseHeaders(TEXT).map(({ headers }) => headers)).toEqual([
      [
        ['X-Content-Type-Options', 'nosniff'],
        ['Content-Security-Policy', "frame-ancestors 'self'"],
      ],
      [['Cache-Control', 'public, max-age=31536000, immutable']],
      [['X-Odd', 'a:b:c']],
    ]);
  });

  it('reads lines that end in CRLF', () => {
    const blocks = parseHeaders(TEXT.replaceAll('\n', '\r\n'));
    expect(headersFor(blocks, '/a.b').get('X-Odd')).toBe('a:b:c');
    expect(headersFor(blocks, '/_astro/x.css').get('Cache-Control')).toContain('immutable');
  });

  it('gives no blocks for an empty file', () => {
    expect(parseHeaders('')).toEqual([]);
  });

  it('ignores a header before any path', () => {
    expect(parseHeaders('  X-Lost: 1\n')).toEqual([]);
  });
});

describe('headersFor', () => {
  const blocks = parseHeaders(TEXT);

  it('gives a path the headers of every pattern it matches', () => {
    expect([...headersFor(blocks, '/_astro/site.css').keys()]).toEqual([
      'X-Content-Type-Options',
      'Content-Security-Policy',
      'Cache-Control',
    ]);
  });

  it('lets no header reach a path outside its pattern', () => {
    expect(headersFor(blocks, '/cases/').has('Cache-Control')).toBe(false);
    expect(headersFor(blocks, '/x/_astro/site.css').has('Cache-Control')).toBe(false);
  });

  it('takes a full stop in a path for a full stop', () => {
    expect(headersFor(blocks, '/a.b').has('X-Odd')).toBe(true);
    expect(headersFor(blocks, '/aXb').has('X-Odd')).toBe(false);
  });

  it('lets a later block overrule an earlier one', () => {
    const overruled = parseHeaders('/*\n  X: 1\n/a\n  X: 2\n');
    expect(headersFor(overruled, '/a').get('X')).toBe('2');
    expect(headersFor(overruled, '/b').get('X')).toBe('1');
  });

  it('takes a header away where a later block says so', () => {
    const removed = parseHeaders('/*\n  X: 1\n  Y: 2\n/a\n  ! X\n');
    expect([...headersFor(removed, '/a')]).toEqual([['Y', '2']]);
    expect(headersFor(removed, '/b').get('X')).toBe('1');
  });

  it('gives nothing for a path that no pattern matches', () => {
    expect(headersFor(parseHeaders('/a\n  X: 1\n'), '/b').size).toBe(0);
  });
});

describe('the headers of this site', () => {
  const blocks = parseHeaders(readFileSync('public/_headers', 'utf8'));

  it('protect every page', () => {
    const headers = headersFor(blocks, '/cases/');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self'");
  });

  it('let other sites frame the embed pages, and no others', () => {
    expect(headersFor(blocks, '/embed/demo/').has('Content-Security-Policy')).toBe(false);
    expect(headersFor(blocks, '/embed/demo/').get('X-Content-Type-Options')).toBe('nosniff');
    expect(headersFor(blocks, '/figures/demo/').has('Content-Security-Policy')).toBe(true);
  });

  it('let only fingerprinted files be kept for good', () => {
    expect(headersFor(blocks, '/_astro/a.css').get('Cache-Control')).toContain('immutable');
    expect(headersFor(blocks, '/data/facts.csv').has('Cache-Control')).toBe(false);
  });
});
