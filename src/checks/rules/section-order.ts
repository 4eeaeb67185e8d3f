import type { Heading, Nodes, RootContent } from 'mdast';
import { once } from '../../domain/once.ts';
import { typedHeadings } from '../texts/typed-markup.ts';
import type { Rule } from '../rule.ts';
import { caseText } from '../small-content.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

const place = 'cases/station/index.mdx';
const GAP = '<Gap>\n\n本站所见资料未写地址。\n\n</Gap>\n';
const body = (text: string) => ({ place, text: caseText(text) });

/** Headings of a case hold something, and what is not known stands once, at its end. */
export const sectionOrder: Rule = {
  id: 'section-order',
  title: '小标题下有内容，不知道的写在末尾',
  severity: 'warning',
  why: '读者看着小标题找内容，空的小标题白看；不知道的事集中写在末尾一处，别的段落才说得清知道的事。',
  examples: {
    ok: [body(`开头两句。\n\n## 为谁而设\n\n略。\n\n${GAP}`), body('只有两句话。\n')],
    bad: [
      {
        ...body(`开头。\n\n## 做法\n\n## 成效\n\n### 头一年\n\n略。\n\n${GAP}`),
        marks: ['## 做法'],
      },
      { ...body(`开头。\n\n${GAP}\n## 做法\n\n略。\n`), marks: ['<Gap>'] },
      { ...body(`开头。\n\n${GAP}\n${GAP}`), marks: ['<Gap>'] },
      { ...body('# 驿站\n\n**怎么办的**\n\n略。\n'), marks: ['# 驿站', '**怎么办的**'] },
      { ...body('开头。\n\n## 来源\n\n略。\n'), marks: ['## 来源'] },
    ],
  },
  check({ documents }, report) {
    for (const document of documents) {
      if (document.kind !== 'case' || document.faults.length > 0) continue;
      if (document.mdx().unread) continue;
      for (const { node, message, fix } of slipsIn(document)) {
        report({ file: document.file, position: lineOf(node, document), message, fix });
      }
    }
  },
};

const slipsIn = once((document: WorkspaceDocument) => {
  const slips: { node: Nodes; message: string; fix: string }[] = [];
  const nodes = document.mdx().tree.children;
  const gaps = nodes.filter(isGap);
  const tell = (node: Nodes, message: string, fix: string) => slips.push({ node, message, fix });
  const isWanted = (node: Nodes) => isHeading(node) && !misreadHeading(node, document);
  const names = new Set<string>();
  for (const [at, node] of nodes.entries()) {
    const misread = misreadHeading(node, document);
    if (misread) tell(node, ...misread);
    else if (isHeading(node)) {
      const name = nameOf(node, document);
      if (isEmpty(node, nodes[at + 1])) {
        tell(node, `“${name}”下面没有内容。`, '写上内容；没有可写的，删去这个小标题。');
      } else if (names.has(`${node.depth}${name}`)) {
        tell(node, `小标题“${name}”写了两次。`, '并成一节，或把后一处换个说法。');
      }
      names.add(`${node.depth}${name}`);
    } else if (isGap(node)) {
      const isLast = node === gaps.at(-1);
      if (isLast && !nodes.slice(at).some(isWanted)) continue;
      const message = isLast ? '“还不知道”后面还有正文。' : '“还不知道”写了不止一处。';
      tell(node, message, '不知道的事合成一处，放在正文末尾。');
    }
  }
  return slips;
});

function isHeading(node: Nodes): node is Heading {
  return node.type === 'heading';
}

function isGap(node: Nodes): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Gap';
}

/** Whether nothing stands under a heading before the next of its rank. */
function isEmpty({ depth }: Heading, next: RootContent | undefined): boolean {
  return next === undefined || (isHeading(next) && next.depth <= depth);
}

/** The words of a heading as typed, without the anchor that may follow them. */
function nameOf(node: Nodes, document: WorkspaceDocument): string {
  return lineText(node, document)
    .replace(/^#+\s*/, '')
    .replace(/\s*\[#[a-z0-9-]+\]\s*$/, '')
    .trim();
}

function lineText({ position }: Nodes, { text }: WorkspaceDocument): string {
  const start = position?.start.offset ?? 0;
  return /^[^\r\n]*/.exec(text.slice(start, position?.end.offset ?? start))?.[0] ?? '';
}

function lineOf(node: Nodes, document: WorkspaceDocument) {
  const start = node.position?.start.offset ?? document.bodyStart;
  return document.positions.range(start, start + Math.max(1, lineText(node, document).length));
}

/** Sections that the site makes by itself. */
const MADE = /^(?:资料|信息|数据)?(?:来源|出处)$|^参考(?:文献|资料)$/;
/** A paragraph of nothing but a few bold words, which is no sentence. */
const BOLD = /^\*\*([^*。！？：，]{2,16})\*\*$/;

/** @returns what is wrong with a block that was meant as a heading or is not wanted, and a mend. */
function misreadHeading(
  node: Nodes,
  document: WorkspaceDocument,
): [message: string, fix: string] | undefined {
  const name = nameOf(node, document);
  if (isHeading(node) && node.depth === 1) {
    const message = '正文里不写一级标题，页面的大标题是文件头的 title。';
    return [message, `删去这一行；是小标题的，写作“## ${name}”。`];
  }
  if (isHeading(node) && MADE.test(name)) {
    const message = `“${name}”一节由网站根据文件头的 sources 自动生成。`;
    return [message, '删去这一节，免得读者看到两份。'];
  }
  if (node.type !== 'paragraph' || typedHeadings(node, document.text).length > 0) return undefined;
  const { position } = node;
  const whole = document.text.slice(position?.start.offset, position?.end.offset);
  const bold = BOLD.exec(whole)?.[1];
  return bold === undefined
    ? undefined
    : [`“${bold}”只是加粗，不是标题。`, `是小标题的，写作“## ${bold}”；不是的，写成一句话。`];
}
