import { fileName, shownPictures, wordsInAlt } from '../pictures/picture-files.ts';
import { isPicture } from '../pictures/picture.ts';
import { inText, type Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import { SMALL_PICTURES } from '../pictures/small-pictures.ts';

const NAMED = /党徽|党旗|国徽|国旗|军徽|军旗|团徽|团旗|队徽/g;
const IN_FILE_NAME =
  /党徽|党旗|国徽|国旗|军徽|军旗|团徽|团旗|队徽|(?<![a-z])(?:emblem|dang-?hui|dang-?qi|guo-?hui|guo-?qi|(?:national|party|chinese?)[-_ ]?flag|hammer-?(?:and-?)?sickle)(?![a-z])/i;

/** No picture shows the emblem or flag of the Party or the state. */
export const emblem: Rule = {
  id: 'emblem',
  title: '不放党徽、党旗、国徽、国旗的图样',
  severity: 'error',
  why: '党徽、党旗、国徽、国旗的图样怎样使用有专门规定，网站不得用作图标、封面和装饰；写名称不受影响。',
  examples: {
    ok: [sound('驿站开展学习党徽、党旗知识的活动。')],
    bad: [
      {
        ...faulty('![墙上的党徽](./wall.png)', ['党徽']),
        also: { 'cases/station/wall.png': SMALL_PICTURES.png },
      },
    ],
  },
  check(workspace, report) {
    const fix = '换一张没有徽章和旗帜图样的图片，用文字写明名称就够了。';
    for (const shown of shownPictures(workspace)) {
      for (const { text, start, end } of wordsInAlt(shown, NAMED)) {
        report({
          ...inText(shown.document, start, end),
          message: `图片的说明里写着“${text}”，本站不放它的图样。`,
          fix,
        });
      }
    }
    for (const { file, place } of workspace.assets) {
      const name = isPicture(place) ? IN_FILE_NAME.exec(fileName(place))?.[0] : undefined;
      if (name === undefined) continue;
      report({
        file,
        position: 'unavailable',
        message: `文件名里写着“${name}”，本站不放徽章和旗帜的图样。`,
        fix: '换一张图片；图里没有这种图样的，改个文件名。',
      });
    }
  },
};
