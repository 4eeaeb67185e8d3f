import { Document, isMap, isScalar, isSeq, visit, type Scalar } from 'yaml';
import { caseSchema, CASE_SECTIONS, TO_WRITE, type Case } from '../domain/case.ts';

type CaseSection = (typeof CASE_SECTIONS)[number];

const PROMPTS: Record<CaseSection, string> = {
  背景: '开头两句：这是什么，为谁办的，办成了什么。',
  做法: '谁做了什么，怎样做的。数字先登记，再用编号写进来。',
  成效: '来源说有什么结果。没有写到结果，删去这一节。',
  局限与资料缺口: '本站所见资料未写哪些事，合成一两句。',
};

const LAST: CaseSection = '局限与资料缺口';

const ORDER = Object.keys(caseSchema.shape);

/** Quoted always: a colon or a brace typed later breaks nothing, and dates look alike. */
const QUOTED = ['summary', 'alt', 'in', 'from', 'to', 'asOf', 'unstated', 'near'];

/**
 * @param frontMatter what stands at the head; fields come out in the order of the schema
 * @param body the text below, Markdown with the components of the handbook
 * @returns the whole text of `cases/<slug>/index.mdx`, as the handbook shows it
 */
export function caseText(frontMatter: Case, body: string): string {
  const fields = Object.entries(frontMatter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  // By YAML 1.1, which the build reads by, dates and words such as “no” need their quotes.
  const yaml = new Document(Object.fromEntries(fields), { version: '1.1' });
  visit(yaml, {
    Collection(key, node) {
      if (key !== null) node.flow = true;
    },
    Pair(_, { key, value }) {
      if (isScalar(key) && isScalar(value) && QUOTED.includes(String(key.value))) quote(value);
    },
    Scalar(_, node, path) {
      const parent = path.at(-1);
      if (typeof node.value !== 'string') return;
      if (isSeq(parent) || isMap(parent)) quoteUnlessId(node);
    },
  });
  const head = yaml.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${head.replace(/^%YAML.*\n---\n/, '')}---\n\n${body.trim()}\n`;
}

/**
 * @param written what some sections say already, as Markdown; the others get a prompt to be written
 * @returns the sections of a case in the order that readers know
 */
export function caseBody(written: Partial<Record<CaseSection, string>> = {}): string {
  return CASE_SECTIONS.map((name) => {
    const prompt = TO_WRITE + PROMPTS[name];
    const text = written[name]?.trim();
    // The box says by itself what it is about.
    if (text === undefined && name === LAST) return `<Gap>\n\n${prompt}\n\n</Gap>\n`;
    return `## ${name}\n\n${text ?? prompt}\n`;
  }).join('\n');
}

function quote(node: Scalar): void {
  node.type = 'QUOTE_DOUBLE';
}

function quoteUnlessId(node: Scalar): void {
  if (!/^[a-z][a-z0-9-]*$/.test(String(node.value))) quote(node);
}
