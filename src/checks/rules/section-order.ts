import type { Nodes } from 'mdast';
import { CASE_SECTIONS } from '../../domain/case.ts';
import { nearest } from '../../content/nearest.ts';
import { withoutAnchor, wordsOf } from '../../markdown/heading-ids.ts';
import { spanOf } from '../../markdown/span.ts';
import { typedHeadings } from '../texts/typed-markup.ts';
import type { Range } from '../finding.ts';
import type { Report, Rule } from '../rule.ts';
import { bareCaseText } from '../small-content.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

const ALL: readonly string[] = CASE_SECTIONS;
const COUNTS = ['', '一', '两', '三', '四'];

const place = 'cases/station/index.mdx';
const withSections = (sections: Record<string, string>) =>
  bareCaseText(
    Object.entries(sections)
      .map(([name, words]) => `## ${name}\n\n${words}。\n`)
      .join('\n'),
  );

/** A case has the sections that readers know, in the order they know. */
export const sectionOrder: Rule = {
  id: 'section-order',
  title: '四节齐全，次序一致',
  severity: 'warning',
  why: '每个案例都按背景、做法、成效、局限与资料缺口来写，读者才好找、好比；没有资料的一节也要写明。',
  examples: {
    ok: [
      { place, text: withSections({ 背景: '略', 做法: '略', 成效: '未见', 局限与资料缺口: '略' }) },
    ],
    bad: [
      {
        place,
        text: withSections({ 做法: '略', 背景: '略', 局限与资料缺口: '未见成效' }),
        marks: ['## 背景', '## 局限与资料缺口'],
      },
      {
        place,
        text: withSections({ 背景: '略', 做法: '略', 成果: '未见', 局限与资料缺口: '略' }),
        marks: ['## 成果'],
      },
    ],
  },
  check({ documents }, report) {
    for (const document of documents) {
      if (document.kind !== 'case' || document.faults.length > 0) continue;
      if (!document.mdx().unread) checkCase(document, report);
    }
  },
};

interface Section {
  name: string;
  position: Range;
}

function checkCase(document: WorkspaceDocument, report: Report): void {
  const { file } = document;
  const sections: Section[] = [];
  const others: Section[] = [];
  for (const node of document.mdx().tree.children) {
    // A heading of which the text makes none is `mdx-syntax`’s; its section is not missing.
    for (const { name, start, end } of typedHeadings(node, document.text)) {
      if (!ALL.includes(name)) continue;
      sections.push({ name, position: document.positions.range(start, end) });
    }
    const misread = misreadHeading(node, document);
    if (misread) {
      const { name, ...told } = misread;
      report({ file, ...told });
      if (ALL.includes(name)) sections.push({ name, position: told.position });
      continue;
    }
    if (node.type !== 'heading' || node.depth !== 2) continue;
    const section = {
      name: withoutAnchor(wordsOf(node)).trim(),
      position: document.positions.range(...spanOf(node)),
    };
    if (!ALL.includes(section.name)) others.push(section);
    else if (!sections.some(({ name }) => name === section.name)) sections.push(section);
    else {
      report({
        file,
        position: section.position,
        message: `“${section.name}”这一节写了两次。`,
        fix: '并成一节，或把后一处改成三级标题（###）。',
      });
    }
  }
  let missing = ALL.filter((name) => !sections.some((section) => section.name === name));
  for (const { name, position } of others) {
    const meant = nearest(name, missing) ?? onlyAlike(name, missing);
    if (meant === undefined) continue;
    missing = missing.filter((other) => other !== meant);
    report({
      file,
      position,
      message: `没有“${meant}”一节，“${name}”不在约定的四节里。`,
      fix: `是不是“## ${meant}”？`,
    });
  }
  for (const { names, before } of gaps(missing, sections)) {
    const listed = names.map((name) => `“${name}”`).join('');
    const headings = names.map((name) => `“## ${name}”`).join('');
    report({
      file,
      position: (before ?? sections.at(-1))?.position ?? 'unavailable',
      message: `正文缺少${listed}${COUNTS[names.length]}节。`,
      fix: `在${before ? `“${before.name}”之前` : '正文最后'}加上${headings}；没有资料就写明公开资料未载明。`,
    });
  }
  const kept = longestInOrder(sections);
  for (const section of sections.filter((candidate) => !kept.has(candidate))) {
    const after = [...kept].filter(({ name }) => placeIn(name) < placeIn(section.name)).at(-1);
    report({
      file,
      position: section.position,
      message: `“${section.name}”一节的次序不对，应当${after ? `紧接在“${after.name}”之后` : '放在最前'}。`,
      fix: `把这一节移过去，四节的次序是${ALL.join('、')}。`,
    });
  }
}

