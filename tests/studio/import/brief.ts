import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../../../src/studio/messages.ts';
import {
  line,
  makeDocx,
  paragraph,
  relation,
  styled,
  stylesPart,
} from '../../importing/docx/make-docx.ts';

export const ZONE = 'tests/fixtures/small-zone/content';

/** A picture that can be seen. */
export const PICTURE = new Uint8Array(readFileSync(`${ZONE}/cases/demo-station/bench.png`));

/** @returns the files of a content root, by their places. */
export function filesOf(root: string): Files {
  return new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(root, name)).isFile())
      .map((name) => [
        name.split(path.sep).join('/'),
        new Uint8Array(readFileSync(path.join(root, name))),
      ]),
  );
}

/** A picture in a paragraph of its own. @param words what the document says of it */
export function drawing(relationship: string, words = ''): string {
  const blip = `<pic:blipFill><a:blip r:embed="${relationship}"/></pic:blipFill>`;
  return line(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${words}"/><a:graphic><a:graphicData><pic:pic>${blip}</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
}

const heading = (text: string) => styled('h', text);

/** Headings of a section are `h`, that of the whole is `t`. */
export const STYLES = stylesPart(
  '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>',
);

/** What a clerk has in Word: a title, four sections, three numbers that are clear and one that is not. */
export function brief(more = ''): Uint8Array {
  const body = [
    styled('t', '河湾驿站启用'),
    heading('背景'),
    paragraph('示例日报2026年10月12日报道，河湾驿站启用。'),
    heading('做法'),
    paragraph('2026年，驿站设座位24个，配充电柜6组。'),
    drawing('rPicture'),
    heading('成效'),
    paragraph('2026年，接待骑手1800余人次。累计送出饮水300瓶。'),
    heading('局限与资料缺口'),
    paragraph('本站所见资料未写驿站的开放时间。'),
    more,
  ].join('');
  const picture = relation('rPicture', 'image', 'media/image1.png');
  return makeDocx(
    body,
    [STYLES.part, { name: 'word/media/image1.png', data: PICTURE }],
    STYLES.relation + picture,
  );
}
