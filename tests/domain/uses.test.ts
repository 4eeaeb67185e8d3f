import { expect, it } from 'vitest';
import { libraryOf } from '../support/library.ts';

it('library.usesOf(id) names every place that shows a fact, cases first', () => {
  const library = libraryOf({
    pages: [{ path: '/about/', title: '关于', body: '建立<Fact id="party-organisations" />。' }],
  });
  expect(library.usesOf('party-organisations').map(({ kind }) => kind)).toEqual([
    'case',
    'figure',
    'discrepancy',
    'overview',
    'page',
    'home',
  ]);
});

it('library.usesOf(id) names a page once, however often it shows the fact', () => {
  const body = '<Fact id="party-organisations" />和<Fact id="party-organisations" />';
  const library = libraryOf({ pages: [{ path: '/about/', title: '关于', body }] });
  const pages = library.usesOf('party-organisations').filter(({ kind }) => kind === 'page');
  expect(pages).toEqual([{ kind: 'page', id: '/about/', title: '关于' }]);
});
