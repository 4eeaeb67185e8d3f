import { describe, expect, test } from 'vitest';
import { checkPlan, refusalsOf, type WritePlan } from '../../src/authoring/write-plan.ts';
import { SMALL_CONTENT } from '../../src/checks/small-content.ts';
import { workspaceOf } from '../support/workspace.ts';

const workspace = workspaceOf({ ...SMALL_CONTENT });
const source = SMALL_CONTENT['sources/herald.json']!;

describe('refusalsOf', () => {
  test.each<[string, WritePlan]>([
    ['已经有', [{ place: 'sources/herald.json', kind: 'new', text: source }]],
    ['已经有', [{ place: 'sources/HERALD.json', kind: 'new', text: source }]],
    ['没有“sources/x.json”这个文件', [{ place: 'sources/x.json', kind: 'changed', text: '' }]],
    ['不是内容目录里的位置', [{ place: '../x.json', kind: 'new', text: '' }]],
    ['不是内容目录里的位置', [{ place: '/etc/x.json', kind: 'new', text: '' }]],
    ['不是内容目录里的位置', [{ place: 'a\\b.json', kind: 'new', text: '' }]],
    [
      '要写两次',
      [
        { place: 'sources/a.json', kind: 'new', text: '' },
        { place: 'sources/A.json', kind: 'new', text: '' },
      ],
    ],
  ])('refuses: %s', (reason, plan) => {
    expect(refusalsOf(workspace, plan).join('')).toContain(reason);
  });

  test('lets a new file and a changed one pass', () => {
    const plan: WritePlan = [
      { place: 'sources/daily.json', kind: 'new', text: source },
      { place: 'glossary.json', kind: 'changed', text: SMALL_CONTENT['glossary.json']! },
    ];
    expect(refusalsOf(workspace, plan)).toEqual([]);
  });
});

describe('checkPlan', () => {
  test('says only what the plan would bring', () => {
    const faulty = workspaceOf({ ...SMALL_CONTENT, 'sources/bad.json': '{}' });
    const plan: WritePlan = [{ place: 'sources/daily.json', kind: 'new', text: source }];
    const { findings } = checkPlan(faulty, plan);
    expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      'unused content/sources/daily.json',
    ]);
  });

  test('a finding that lines before it push down is not new', () => {
    const text = SMALL_CONTENT['sources/herald.json']!.replace('示例报道', '示例 报道');
    const spaced = workspaceOf({ ...SMALL_CONTENT, 'sources/herald.json': text });
    const moved = text.replace('{', '{\n');
    const plan: WritePlan = [{ place: 'sources/herald.json', kind: 'changed', text: moved }];
    expect(checkPlan(spaced, plan).findings).toEqual([]);
  });

  test('makes the changes that rules can make themselves, in the plan and nowhere else', () => {
    const place = 'cases/night/index.mdx';
    const text = SMALL_CONTENT['cases/station/index.mdx']!.replace(
      '本站所见资料',
      '本站所见 资料,',
    );
    const station = workspaceOf({ ...SMALL_CONTENT, 'cases/station/index.mdx': text });
    const { plan, settled, findings } = checkPlan(
      station,
      [{ place, kind: 'new', text: text.replace('title: 驿站', 'title: 夜站') }],
      { settle: true },
    );
    expect(settled).toBeGreaterThan(0);
    expect(findings).toEqual([]);
    expect(plan).toHaveLength(1);
    expect('text' in plan[0]! && plan[0].text).toContain('本站所见资料，');
  });

  test('pictures are part of a plan', () => {
    const plan: WritePlan = [
      { place: 'cases/station/a.png', kind: 'new', bytes: new Uint8Array([1]) },
    ];
    expect(checkPlan(workspace, plan).findings.map(({ file }) => file)).toContain(
      'content/cases/station/a.png',
    );
  });
});
