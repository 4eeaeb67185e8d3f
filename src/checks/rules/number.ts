import { statedNumbers } from '../../domain/numbers/agreement.ts';
import { isDenied } from '../../domain/numbers/doubts.ts';
import { scaleIn, sizeOf } from '../../domain/numbers/numerals.ts';
import { locatedFacts } from '../../content/records.ts';
import type { Workspace } from '../../content/workspace.ts';
import { scanNumbers, type NumberPlace } from '../numbers/number-scan.ts';
import { inText, type Rule } from '../rule.ts';
import { caseText, SMALL_CONTENT } from '../small-content.ts';

const place = 'cases/station/index.mdx';
const figure = SMALL_CONTENT['figures/stations.json']!;

/** Whatever readers read as a quantity comes from the ledger. */
export const number: Rule = {
  id: 'number',
  title: '数字都来自账本',
  severity: 'error',
  ofAbsence: 'names',
  follows: [
    'mdx-component',
    'mdx-syntax',
    'privacy-id',
    'privacy-phone',
    'privacy-card',
    'privacy-plate',
    'privacy-email',
  ],
  why: '直接写在句子里的数字没有出处、口径和时点，读者无从核对，账本更正了它也不会跟着变。',
  examples: {
    ok: [
      { place, text: caseText('## 背景\n\n设立驿站<Fact id="stations" />。\n') },
      { place, text: caseText('## 背景\n\n2024年1—5月，设立了一个驿站，见第3段。\n') },
      {
        place: 'figures/stations.json',
        text: figure.replace('驿站的数量', '2024年末驿站的数量'),
      },
    ],
    bad: [
      { place, text: caseText('## 背景\n\n2025年2月30日揭牌。\n'), marks: ['2025年2月30日'] },
      { place, text: caseText('## 背景\n\n设立驿站15个。\n'), marks: ['15个'] },
      { place, text: caseText('## 背景\n\n设立驿站**十五**处。\n'), marks: ['十五**处'] },
      {
        place,
        text: caseText('## 两个驿站\n\n增长百分之七十。\n', { title: '驿站上百家' }),
        marks: ['上百家', '两个', '百分之七十'],
      },
      {
        place: 'figures/stations.json',
        text: figure.replace('{stations}', '15个'),
        marks: ['15个'],
      },
    ],
  },
  check(workspace, report) {
    const offers = factOffers(workspace);
    for (const document of workspace.documents) {
      const { bare, impossible } = scanNumbers(workspace, document);
      for (const { start, end } of impossible) {
        report({
          ...inText(document, start, end),
          message: `日历上没有“${document.text.slice(start, end)}”。`,
          fix: '核对原文，改成实际的日期。',
        });
      }
      for (const { text, start, end, place: where } of bare) {
        report({
          ...inText(document, start, end),
          message: `“${guarded(text)}”没有出处：数字要来自账本，读者才能点开核对。`,
          fix: isDenied(document.text, { start, end })
            ? DENIED
            : fixFor(
                guarded(text),
                offersFor(text, sentenceAt(document.text, start, where), offers),
                where,
                mayBeName(text, document.text.slice(start - 1, start)),
              ),
        });
      }
    }
  },
};

/** A record of it would say what the sentence says is wrong. */
const DENIED =
  '这句话说这个数不对，它不是数据：换个说法，不写出来；要照写，在 exceptions 里写明原话和理由。';

/** The sentence of a file in which an offset stands. */
function sentenceAt(text: string, offset: number, where: NumberPlace): string {
  const ends = where === 'prose' || where === 'list' ? /[。！？；]|\n\s*\n/g : /[。！？；\n]/g;
  const near = Math.max(0, offset - FARTHEST);
  let start = 0;
  const around = text.slice(near, offset + FARTHEST);
  for (const { index } of around.matchAll(ends)) {
    if (near + index >= offset) return around.slice(start, index);
    start = index + 1;
  }
  return around.slice(start);
}

