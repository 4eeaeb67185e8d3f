import {
  differences,
  type Difference,
  type DifferenceKind,
  type ScopeLabel,
} from '../../domain/comparability.ts';
import type { Fact } from '../../domain/fact.ts';
import { formatPeriod, periodBounds } from '../../domain/period.ts';
import { readPeriod } from '../../domain/periods/read.ts';
import { plotsOf } from '../../domain/figure.ts';
import type { Series } from '../../domain/series.ts';
import { typeOf, type Figure } from '../../figures/index.ts';
import type { DataPath } from '../../content/documents/document.ts';

/** Why a figure must not be drawn as it is declared. */
export interface FigureFault {
  path: DataPath;
  message: string;
  fix: string;
}

interface Drawn {
  fact: Fact;
  path: DataPath;
  /** The group or series it stands in; each is a course of time where marks are joined. */
  group: string;
}

/**
 * @param scopeLabel what readers call a scope, for the messages
 * @returns what in a figure cannot be compared; facts and series that do not exist are left out
 */
export function comparisonFaults(
  figure: Figure,
  facts: ReadonlyMap<string, Fact>,
  series: ReadonlyMap<string, Series>,
  scopeLabel: ScopeLabel = (scope) => scope,
): FigureFault[] {
  const drawn = drawnFacts(figure, facts, series);
  const { shares, dated, trend } = typeOf(figure);
  return [
    ...mixedUnits(figure, drawn),
    ...(shares ? noShares(figure, drawn) : []),
    ...(dated ? [...notTrends(figure, series), ...undated(drawn)] : []),
    ...(trend?.(figure) ? brokenTrends(drawn, scopeLabel) : []),
    ...(figure.howToRead ? [] : unexplained(figure, drawn, scopeLabel)),
    ...mislabelled(figure, facts),
  ];
}

/** A short label that is another fact's name, or another time than its own. */
function mislabelled(figure: Figure, facts: ReadonlyMap<string, Fact>): FigureFault[] {
  const labels = Object.entries('labels' in figure ? (figure.labels ?? {}) : {});
  const shown = labels.flatMap(([id]) => facts.get(id) ?? []);
  return labels.flatMap(([id, label]) => {
    const own = facts.get(id);
    if (!own) return [];
    const read = readPeriod(label);
    const said = 'value' in read ? periodBounds(read.value) : undefined;
    const at = periodBounds(own.period);
    const isOtherTime = said && at && (said.end < at.start || said.start > at.end);
    const other = shown.find((fact) => fact !== own && fact.label === label);
    if (!isOtherTime && (!other || own.label === label)) return [];
    const why = isOtherTime ? `的时段是${formatPeriod(own.period)}` : `说的是“${own.label}”`;
    return [
      {
        path: ['labels', id],
        message: `图上的短名“${label}”标错了数：“${id}”${why}。`,
        fix: '照这个数据自己的说明和时段写；几个短名写串了的，对调过来。',
      },
    ];
  });
}

function drawnFacts(
  figure: Figure,
  facts: ReadonlyMap<string, Fact>,
  series: ReadonlyMap<string, Series>,
): Drawn[] {
  const drawn: Drawn[] = [];
  const add = (id: string, path: DataPath, group: string) => {
    const fact = facts.get(id);
    if (fact) drawn.push({ fact, path, group });
  };
  for (const { path: plot, groups = [], series: ids = [] } of plotsOf(figure)) {
    for (const [index, group] of groups.entries()) {
      const path = [...plot, 'groups', index];
      const name = path.join(' ');
      for (const [place, id] of group.facts.entries()) add(id, [...path, 'facts', place], name);
      if (group.total) add(group.total, [...path, 'total'], name);
    }
    for (const [index, id] of ids.entries()) {
      for (const { fact } of series.get(id)?.points ?? []) {
        add(fact, [...plot, 'series', index], [...plot, id].join(' '));
      }
    }
  }
  return drawn;
}

