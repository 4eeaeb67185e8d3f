import type { Nodes } from 'mdast';
import { CASE_SECTIONS } from '../../domain/case.ts';
import type { Range } from '../finding.ts';
import type { WorkspaceDocument } from '../workspace.ts';

/** Something meant as a heading, or one that does not belong in the text. */
export interface MisreadHeading {
  /** Its words, without signs. */
  name: string;
  position: Range;
  message: string;
  fix: string;
}

const SECTIONS: readonly string[] = CASE_SECTIONS;
/** Sections that the site makes by itself. */
const MADE = /^(?:资料|信息|数据)?(?:来源|出处)$|^参考(?:文献|资料)$/;
const BOLD = /^\*\*(.+)\*\*$/;

/** @returns what is wrong with one block of a case that was meant as a heading. */
export function misreadHeading(
  node: Nodes,
  { text, positions }: WorkspaceDocument,
): MisreadHeading | undefined {
  const start = node.position?.start.offset ?? 0;
  const whole = text.slice(start, node.position?.end.offset ?? start);
  const line = /^[^\r\n]*/.exec(whole)![0];
  const place = { position: positions.range(start, start + line.length) };
  if (node.type === 'heading') {
    const name = line
      .replace(/^#+\s*/, '')
      .replace(/\s*\[#[a-z0-9-]+\]\s*$/, '')
      .trim();
    if (node.depth === 2 && MADE.test(name)) {
      const message = `“${name}”一节由网站根据文件头的 sources 自动生成。`;
      return { name, ...place, message, fix: '删去这一节，免得读者看到两份。' };
    }
    if (node.depth !== 1) return undefined;
    const own = SECTIONS.includes(name);
    const message = own
      ? `“${name}”用了一级标题，小节要用二级标题。`
      : '正文里不写一级标题，页面的大标题是文件头的 title。';
    const fix = own ? `写作“## ${name}”。` : `删去这一行；是小标题的，写作“### ${name}”。`;
    return { name, ...place, message, fix };
  }
  if (node.type !== 'paragraph') return undefined;
  const bold = BOLD.exec(whole)?.[1]?.trim() ?? '';
  if (!SECTIONS.includes(bold)) return undefined;
  const message = `“${bold}”只是加粗，不是标题。`;
  return { name: bold, ...place, message, fix: `写作“## ${bold}”。` };
}