/** No sentence of a write-up goes on so long; a hostile file may. */
const FARTHEST = 400;

/** So long a number may be somebody's telephone or card; a report must not pass it on. */
function guarded(text: string): string {
  return text.replace(/\d{7,}/g, (digits) => `${digits.slice(0, 3)}……`);
}

/** 1+3+N, 东风二部, and what begins a quotation: “1234”工作法. */
function mayBeName(text: string, before: string): boolean {
  return /\d\+[\dA-Z]|^[一二三四五六七八九十]部$/i.test(text) || /[“‘]/.test(before);
}

/** A number of the ledger that is as large may be about something else: what it is about is said. */
function fixFor(text: string, offers: Offer[], where: NumberPlace, isNamed: boolean): string {
  const written = (id: string) => (where === 'template' ? `{${id}}` : `<Fact id="${id}" />`);
  const choices = offers
    .map(({ id, label }) => `说的是“${label}”，就写成 ${written(id)}`)
    .join('；');
  if (where === 'words') {
    const choice = choices && `（${choices}）`;
    return `删去“${text}”，数字放到正文里${choice}；是名称的，登记到 glossary.json 或 taxonomy.json；不是数据的，在 exceptions 里写明原话和理由。`;
  }
  if (where === 'list') {
    return `写作“1.”，有序列表从1数起；“${text}”是数据的，先登记到 facts 里，再写成 ${written('…')}。`;
  }
  if (choices) return `${choices}；不是的，先登记到 facts 里，或换个说法。`;
  if (isNamed) {
    return `是工作法、部门一类的名称，就在 glossary.json 的 terms 里登记一条，term 写名称里含“${text}”的原话；是数据的，先登记到 facts 里，再写成 ${written('…')}。`;
  }
  return `先把这个数字登记到 facts 里，再写成 ${written('…')}；不是数据的，换个说法，或在 exceptions 里写明原话和理由。`;
}

/** A fact that a bare number may be. */
interface Offer {
  id: string;
  /** What it is about: that the value is the same does not make it the same number. */
  label: string;
  subject: string;
  unit: string;
}

/** The facts of the ledger by their value, in the unit's own size: 15万元 as 150000 of 元. */
type FactOffers = ReadonlyMap<number, Offer[]>;

/** More than this are no help. */
const MOST_OFFERS = 3;

/** @returns the facts of a workspace, ready to be offered. */
function factOffers(workspace: Workspace): FactOffers {
  const offers = new Map<number, Offer[]>();
  for (const { fact } of locatedFacts(workspace)) {
    if (fact.value === undefined) continue;
    const { id, label, subject, unit = '' } = fact;
    const size = sizeOf(fact.value, unit);
    const entry = { id, label, subject, unit: unit.slice(scaleIn(unit).length) };
    offers.set(size, [...(offers.get(size) ?? []), entry]);
  }
  return offers;
}

/**
 * @param sentence in which the number stands, as it is typed
 * @returns the facts that state a number such as “15个” or “1.2万余人次” and are about what the
 * sentence is about, if any
 */
function offersFor(written: string, sentence: string, offers: FactOffers): Offer[] {
  const [number] = statedNumbers(written);
  if (!number) return [];
  // 三成 is thirty of a hundred.
  const { value, unit } = number.unit === '成' ? { value: number.value * 10, unit: '%' } : number;
  const bare = unit.slice(scaleIn(unit).length);
  const words = lettersOf(sentence);
  const isSaid = (name: string) => name.length > 1 && words.includes(lettersOf(name));
  return (offers.get(sizeOf(value, unit)) ?? [])
    .filter((fact) => bare === '' || fact.unit === bare)
    .filter(({ label, subject }) => isSaid(label) || isSaid(subject))
    .slice(0, MOST_OFFERS);
}

/** Without marks of emphasis, quotation and the like. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
