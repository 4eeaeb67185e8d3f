import type { Picture } from './picture.ts';

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
