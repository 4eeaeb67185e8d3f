import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../src/checks/example.ts';
import { checkContent } from '../../src/checks/run.ts';
import { parseJson } from '../../src/content/documents/document.ts';
import { assetOf, documentOf } from '../../src/content/workspace.ts';
import { HANDBOOK_PAGES } from '../../src/domain/handbook.ts';
import { termsInBody } from '../../src/domain/mentions.ts';
import { EXAMPLE_FILES, EXAMPLE_LEDGER } from '../../src/handbook/examples.ts';
import { headingIds } from '../../src/markdown/heading-ids.ts';

const FOLDER = 'src/handbook';
const files = readdirSync(FOLDER);
const pages = files
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => documentOf('', `pages/${file}`, readFileSync(path.join(FOLDER, file), 'utf8')));
const pictures = files
  .filter((file) => file.endsWith('.png'))
  .map((file) => assetOf('', `pages/${file}`, { bytes: readFileSync(path.join(FOLDER, file)) }));

describe('the handbook', () => {
  it('passes the gate as a page of a small site, with its own records as examples', () => {
    const small = exampleWorkspace(EXAMPLE_FILES);
    const workspace = {
      ...small,
      documents: [...small.documents, ...pages],
      assets: [...small.assets, ...pictures],
    };
    const findings = checkContent(workspace).map(
      ({ file, position, rule, message }) =>
        `${file} ${position === 'unavailable' ? '' : position.line} ${rule} ${message}`,
    );
    expect(findings).toEqual([]);
  });

  it('is listed in full, with every anchor that it promises to keep', () => {
    const promised = pages.map(({ id, text }) => {
      const anchors = [...withoutCode(text).matchAll(/^#+ .*\[#([a-z0-9-]+)\]$/gm)];
      return [id, anchors.map(([, anchor]) => anchor)];
    });
    expect(Object.fromEntries(promised)).toEqual(HANDBOOK_PAGES);
    for (const page of pages) {
      const ids = headingIds(page.mdx().tree).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([...HANDBOOK_PAGES[page.id]!]));
    }
  });

  it('explains no term and leads to no page that only some sites have', () => {
    expect(pages.flatMap(({ body }) => termsInBody(body))).toEqual([]);
    const links = pages.flatMap(({ id, body }) =>
      [...withoutCode(body).matchAll(/\]\((\/(?!guide\/)[^)]*)\)/g)].map(([, to]) => [id, to]),
    );
    const everywhere = /^\/(?:data|figures|sources|discrepancies|glossary|compare|changes)\/$/;
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter(([, to]) => !everywhere.test(to!))).toEqual([]);
  });

  it('writes out records as they are in its ledger', () => {
    const blocks = pages.flatMap(({ text }) => [...text.matchAll(/^```json\n(\{.*?)^```/gms)]);
    const written = blocks
      .map(([, json]) => parseJson('', json!).data as { id?: string; label?: string })
      .filter(({ id, label }) => label !== undefined && EXAMPLE_LEDGER.facts.has(id!));
    expect(written.map(({ id }) => id).sort()).toEqual(['stations', 'stations-total']);
    for (const { id, ...record } of written) expect(EXAMPLE_LEDGER.fact(id!)).toMatchObject(record);
  });
});

function withoutCode(text: string): string {
  return text.replace(/^ *```.*?^ *```/gms, '').replace(/`[^`\n]*`/g, '');
}