function mixedUnits(figure: Figure, drawn: Drawn[]): FigureFault[] {
  const { scale: whose } = typeOf(figure);
  if (whose === 'none') return [];
  const shared = whose === 'figure';
  const first = new Map<string, Drawn>();
  const faults: FigureFault[] = [];
  for (const datum of drawn) {
    const scale = shared ? '' : datum.group;
    const other = first.get(scale) ?? datum;
    first.set(scale, other);
    if ((datum.fact.unit ?? '') === (other.fact.unit ?? '')) continue;
    faults.push({
      path: datum.path,
      message: `“${datum.fact.label}”的单位是${unitOf(datum.fact)}，同一把尺子上的“${other.fact.label}”是${unitOf(other.fact)}，画在一起长短没有意义。`,
      fix: shared ? '单位不同的数据分成几张图。' : '单位不同的数据分到不同的组，或分成几张图。',
    });
  }
  return faults;
}

function noShares(figure: Figure, drawn: Drawn[]): FigureFault[] {
  const type = typeOf(figure).label;
  return drawn.flatMap(({ fact, path }) => {
    const { value, unit, label } = fact;
    if (unit === '%' && value !== undefined && value >= 0 && value <= 100) return [];
    const why =
      unit === '%' ? `是 ${value}%，不在 0 到 100 之间` : `的单位是${unitOf(fact)}，不是 %`;
    return [
      {
        path,
        message: `“${label}”${why}，${type}画不出来。`,
        fix: `${type}只画占比；别的数据改用条形图（bar）或单位图（units）。`,
      },
    ];
  });
}

function notTrends(figure: Figure, series: ReadonlyMap<string, Series>): FigureFault[] {
  return plotsOf(figure).flatMap(({ path, series: ids = [] }) =>
    ids.flatMap((id, index) => {
      const found = series.get(id);
      if (found?.comparability !== 'not-a-trend') return [];
      return [
        {
          path: [...path, 'series', index],
          message: `序列“${found.title}”写明不得连成走势（not-a-trend），画成时段图会让人看出走势。`,
          fix: '不画这张图，在正文里分别写出各个数和各自的口径。',
        },
      ];
    }),
  );
}

function undated(drawn: Drawn[]): FigureFault[] {
  return drawn
    .filter(({ fact }) => periodBounds(fact.period) === undefined)
    .map(({ fact, path }) => ({
      path,
      message: `“${fact.label}”没有写明时段，图上没有它的位置，画出来就少了它。`,
      fix: '改用条形图（bar），或从序列里去掉这一点。',
    }));
}

/** What is joined into a course of time has one scope and one length of period, said or not. */
function brokenTrends(drawn: Drawn[], scopeLabel: ScopeLabel): FigureFault[] {
  return [...Map.groupBy(drawn, ({ group }) => group).values()].flatMap(([first, ...others]) =>
    others.flatMap(({ fact, path }) => {
      const why = differencesOf(fact, first!.fact, ['scope', 'period'], scopeLabel);
      if (why.length === 0) return [];
      return [
        {
          path,
          message: `“${fact.label}”与“${first!.fact.label}”不能连成走势：${sentence(why)}。`,
          fix: '改用条形图（bar）或哑铃图（dumbbell）并列，不连线。',
        },
      ];
    }),
  );
}

/** Scopes, periods and natures may differ where the figure says how it is to be read. */
function unexplained(figure: Figure, drawn: Drawn[], scopeLabel: ScopeLabel): FigureFault[] {
  const [first, ...others] = drawn;
  const { scale, unlike = [] } = typeOf(figure);
  if (!first || scale === 'none') return [];
  const kinds: DifferenceKind[] = ['bound', 'nature', 'scope', 'period'];
  return kinds.flatMap((kind) => {
    if (unlike.includes(kind)) return [];
    const other = others.find(({ fact }) => differencesOf(fact, first.fact, [kind]).length > 0);
    if (!other) return [];
    const why = differencesOf(first.fact, other.fact, [kind], scopeLabel);
    return [
      {
        path: other.path,
        message: `“${other.fact.label}”与前面的“${first.fact.label}”不能直接比：${sentence(why)}。`,
        fix: '只留能比的数据；确要放在一起，在 howToRead 里写明怎么读。',
      },
    ];
  });
}

function differencesOf(
  a: Fact,
  b: Fact,
  kinds: DifferenceKind[],
  scopeLabel?: ScopeLabel,
): Difference[] {
  return differences(a, b, scopeLabel).filter(({ kind }) => kinds.includes(kind));
}

function sentence(why: Difference[]): string {
  return why.map((difference) => difference.sentence).join('；');
}

function unitOf({ unit }: Fact): string {
  return unit === undefined ? '没有单位的文字' : `“${unit}”`;
}
