import type { SearchRecord } from '../../../../src/search/record.ts';

/** @returns a record that says what is given, and nothing else. */
export function recordOf(url: string, title: string, ...paragraphs: string[]): SearchRecord {
  return {
    url,
    title,
    kind: '品牌',
    aliases: [],
    date: '2025-01-02',
    sections: [{ anchor: '', heading: '', paragraphs }],
    facets: { kind: ['品牌'], year: ['2025'] },
  };
}

/** Records of made-up cases, enough for several chunks of an index. */
export function manyRecords(count: number): SearchRecord[] {
  const names = [...'山河湖海林田草沙风雪云雨'];
  return Array.from({ length: count }, (_, at) => {
    const name = `${names[at % 12]}${names[Math.floor(at / 12) % 12]}驿站`;
    const text = Array.from({ length: 40 }, (__, part) =>
      String.fromCharCode(0x4e00 + ((at * 97 + part * 389) % 4000)),
    ).join('');
    return recordOf(`/cases/case-${at}/`, name, `${name}在第${at}号院，${text}。`);
  });
}
