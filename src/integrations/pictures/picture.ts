import { openNotoSans } from './noto-sans.ts';
import { outlineText } from './outline-text.ts';
import { rasterise } from './raster.ts';
import { readTexts } from './svg-text.ts';

export interface Picture {
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
