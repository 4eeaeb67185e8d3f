import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, emptyContent, type Content } from '../../src/authoring/content.ts';
import { KINDS } from '../../src/authoring/kinds/index.ts';
import { make } from '../../src/authoring/make.ts';
import type { Answers } from '../../src/authoring/question.ts';
import { checkContent } from '../../src/checks/run.ts';
import { SMALL_CONTENT } from '../../src/checks/small-content.ts';
import { documentOf } from '../../src/content/workspace.ts';
import { workspaceOf } from '../support/workspace.ts';

const { value: content } = contentOf(workspaceOf({ ...SMALL_CONTENT })) as { value: Content };

/** What people paste: Word’s quotes, web pages, code, other scripts, marks that no one sees. */
const pasted = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '夜间',
          '驿站',
          '“服务”',
          '"',
          "'",
          '{',
          '}',
          '{stations}',
          '<b>',
          '&nbsp;',
          '：',
          ': ',
        ],
        ...[
          '#',
          '- ',
          '\n',
          '\r\n',
          '\t',
          '\u200b',
          '\ufeff',
          '😀',
          '。',
          '.',
          '3个',
          '\\',
          '---',
          '*',
        ],
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

const makeOf = (id: string, given: Answers) =>
  make(
    KINDS.find((kind) => kind.id === id)!,
    content,
    given,
  );

test('a case is made of whatever was pasted, as it was read, or nothing is', async () => {
  await fc.assert(
    fc.asyncProperty(pasted, pasted, async (title, summary) => {
      const made = await makeOf('case', {
        ...{ title, summary, kind: 'station', strands: 'service', themes: 'stations' },
        ...{ period: '2024年', sources: 'herald', 'ai-assisted': '否' },
      });
      if (made.kind !== 'ready') {
        expect(made.kind).toMatch(/^(?:incomplete|faulty)$/);
        return;
      }
      const [file] = made.checked.plan;
      const text = file && 'text' in file ? file.text : '';
      const document = documentOf('content', file!.place, text);
      const errors = checkContent(made.checked.workspace).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors).toEqual([]);
      if (made.checked.settled > 0) return;
      expect(document.data).toMatchObject({
        title: made.answers['title'],
        summary: made.answers['summary'],
      });
    }),
    { numRuns: 150 },
  );
});

test('a number is registered with whatever was pasted around it, or it is not', async () => {
  await fc.assert(
    fc.asyncProperty(pasted, pasted, async (around, label) => {
      const made = await makeOf('fact', {
        ...{ source: 'herald', quote: `${around}驿站27个`, locator: '第2段', label, value: '27' },
        ...{ unit: '个', period: '2024年', scope: 'zone', subject: '驿站', file: 'stations' },
      });
      if (made.kind !== 'ready') {
        expect(made.kind).toMatch(/^(?:incomplete|faulty)$/);
        return;
      }
      const [file] = made.checked.plan;
      const { facts } = JSON.parse(file && 'text' in file ? file.text : '') as { facts: object[] };
      expect(facts).toHaveLength(2);
      expect(facts[1]).toMatchObject({ value: 27, quote: made.answers['quote'] });
    }),
    { numRuns: 150 },
  );
});

test('a site is made of whatever was pasted, and passes the check, or nothing is', async () => {
  const site = KINDS.find(({ id }) => id === 'site')!;
  const usual = fc.constantFrom('云山县', '“三进”工作法', '5G 产业园', '党群 中心', 'Alpha-2');
  const typed = fc.oneof({ weight: 4, arbitrary: usual }, pasted);
  const line = fc.tuple(typed, typed).map(([label, item]) => `${label}=${item}`);
  let ready = 0;
  await fc.assert(
    fc.asyncProperty(typed, typed, typed, line, async (name, zone, title, framework) => {
      const given = { name, zone, publisher: zone, case: title, framework };
      const empty = emptyContent('my-zone');
      const workspace = { ...empty.workspace, today: '2026-06-30' };
      const made = await make(
        site,
        { ...empty, workspace },
        {
          ...given,
          address: 'https://example.org/anli',
        },
      );
      if (made.kind !== 'ready') {
        expect(made.kind).toMatch(/^(?:incomplete|faulty)$/);
        return;
      }
      ready += 1;
      const findings = checkContent(made.checked.workspace);
      expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['example-left']));
    }),
    { numRuns: 60 },
  );
  expect(ready).toBeGreaterThan(0);
});
