import { givenIds, ID_KINDS, type GivenId } from '../records/ids.ts';
import { fold } from '../nearest.ts';
import type { Range } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { caseText, json, SMALL_CONTENT } from '../small-content.ts';

const facts = JSON.parse(SMALL_CONTENT['facts/stations.json']!) as { facts: object[] };
const glossary = JSON.parse(SMALL_CONTENT['glossary.json']!) as { terms: object[] };
const twice = { ...facts, facts: [...facts.facts, { ...facts.facts[0], label: '驿站的数量' }] };

/** An id names one record only, whatever its case and width. */
export const duplicates: Rule = {
  id: 'duplicates',
  title: '编号不重复',
  severity: 'error',
  why: '两条记录用同一个编号，引用的人不知道是哪一条，网站只会显示其中一条。',
  examples: {
    ok: [{ place: 'facts/stations.json', text: json(facts) }],
    bad: [
      { place: 'facts/stations.json', text: json(twice), marks: ['"stations"'] },
      {
        place: 'glossary.json',
        text: json({ terms: [...glossary.terms, { ...glossary.terms[0], id: 'STATION' }] }),
        marks: ['"STATION"'],
      },
      {
        place: 'cases/Station/index.mdx',
        text: caseText('## 背景\n\n设立驿站。\n'),
        marks: [''],
      },
    ],
  },
  check(workspace, report) {
    const seen = new Map<string, GivenId>();
    for (const given of givenIds(workspace)) {
      const { kind, id, document } = given;
      const first = seen.get(`${kind} ${fold(id)}`);
      if (first === undefined) {
        seen.set(`${kind} ${fold(id)}`, given);
        continue;
      }
      const name = ID_KINDS[kind];
      const same = first.id === id ? '' : `，写作“${first.id}”，只差大小写或全半角`;
      report({
        file: document.file,
        position: placeOf(given),
        message: `${name}编号“${id}”已经在 ${where(first)}用过${same}。`,
        fix: given.path
          ? '换一个没有用过的编号；重复登记的，删去一条。'
          : '给文件或文件夹换一个没有用过的名字。',
      });
    }
  },
};

function placeOf({ document, path }: GivenId): Range | 'unavailable' {
  return path ? document.locate(path) : 'unavailable';
}

function where(given: GivenId): string {
  const place = placeOf(given);
  const { file } = given.document;
  return place === 'unavailable' ? `${file} ` : `${file} 第${place.line}行`;
}
