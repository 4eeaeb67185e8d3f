import { describe, expect, it } from 'vitest';
import { withOneStylesheet } from '../../src/integrations/one-stylesheet.ts';

const link = (address: string) => `<link rel="stylesheet" href="${address}">`;
const policy = (style: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; style-src ${style};">`;
const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

describe('withOneStylesheet', () => {
  it('links the sheets of a page, in their order, as one in the place of the first', () => {
    const asked: (readonly string[])[] = [];
    const html = page(`<title>甲</title>${link('/a.css')}<meta name="b">${link('/_astro/b.css')}`);
    const merged = withOneStylesheet(html, (sheets) => {
      asked.push(sheets);
      return '/one.css';
    });
    expect(asked).toEqual([['/a.css', '/_astro/b.css']]);
    expect(merged).toBe(page(`<title>甲</title>${link('/one.css')}<meta name="b">`));
  });

  it('leaves a policy that lets only files of the site through', () => {
    const html = page(policy(`'self' 'sha256-47DEQpj8='`) + link('/a.css'));
    expect(withOneStylesheet(html, () => '/one.css')).toBe(
      page(policy(`'self'`) + link('/one.css')),
    );
  });

  it('changes nothing of what a page shows', () => {
    const body = `<pre>&lt;link rel="stylesheet"&gt; 'sha256-47DEQpj8='</pre>`;
    const html = page(link('/a.css'), body);
    expect(withOneStylesheet(html, () => '/one.css')).toBe(page(link('/one.css'), body));
    expect(withOneStylesheet(page('<title>乙</title>'), () => '/one.css')).toBe(
      page('<title>乙</title>'),
    );
  });
});
