import type { Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { locatedFacts } from '../../content/records.ts';
import { textsIn } from '../../content/values.ts';
import { inText, type Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';

/** A number brings its unit along; it is not typed again. */
export const unitTwice: Rule = {
  id: 'unit-twice',
  title: '单位不写两遍',
  severity: 'warning',
  why: '数字会连单位一起显示，后面再写一遍，读者看到的就是“15个个”。',
  examples: {
    ok: [
      sound('设立驿站<Fact id="stations" />。'),
      sound('<Fact id="stations" show="number" />个驿站。'),
      sound('<Fact id="stations" />个体户。'),
    ],
    bad: [
      faulty('设立<Fact id="stations" />个驿站。', ['个']),
      faulty('未见。', ['个'], { summary: '设立驿站{stations}个。' }),
    ],
  },
  check(workspace, report) {
    const units = new Map(
      locatedFacts(workspace).flatMap(({ fact: { id, value, unit } }) =>
        value !== undefined && unit !== undefined ? [[id, unit] as const] : [],
      ),
    );
    for (const document of workspace.documents) {
      for (const { id, after, at } of [...inBody(document), ...inTemplates(document)]) {
        const unit = units.get(id);
        if (unit === undefined || !isUnit(after, unit)) continue;
        const span = at(unit.length);
        if (!span) continue;
        report({
          ...inText(document, span.start, span.end),
          message: `“${unit}”写了两遍：数字会连单位一起显示。`,
          fix: `删去“${unit}”。`,
        });
      }
    }
  },
};

interface Shown {
  id: string;
  /** What follows the number. */
  after: string;
  /** @returns the place in the file of so many units of what follows. */
  at: (length: number) => { start: number; end: number } | undefined;
}

/** Words that the segmenter cuts after their first character. */
const OTHER_WORDS = /^(?:名[师家校医优企牌]|处[级室长]|场[次地所馆]|次[日序数])/;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a text begins with a unit that is a word by itself there: not 个 in 个体户. */
function isUnit(after: string, unit: string): boolean {
  if (!after.startsWith(unit) || OTHER_WORDS.test(after)) return false;
  for (const { index, segment } of words.segment(after.slice(0, unit.length + 10))) {
    const end = index + segment.length;
    if (end >= unit.length) return end === unit.length;
  }
  return false;
}

function* inBody(document: WorkspaceDocument): Generator<Shown> {
  if (document.body === '') return;
  const found: Shown[] = [];
  visit(document.mdx().tree, (node, index, parent) => {
    const id = factIn(node as Nodes);
    const next = (parent as Parents | undefined)?.children[(index ?? 0) + 1];
    if (id === undefined || next?.type !== 'text') return;
    const start = next.position?.start.offset ?? 0;
    found.push({ id, after: next.value, at: (length) => ({ start, end: start + length }) });
  });
  yield* found;
}

/** The fact that a component shows with its unit. */
function factIn(node: Nodes): string | undefined {
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
  if (node.name !== 'Fact') return undefined;
  const attribute = (name: string) =>
    node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
  const id = attribute('id');
  return typeof id === 'string' && attribute('show') !== 'number' ? id : undefined;
}

const BRACES = /\{([a-z0-9][a-z0-9-]*)(?::change)?\}/g;

function* inTemplates(document: WorkspaceDocument): Generator<Shown> {
  for (const { path, text } of textsIn(document.data)) {
    for (const { 0: whole, 1: id = '', index } of text.matchAll(BRACES)) {
      const end = index + whole.length;
      const at = (length: number) => document.within(path, end, end + length);
      yield { id, after: text.slice(end), at };
    }
  }
}
