import type { Nodes, Parents } from 'mdast';
import { visit } from 'unist-util-visit';
import { hedgeAfter, hedgeBefore } from '../../domain/numbers/hedges.ts';
import { QUALIFIERS, type QualifierId } from '../../domain/qualifier.ts';
import { locatedFacts } from '../../content/records.ts';
import { once } from '../../domain/once.ts';
import type { WorkspaceDocument } from '../../content/workspace.ts';
import { numberFields } from '../numbers/number-scan.ts';
import { inText, type Rule } from '../rule.ts';
import { faulty, sound } from '../small-content.ts';

/** Whatever changes a number stands in its record, where it is held against the source. */
export const factBeside: Rule = {
  id: 'fact-beside',
  title: '数字外面不加正负号和“近、余、以上”',
  severity: 'error',
  follows: ['mdx-component'],
  why: '写在外面的“近”“以上”“-”改了读者看到的数，却不在账本里，没有人拿它同来源核对。',
  examples: {
    ok: [
      sound('设立<Fact id="stations" />，附近有书屋。'),
      sound('节约<Fact id="stations" />，左右两侧各有一处。'),
      sound('从<Fact id="stations" />——这是全部——说起。'),
      sound('未建成<Fact id="stations" />，还有没有<Fact id="stations" />？'),
    ],
    bad: [
      faulty('设立近<Fact id="stations" />。', ['近']),
      faulty('设立<Fact id="stations" />以上。', ['以上']),
      faulty('设立-<Fact id="stations" />。', ['-']),
      faulty('没有设<Fact id="stations" />。', ['没有设']),
      faulty('设立<Fact id="stations" /><Fact id="stations" />。', ['<Fact id="stations" />']),
      faulty('略。', ['超过'], { summary: '设立驿站超过{stations}。' }),
    ],
  },
  check(workspace, report) {
    const facts = new Map(locatedFacts(workspace).map(({ fact }) => [fact.id, fact]));
    for (const document of workspace.documents) {
      for (const shown of shownFacts(document)) {
        const unit = facts.get(shown.id)?.unit;
        if (unit === undefined) continue;
        const fault = faultBefore(shown) ?? faultAfter(shown, unit);
        const span = fault && shown.place(fault.side, fault.length);
        if (!span) continue;
        const words = document.text.slice(span.start, span.end);
        report({
          ...inText(document, span.start, span.end),
          message: fault.qualifier
            ? `“${words}”写在了数字外面：数字的语气由它的记录显示。`
            : `“${words}”紧挨着数字，${fault.why}`,
          fix: fault.qualifier
            ? `删去“${words}”；来源里有这个意思的，把记录“${shown.id}”的 qualifier 改成 "${fault.qualifier}"（${QUALIFIERS[fault.qualifier].words[0]}）。`
            : fault.fix,
        });
      }
    }
  },
};

type Fault = { side: 'before' | 'after'; length: number } & (
  { qualifier: QualifierId } | { qualifier?: undefined; why: string; fix: string }
);

const SIGN = /(?:(?<![—–-])[-−–+±×÷*^]|负)$/;
const PART = '读者会把它读成数的一部分。';
const MINUS = { why: PART, fix: '删去它；负数写在记录的 value 里，如 "value": -3.2。' };
/** 没有设15个 says that there are none; but 未建成15个 may be those that wait. */
const DENIED =
  /(?:(?<!有)没有?(?:设立?|建[成立设]?|成立|开展|举办|发放)?|未|(?<![有三全])无|(?<![是要何])不)$/;
const UNDENIED = {
  why: '读者会读成没有，这个数的记录说的却是有。',
  fix: '删去它；来源说的是没有，就不写这个数。',
};
const GLUED = { why: PART, fix: '两个数字之间写上字或标点，如“由……增加到……”。' };

