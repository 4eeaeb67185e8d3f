import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pictureMaker } from './picture.ts';
import { faultOf, warningOf } from './wording.ts';

/**
 * Draws every SVG of a folder as a PNG beside it.
 * @throws with a Chinese sentence for each figure that could not be drawn
 */
export async function drawFolder(folder: string): Promise<{ count: number; warnings: string[] }> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const ids = names.filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -4));
  const draw = pictureMaker();
  const warnings: string[] = [];
  const faults: string[] = [];
  for (const id of ids.sort()) {
    try {
      const picture = await draw(await readFile(path.join(folder, `${id}.svg`), 'utf8'));
      await writeFile(path.join(folder, `${id}.png`), picture.png);
      const warning = warningOf(id, picture);
      if (warning) warnings.push(warning);
    } catch (error) {
      faults.push(faultOf(id, error));
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { count: ids.length, warnings };
}
