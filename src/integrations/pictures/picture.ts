import { openNotoSans } from './noto-sans.ts';
import { outlineText, readTexts } from './outline-text.ts';
import sharp from 'sharp';

interface Picture {
  png: Buffer;
  /** Characters that the font has not; the machine's own fonts drew them. */
  missing: string[];
}

/** @returns what turns stand-alone drawings into pictures; it keeps the font between them. */
export function pictureMaker(): (svg: string) => Promise<Picture> {
  let opened: ReturnType<typeof openNotoSans> | undefined;
  return async (svg) => {
    const words = readTexts(svg).map(({ text }) => text);
    opened ??= openNotoSans();
    const font = await opened;
    await font.load(words.join(''));
    const { svg: outlined, missing } = outlineText(svg, font);
    return { png: await rasterise(outlined), missing };
  };
}

/** Pixels of the picture to a user unit of the drawing. */
const SCALE = 2;

/** Librsvg takes one user unit for one pixel at this many pixels an inch. */
const LIBRSVG_DENSITY = 72;
/** Pixels an inch in CSS; by it Word gives the picture the size that it has on the page. */
const CSS_DENSITY = 96;

/**
 * @param svg a stand-alone drawing whose size is given by width and height
 * @returns a PNG of exactly twice that size, without transparency
 * @throws with a Chinese sentence if the size cannot be kept
 */
async function rasterise(svg: string): Promise<Buffer> {
  const { width, height } = sizeOf(svg);
  const { data, info } = await sharp(Buffer.from(svg), { density: LIBRSVG_DENSITY * SCALE })
    .flatten({ background: 'white' })
    .withDensity(CSS_DENSITY * SCALE)
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  if (info.width !== width * SCALE || info.height !== height * SCALE) {
    throw new Error(`图的尺寸“${width}×${height}”画出来变成“${info.width}×${info.height}”`);
  }
  return data;
}

function sizeOf(svg: string): { width: number; height: number } {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(` ${name}="(\\d+)"`).exec(root)?.[1] ?? NaN),
  );
  if (!width || !height) throw new Error('图没有写明宽和高（整数像素）');
  return { width, height };
}

/** @returns what to say of a picture that may look different elsewhere. */
export function warningOf(id: string, { missing }: Picture): string | undefined {
  if (missing.length === 0) return undefined;
  const characters = missing.map((character) => `“${character}”`).join('');
  return (
    `图“${id}”的PNG里，${characters}不在随附的字体里，用本机的字体画出，换一台机器可能不同。` +
    '能换字就换字；不能换，发布前请打开这张PNG核对。'
  );
}

/** @returns what to say of a figure that could not be drawn. */
export function faultOf(id: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  // Only Node's own errors have a code: a file of the font or of a package is not there.
  const advice =
    error instanceof Error && 'code' in error
      ? '请先运行 npm ci 再试'
      : '请把这句话交给维护程序的人';
  return `图“${id}”没有转成PNG：${reason}。${advice}。`;
}
