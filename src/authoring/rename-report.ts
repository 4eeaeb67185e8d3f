import { KIND_NAMES } from './rename-target.ts';
import type { Rename } from './rename.ts';

/** Examples that are left as they are: more of them tell nothing new. */
const MOST_LEFT = 10;

/**
 * @param done whether it has been done; otherwise it is told as what would be done
 * @returns what a new id changes, in Chinese, line by line
 */
export function renameReport(
  { kind, from, to, move, moved, references, address, left }: Rename,
  done: boolean,
): string {
  const file = (place: string) => `${moved.root}/${place}`;
  const lines = [`${KIND_NAMES[kind]}“${from}”${done ? '已经改名为' : '要改名为'}“${to}”。`];
  lines.push(`  移动  ${file(move.from)} → ${file(move.to)}`);
  for (const { place, lines: changed } of references) {
    lines.push(`  改编号  ${file(place)} 第${changed.join('、')}行`);
  }
  if (address) {
    lines.push(
      `  旧网址  ${address.from} 自动转到 ${address.to}，登记在 ${file('permalinks.json')}`,
    );
  } else lines.push('  旧网址  没有发布过，不用留');
  if (left.length > 0) {
    lines.push('下面是当作例子写出来的旧位置，没有改，请看看要不要改：');
    for (const { place, line } of left.slice(0, MOST_LEFT)) lines.push(`  ${file(place)}:${line}`);
    if (left.length > MOST_LEFT) lines.push(`  ……共${left.length}处`);
  }
  lines.push(
    done
      ? '下一步：用 git status 看看改了哪些文件，再 git add、git commit。'
      : '这是预演，什么都没有动。去掉 --dry-run 再运行一次，就照这样改。',
  );
  return lines.join('\n');
}
