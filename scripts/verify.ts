import { existsSync } from 'node:fs';
import path from 'node:path';
import { faultsIn, SUMS } from '../src/integrations/portable/make-portable.ts';

const [folder = 'portable'] = process.argv.slice(2);
if (!existsSync(path.join(folder, SUMS))) {
  console.error(`“${folder}”里没有${SUMS}：请写离线版的文件夹，例如 npm run verify -- portable`);
  process.exitCode = 1;
} else {
  const faults = faultsIn(folder);
  console.log(
    faults.length === 0
      ? `“${folder}”与构建时完全一样。`
      : `“${folder}”有${String(faults.length)}个文件与构建时不一样：\n${faults.join('\n')}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
