import sharp from 'sharp';

/** Words in which digits, Han and marks meet, as the pages have them. */
export const MEETING = '2025年4月9日，投入146.6万元，共30个';

/** Puts words on a page as its prose has them, in letters large enough to be measured. */
export function layWords(spacing: string, autospace = ''): string {
  return `(() => {
    document.querySelector('#probe')?.remove();
    const line = Object.assign(document.createElement('p'), { id: 'probe', textContent: '${MEETING}' });
    Object.assign(line.style, { whiteSpace: 'nowrap', fontSize: '32px', inlineSize: 'fit-content',
      padding: '8px', color: '#000', background: '#fff', letterSpacing: '${spacing}',
      textAutospace: '${autospace}', textSpacingTrim: 'space-all' });
    document.querySelector('main').prepend(line);
    return true;
  })()`;
}

/** Measures how black a picture is in all. Glyphs that lie over each other are less black together. */
export async function inkOf(picture: Buffer): Promise<number> {
  const { data } = await sharp(picture)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.reduce((sum, grey) => sum + (255 - grey), 0);
}
