import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';

/** Whatever a program makes of its own address: from a disk it would lead nowhere. */
const ANYWHERE = "'http://localhost/'";

/**
 * Makes one classic script of a module and all that it imports: browsers load no module from a disk.
 * @param file a module of the built site
 */
export async function classicScript(file: string): Promise<string> {
  const bundle = await rolldown({
    input: file,
    logLevel: 'silent',
    plugins: [
      {
        name: 'from-a-disk',
        async load(id) {
          const code = await readFile(id, 'utf8');
          const [, preload] =
            /^preload-helper\.[\s\S]*?export\{\w+ as (\w+)\}/.exec(`${path.basename(id)}${code}`) ??
            [];
          // Everything is in one file already.
          if (preload) return `export const ${preload} = (load) => load();`;
          return code.replaceAll('import.meta.url', ANYWHERE);
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false });
  await bundle.close();
  return output[0].code;
}
