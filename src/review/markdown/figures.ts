import type { Change, FigureChange } from '../change.ts';
import { pictureFiles } from '../pictures.ts';
import { shown, type Cut } from './cut.ts';
import { code, plain, target } from './text.ts';

const FATES = { added: '新增', changed: '改动', removed: '删去' };

/**
 * @param pictured whether the pictures are written beside the report
 * @returns the section on figures; nothing where none looks different
 */
export function figureLines({ figures }: Change, pictured: boolean, cut: Cut): string[] {
  if (figures.length === 0) return [];
  const hint = pictured ? [] : ['加上选项 --out 文件夹，可以得到改前、改后的图。', ''];
  return ['## 图', '', ...hint, ...shown(figures, (figure) => linesOf(figure, pictured), cut), ''];
}

function linesOf(figure: FigureChange, pictured: boolean): string[] {
  const { id, title, fate, shownIn } = figure;
  const where = shownIn.length > 0 ? `，用在${shownIn.map(plain).join('、')}` : '';
  const files = pictureFiles(figure);
  const alt = (when: string) => `${when}的图：${plain(title)}`;
  const picture = (when: string, file: string | undefined) =>
    file && pictured ? [`  - ${when}：`, '', `    ![${alt(when)}](${target(file)})`, ''] : [];
  return [
    `- ${FATES[fate]}：${plain(title)} ${code(id)}${where}`,
    ...(fate !== 'removed' && figure.after === undefined ? ['  - 这张图现在画不出来'] : []),
    ...picture('改前', files.before),
    ...picture('改后', files.after),
  ];
}
