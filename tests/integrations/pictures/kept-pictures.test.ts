import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paletteOf, type Picture } from '../../../src/figures/standalone.ts';
import { forgetFiles } from '../../../src/integrations/files.ts';
import { drawOnce } from '../../../src/integrations/pictures/kept-pictures.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const palette = paletteOf(tokens, 'light');

const pictureOf = (note: string): Picture => ({
  id: 'one',
  title: '示例',
  takeaway: '',
  summary: '虚构的图。',
  notes: [note],
  scene: { width: 252, height: 40, marks: [] },
});

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'kept-')), 'pictures');
});
afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true });
});

const draw = async (picture: Picture, code = 'v1', colours = palette) =>
  drawOnce(picture, colours, { folder, code });
const filesKept = () => (existsSync(folder) ? readdirSync(folder) : []);

describe('drawOnce(picture, palette, { folder, code })', () => {
  it('gives the same bytes a second time without drawing', async () => {
    const first = await draw(pictureOf('企业63家'));
    const [file] = filesKept();
    expect(Buffer.from((await draw(pictureOf('企业63家'))).png).equals(first.png)).toBe(true);
    // What no drawing would give shows that the file was read.
    writeFileSync(path.join(folder, file!), 'kept');
    expect(Buffer.from((await draw(pictureOf('企业63家'))).png).toString()).toBe('kept');
  });

  it('draws anew where the picture, the colours or the code differ', async () => {
    await draw(pictureOf('企业63家'));
    await draw(pictureOf('企业64家'));
    await draw(pictureOf('企业63家'), 'v2');
    await draw(pictureOf('企业63家'), 'v1', paletteOf(tokens, 'dark'));
    expect(filesKept()).toHaveLength(4);
  });

  it('keeps no picture that another machine may draw in another way', async () => {
    const { warning } = await draw(pictureOf('企\u{10FFFD}'));
    expect(filesKept()).toEqual([]);
    expect((await draw(pictureOf('企\u{10FFFD}'))).warning).toBe(warning);
    expect(warning).toContain('“\u{10FFFD}”');
  });
});

describe('forgetFiles(folder, since)', () => {
  it('removes what was not asked for since', async () => {
    await draw(pictureOf('企业63家'));
    await draw(pictureOf('企业64家'));
    const before = filesKept();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const begun = Date.now() - 20;
    await draw(pictureOf('企业64家'));
    forgetFiles(folder, begun);
    expect(filesKept()).toHaveLength(1);
    expect(before).toContain(filesKept()[0]);
  });

  it('has nothing to do where no picture was ever kept', () => {
    forgetFiles(folder, Date.now());
    expect(filesKept()).toEqual([]);
  });
});
