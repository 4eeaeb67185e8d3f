import sharp from 'sharp';
import {
  pictureScene,
  standaloneSvg,
  type Palette,
  type Picture,
} from '../../figures/standalone.ts';
import type { Scene } from '../../figures/scene.ts';
import { openNotoSans } from './noto-sans.ts';
import { outlineTexts } from './outline-text.ts';

/** The font is opened once and keeps what it has read. */
let opened: ReturnType<typeof openNotoSans> | undefined;

/**
 * Draws a picture with its texts as outlines, at twice its size.
 * @param sheet all of the picture; by default as `pictureScene` lays it out
 * @returns the picture, and what to say of one that may look different elsewhere
 * @throws with a Chinese sentence where it cannot be drawn
 */
export async function drawPng(
  picture: Picture,
  palette: Palette,
  sheet?: Scene,
): Promise<{ png: Uint8Array<ArrayBuffer>; warning: string | undefined }> {
  try {
    const scene = sheet ?? pictureScene(picture);
    const font = await (opened ??= openNotoSans());
    await font.load(scene.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join(''));
    const { scene: outlined, missing } = outlineTexts(scene, font);
    const png = await rasterise(standaloneSvg(picture, palette, outlined), scene);
    return { png, warning: warningOf(picture.id, missing) };
  } catch (error) {
    throw new Error(faultOf(picture.id, error), { cause: error });
  }
}

/** Pixels of the picture to a user unit of the drawing. */
const SCALE = 2;

/** Librsvg takes one user unit for one pixel at this many pixels an inch. */
const LIBRSVG_DENSITY = 72;
/** Pixels an inch in CSS; by it Word gives the picture the size that it has on the page. */
const CSS_DENSITY = 96;

/** The highest level takes as long as all the rest of a picture, for a fifth fewer bytes. */
const COMPRESSION = 6;

/** Makes a PNG of exactly twice the size of a drawing, without transparency. */
async function rasterise(
  svg: string,
  { width, height }: { width: number; height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const { data, info } = await sharp(Buffer.from(svg), { density: LIBRSVG_DENSITY * SCALE })
    .flatten({ background: 'white' })
    .withDensity(CSS_DENSITY * SCALE)
    .png({ compressionLevel: COMPRESSION })
    .toBuffer({ resolveWithObject: true });
  if (info.width !== width * SCALE || info.height !== height * SCALE) {
    throw new Error(`图的尺寸“${width}×${height}”画出来变成“${info.width}×${info.height}”`);
  }
  return Uint8Array.from(data);
}

function warningOf(id: string, missing: string[]): string | undefined {
  if (missing.length === 0) return undefined;
  const characters = missing.map((character) => `“${character}”`).join('');
  return (
    `图“${id}”的PNG里，${characters}不在随附的字体里，用本机的字体画出，换一台机器可能不同。` +
    '能换字就换字；不能换，发布前请打开这张PNG核对。'
  );
}

function faultOf(id: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  // Only Node's own errors have a code: a file of the font or of a package is not there.
  const advice =
    error instanceof Error && 'code' in error
      ? '请先运行 npm ci 再试'
      : '请把这句话交给维护程序的人';
  return `图“${id}”没有转成PNG：${reason}。${advice}。`;
}