/** @returns missing sections, those that stand together in one, each with the section after it. */
function gaps(missing: string[], sections: Section[]): { names: string[]; before?: Section }[] {
  const found = new Map<Section | undefined, string[]>();
  for (const name of missing) {
    const next = ALL.slice(placeIn(name)).find((other) =>
      sections.some((one) => one.name === other),
    );
    const before = sections.find((one) => one.name === next);
    found.set(before, [...(found.get(before) ?? []), name]);
  }
  return [...found].map(([before, names]) => ({ names, ...(before && { before }) }));
}

/** @returns as many sections as possible that already stand in order; the others are to be moved. */
function longestInOrder(sections: Section[]): ReadonlySet<Section> {
  const runs: Section[][] = [];
  for (const section of sections) {
    const before = runs.filter((run) => placeIn(run.at(-1)!.name) < placeIn(section.name));
    const longest = before.reduce<Section[]>((a, b) => (b.length > a.length ? b : a), []);
    runs.push([...longest, section]);
  }
  return new Set(runs.reduce<Section[]>((a, b) => (b.length > a.length ? b : a), []));
}

function placeIn(name: string): number {
  return ALL.indexOf(name);
}

/** Of four sections the one that has a character in common is meant: 成果 for 成效. */
function onlyAlike(name: string, sections: readonly string[]): string | undefined {
  const alike = sections.filter((section) => [...name].some((sign) => section.includes(sign)));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Something meant as a heading, or one that does not belong in the text. */
interface MisreadHeading {
  /** Its words, without signs. */
  name: string;
  position: Range;
  message: string;
  fix: string;
}

/** Sections that the site makes by itself. */
const MADE = /^(?:资料|信息|数据)?(?:来源|出处)$|^参考(?:文献|资料)$/;
const BOLD = /^\*\*(.+)\*\*$/;

/** @returns what is wrong with one block of a case that was meant as a heading. */
function misreadHeading(
  node: Nodes,
  { text, positions }: WorkspaceDocument,
): MisreadHeading | undefined {
  const [start, end] = spanOf(node);
  const whole = text.slice(start, end);
  const line = /^[^\r\n]*/.exec(whole)![0];
  const place = { position: positions.range(start, start + line.length) };
  if (node.type === 'heading') {
    const name = withoutAnchor(line.replace(/^#+\s*/, '')).trim();
    if (node.depth === 2 && MADE.test(name)) {
      const message = `“${name}”一节由网站根据文件头的 sources 自动生成。`;
      return { name, ...place, message, fix: '删去这一节，免得读者看到两份。' };
    }
    if (node.depth !== 1) return undefined;
    const own = ALL.includes(name);
    const message = own
      ? `“${name}”用了一级标题，小节要用二级标题。`
      : '正文里不写一级标题，页面的大标题是文件头的 title。';
    const fix = own ? `写作“## ${name}”。` : `删去这一行；是小标题的，写作“### ${name}”。`;
    return { name, ...place, message, fix };
  }
  if (node.type !== 'paragraph') return undefined;
  const bold = BOLD.exec(whole)?.[1]?.trim() ?? '';
  if (!ALL.includes(bold)) return undefined;
  const message = `“${bold}”只是加粗，不是标题。`;
  return { name: bold, ...place, message, fix: `写作“## ${bold}”。` };
}
