import sharp from 'sharp';

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
export async function rasterise(svg: string): Promise<Buffer> {
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