function faultBefore({ before, isFollowing }: ShownFact): Fault | undefined {
  if (isFollowing) return undefined;
  const hedge = hedgeBefore(before.slice(-12), '');
  if (hedge) return { side: 'before', length: hedge.length, qualifier: hedge.qualifier };
  const sign = SIGN.exec(before)?.[0];
  if (sign) return { side: 'before', length: sign.length, ...MINUS };
  const denied = DENIED.exec(before)?.[0];
  return denied ? { side: 'before', length: denied.length, ...UNDENIED } : undefined;
}

function faultAfter({ after, glued }: ShownFact, unit: string): Fault | undefined {
  if (glued > 0) return { side: 'after', length: glued, ...GLUED };
  const hedge = hedgeAfter(after.slice(0, 12), unit);
  return hedge && { side: 'after', length: hedge.length, qualifier: hedge.qualifier };
}

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
      for (const { id, isFull, after, place } of shownFacts(document)) {
        const unit = isFull ? units.get(id) : undefined;
        if (unit === undefined || !isUnit(after, unit)) continue;
        const span = place('after', unit.length);
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

/** A fact that a text shows, and the words on either side of it. */
interface ShownFact {
  id: string;
  /** Whether its unit and its hedge are shown with it. */
  isFull: boolean;
  before: string;
  after: string;
  /** How long the fact is that stands right behind it; 0 where none does. */
  glued: number;
  isFollowing: boolean;
  /** @returns the place in the file of some characters before the fact, or behind it. */
  place: (side: 'before' | 'after', length: number) => { start: number; end: number } | undefined;
}

/** Finds the facts that a file shows, in its write-up and in its templates. */
const shownFacts = once((document: WorkspaceDocument): ShownFact[] => [
  ...inBody(document),
  ...inTemplates(document),
]);

function* inBody(document: WorkspaceDocument): Generator<ShownFact> {
  if (document.body === '') return;
  const found: ShownFact[] = [];
  visit(document.mdx().tree, (node, index = 0, parent) => {
    const fact = factIn(node as Nodes);
    if (fact === undefined) return;
    const beside = (parent as Parents | undefined)?.children ?? [];
    const [last, next] = [beside[index - 1], beside[index + 1]];
    const ends = {
      before: last?.position?.end.offset ?? 0,
      after: next?.position?.start.offset ?? 0,
    };
    found.push({
      ...fact,
      before: last?.type === 'text' ? last.value : '',
      after: next?.type === 'text' ? next.value : '',
      glued: next && factIn(next) ? (next.position?.end.offset ?? 0) - ends.after : 0,
      isFollowing: last !== undefined && factIn(last) !== undefined,
      place: (side, length) =>
        side === 'before'
          ? { start: ends.before - length, end: ends.before }
          : { start: ends.after, end: ends.after + length },
    });
  });
  yield* found;
}

function factIn(node: Nodes): { id: string; isFull: boolean } | undefined {
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
  if (node.name !== 'Fact') return undefined;
  const attribute = (name: string) =>
    node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
  const id = attribute('id');
  if (typeof id !== 'string') return undefined;
  return { id, isFull: attribute('show') !== 'number' };
}

const BRACES = /\{([a-z0-9][a-z0-9-]*)(?::(change|number))?\}/g;

function* inTemplates(document: WorkspaceDocument): Generator<ShownFact> {
  for (const { path, text } of numberFields(document)) {
    for (const { 0: whole, 1: id = '', 2: show, index } of text.matchAll(BRACES)) {
      const end = index + whole.length;
      const [before, after] = [text.slice(0, index), text.slice(end)];
      yield {
        ...{ id, before, after, isFull: show !== 'number' },
        glued: /^\{[a-z0-9][^}]*\}/.exec(after)?.[0].length ?? 0,
        isFollowing: before.endsWith('}'),
        place: (side, length) =>
          side === 'before'
            ? document.within(path, index - length, index)
            : document.within(path, end, end + length),
      };
    }
  }
}
