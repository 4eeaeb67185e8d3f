import { CASE_KINDS } from '../../../src/domain/kinds.ts';
import { bareNumbers } from '../../../src/domain/numbers/scan.ts';
import type { Prose } from '../search/prose.ts';
import type { Random } from '../search/random.ts';

/** A made-up case with what belongs to it alone. */
export interface MadeCase {
  slug: string;
  name: string;
  text: string;
  facts: object[];
  figure: object;
  source: object;
}

interface Plan {
  index: number;
  name: string;
  /** The names of all cases, for links. */
  names: readonly string[];
  theme: string;
  prose: Prose;
  random: Random;
}

const LABELS = ['登记企业', '联系骑手', '走访商户', '办结事项', '结对车队', '开放场地'];
const UNITS = ['家', '名', '户', '件', '支', '处'];
const KINDS = Object.keys(CASE_KINDS);
/** A section holds this many sentences. */
const SENTENCES = 6;

export function makeCase({ index, name, names, theme, prose, random }: Plan): MadeCase {
  const { pick, whole } = random;
  const slug = slugOf(index);
  const day = `${whole(2019, 2025)}-${two(whole(1, 12))}-${two(whole(1, 28))}`;
  const facts = LABELS.map((label, at) =>
    makeFact(`${slug}-${at}`, slug, `${name}${label}`, at, random),
  );
  const fact = (at: number) => `<Fact id="${slug}-${at}" />`;
  const other = whole(0, names.length - 1);
  const more = (other + 1) % names.length;
  const paragraph = () =>
    Array.from({ length: SENTENCES }, () => madeSentence(name, prose, random)).join('');
  const head = {
    kind: pick(KINDS),
    title: `${name}服务站（虚构）`,
    aliases: [],
    summary: `${name}的虚构服务站，${LABELS[0]}{${slug}-0}。`,
    strands: ['demo-item'],
    audiences: ['riders'],
    industries: ['delivery'],
    themes: [theme],
    period: { asOf: '2024-12-31' },
    sources: [slug],
    related: other === index ? [] : [slugOf(other)],
    status: 'published',
    published: day,
    updated: day,
    aiAssisted: false,
  };
  const yaml = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const link = (to: number) => `[${names[to]!}](/cases/${slugOf(to)}/)`;
  const text = [
    `---\n${yaml.join('\n')}\n---`,
    '## 背景',
    `${paragraph()}另见${link(other)}和${link(more)}。`,
    '## 做法',
    `${paragraph()}${LABELS[1]}${fact(1)}，${LABELS[2]}${fact(2)}。`,
    `<Figure id="${slug}" />`,
    '## 成效',
    `${paragraph()}${LABELS[3]}${fact(3)}，${LABELS[4]}${fact(4)}，${LABELS[5]}${fact(5)}。`,
    '## 局限与资料缺口',
    `<Gap>\n\n${paragraph()}\n\n</Gap>\n`,
  ].join('\n\n');
  const figure = {
    type: 'bar',
    mode: 'plain',
    title: `${name}的登记与联系`,
    takeaway: `${LABELS[0]}{${slug}-0}。`,
    groups: [{ facts: [`${slug}-0`, `${slug}-6`] }],
    labels: { [`${slug}-0`]: '年末', [`${slug}-6`]: '上年末' },
    cautions: ['图中数字全属虚构。'],
    themes: [theme],
    updated: '2026-01-01',
  };
  const source = {
    title: `${name}年度报告（虚构）`,
    publisher: '示例日报（虚构）',
    date: '2025-01-10',
    url: `https://news.example/${slug}`,
    accessed: '2025-02-01',
    kind: 'media',
    status: 'excerpt',
    relevance: 'subject',
  };
  return {
    slug,
    name,
    text,
    facts: [...facts.slice(0, 6), lastYear(slug, name, random)],
    figure,
    source,
  };
}

function makeFact(
  id: string,
  source: string,
  label: string,
  at: number,
  { whole }: Random,
): object {
  const value = whole(3, 900);
  const unit = UNITS[at]!;
  return {
    ...{ id, label, value, unit },
    qualifier: 'exact',
    period: { asOf: '2024-12-31' },
    scope: 'demo-zone',
    subject: '服务站',
    source,
    locator: { paragraph: at + 1 },
    quote: `${LABELS[at]!}${value}${unit}`,
    status: 'single',
  };
}

/** The same count a year before, for the figure to compare. */
function lastYear(slug: string, name: string, random: Random): object {
  const fact = makeFact(`${slug}-6`, slug, `${name}${LABELS[0]!}`, 0, random);
  return { ...fact, period: { asOf: '2023-12-31' }, locator: { paragraph: 7 } };
}

/** Words beside each other can make a number, for which there is no record: 改成, 倍增. */
function madeSentence(name: string, { words }: Prose, { pick }: Random): string {
  const word = () => pick(words);
  for (;;) {
    const sentence = `${name}围绕${word()}和${word()}，把${word()}${word()}写进${word()}制度，由${word()}小组${word()}${word()}。`;
    if (bareNumbers(sentence).length === 0) return sentence;
  }
}

function slugOf(index: number): string {
  return `made-${index.toString(36).padStart(4, '0')}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
