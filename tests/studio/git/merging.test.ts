import { describe, expect, it } from 'vitest';
import { mergeFiles, settle, type Choice } from '../../../src/studio/git/merging.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const files = (content: Record<string, string>) =>
  new Map(Object.entries(content).map(([place, text]) => [place, encode(text)]));

/** Merges one file that two changed. */
function merge(place: string, base: string, ours: string, theirs: string) {
  return mergeFiles(files({ [place]: base }), files({ [place]: ours }), files({ [place]: theirs }));
}

const CASE = '---\ntitle: 甲\nupdated: 2026-01-01\n---\n\n第一段。\n\n第二段。\n\n第三段。\n';
const FACTS = `{
  "facts": [
    {
      "id": "a",
      "value": 1
    }
  ]
}
`;

function withFact(id: string): string {
  const record = `    },\n    {\n      "id": "${id}",\n      "value": 2\n    }\n  ]`;
  return FACTS.replace('    }\n  ]', record);
}

describe('mergeFiles', () => {
  it('keeps what only one of the two changed', () => {
    const base = files({ 'a.json': '1', 'b.json': '1', 'c.json': '1' });
    const theirs = files({ 'a.json': '1', 'b.json': '2', 'c.json': '3' });
    const merged = mergeFiles(base, files({ 'a.json': '5', 'c.json': '3' }), theirs);
    expect([...merged.changed].map(([place, bytes]) => [place, decode(bytes)])).toEqual([
      ['a.json', '5'],
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  it('joins changes of different paragraphs', () => {
    const { changed, conflicts } = merge(
      'cases/a/index.mdx',
      CASE,
      CASE.replace('第一段。', '我改的第一段。'),
      CASE.replace('第三段。', '同事改的第三段。').replace('2026-01-01', '2026-02-02'),
    );
    expect(conflicts).toEqual([]);
    expect(decode(changed.get('cases/a/index.mdx'))).toBe(
      '---\ntitle: 甲\nupdated: 2026-02-02\n---\n\n我改的第一段。\n\n第二段。\n\n同事改的第三段。\n',
    );
  });

  it('asks where both changed one paragraph, and nowhere else', () => {
    const { changed, conflicts } = merge(
      'cases/a/index.mdx',
      CASE,
      CASE.replace('第二段。', '我的第二段。').replace('第一段。', '我的第一段。'),
      CASE.replace('第二段。', '同事的第二段。'),
    );
    expect(changed.size).toBe(0);
    const [conflict] = conflicts;
    const clashes = conflict!.parts.filter((part) => typeof part !== 'string');
    expect(clashes).toEqual([{ ours: '我的第二段。', theirs: '同事的第二段。' }]);
    const chosen = (choice: Choice) => decode(settle(conflict!, [choice]));
    const whole = (words: string) =>
      CASE.replace('第一段。', '我的第一段。').replace('第二段。', words);
    expect(chosen('ours')).toBe(whole('我的第二段。'));
    expect(chosen('theirs')).toBe(whole('同事的第二段。'));
    expect(chosen('both')).toBe(whole('同事的第二段。\n\n我的第二段。'));
  });

  it('keeps two records that two people put in at one place', () => {
    const { changed, conflicts } = merge('facts/x.json', FACTS, withFact('b'), withFact('c'));
    expect(conflicts).toEqual([]);
    const { facts } = JSON.parse(decode(changed.get('facts/x.json'))!) as { facts: unknown[] };
    expect(facts).toEqual([
      { id: 'a', value: 1 },
      { id: 'c', value: 2 },
      { id: 'b', value: 2 },
    ]);
  });

  it('asks where both changed one value of a record', () => {
    const [ours, theirs] = [7, 8].map((value) => FACTS.replace('"value": 1', `"value": ${value}`));
    const { conflicts } = merge('facts/x.json', FACTS, ours!, theirs!);
    const clashes = conflicts[0]!.parts.filter((part) => typeof part !== 'string');
    expect(clashes).toEqual([{ ours: '      "value": 7', theirs: '      "value": 8' }]);
  });

  it('never looks into a picture, or into bytes that are no text', () => {
    for (const place of ['cases/a/p.png', 'cases/a/index.mdx']) {
      const [base, ours, theirs] = [
        [0xff, 1],
        [0xff, 2],
        [0xff, 3],
      ].map((bytes) => new Map([[place, Uint8Array.from(bytes)]]));
      const { changed, conflicts } = mergeFiles(base!, ours!, theirs!);
      expect(changed.size).toBe(0);
      expect(settle(conflicts[0]!, ['ours'])).toEqual(Uint8Array.from([0xff, 2]));
      expect(settle(conflicts[0]!, ['theirs'])).toEqual(Uint8Array.from([0xff, 3]));
    }
  });

  it('asks where one took a file away that the other changed', () => {
    const place = 'cases/a/index.mdx';
    const removed = mergeFiles(
      files({ [place]: '1' }),
      new Map([[place, undefined]]),
      files({ [place]: '2' }),
    );
    expect(removed.changed.size).toBe(0);
    expect(settle(removed.conflicts[0]!, ['ours'])).toBeUndefined();
    const gone = mergeFiles(files({ [place]: '1' }), files({ [place]: '2' }), new Map());
    expect(decode(settle(gone.conflicts[0]!, ['ours']))).toBe('2');
    expect(settle(gone.conflicts[0]!, ['theirs'])).toBeUndefined();
  });

  it('takes a file away that nobody changed', () => {
    const place = 'cases/a/index.mdx';
    const { changed } = mergeFiles(
      files({ [place]: '1' }),
      new Map([[place, undefined]]),
      files({ [place]: '1' }),
    );
    expect([...changed]).toEqual([[place, undefined]]);
  });

  it('loses no paragraph of either in 500 random pairs of edits', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let run = 0; run < 500; run += 1) {
      const base = Array.from({ length: 2 + random(5) }, (_, at) => `原${at}。`);
      const edit = (name: string) => {
        const blocks = [...base];
        for (let step = 0; step <= random(3); step += 1) {
          const words = `${name}${run}-${step}。`;
          if (random(2)) blocks.splice(random(blocks.length + 1), 0, words);
          else blocks[random(blocks.length)] = words;
        }
        return blocks;
      };
      const [ours, theirs] = [edit('我'), edit('他')];
      const text = (blocks: string[]) => `${blocks.join('\n\n')}\n`;
      const { changed, conflicts } = merge(
        'cases/a/index.mdx',
        text(base),
        text(ours),
        text(theirs),
      );
      const both = conflicts[0]
        ? settle(
            conflicts[0],
            conflicts[0].parts.map(() => 'both' as const),
          )
        : changed.get('cases/a/index.mdx');
      const blocks = decode(both)!.trimEnd().split('\n\n');
      for (const words of [...ours, ...theirs]) {
        if (!base.includes(words))
          expect(blocks, text(base) + text(ours) + text(theirs)).toContain(words);
      }
    }
  });
});
