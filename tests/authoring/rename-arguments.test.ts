import { describe, expect, test } from 'vitest';
import { parseRenameArguments } from '../../src/authoring/rename-arguments.ts';
import { parseWithdrawArguments } from '../../src/authoring/withdraw-arguments.ts';

describe('parseRenameArguments', () => {
  test('parseRenameArguments(words) takes two ids, and --dry-run anywhere', () => {
    const asked = { kind: 'rename', from: 'a', to: 'b', dryRun: true };
    expect(parseRenameArguments(['a', '--dry-run', 'b'])).toEqual(asked);
    expect(parseRenameArguments(['a', 'b'])).toEqual({ ...asked, dryRun: false });
    expect(parseRenameArguments(['a', '-h'])).toEqual({ kind: 'help' });
  });

  test.each([
    [[], '要写两个编号'],
    [['a'], '要写两个编号'],
    [['a', ''], '要写两个编号'],
    [['a', 'b', 'c'], '多写了“c”'],
    [['a', 'b', '--dry-run=yes'], '--dry-run 后面不写值'],
    [['a', 'b', '--force'], '没有“--force”这个选项'],
  ])('parseRenameArguments(%j) says what is wrong and where to read on', (words, message) => {
    const asked = parseRenameArguments(words);
    expect(asked).toMatchObject({ kind: 'fault' });
    expect(asked.kind === 'fault' && asked.fault).toContain(message);
    expect(asked.kind === 'fault' && asked.fault).toContain('npm run rename -- --help');
  });
});

describe('parseWithdrawArguments', () => {
  test('parseWithdrawArguments(words) takes an id and a reason', () => {
    const asked = {
      kind: 'withdraw',
      asked: 'a',
      reason: '撤稿 了',
      act: 'withdraw',
      dryRun: false,
    };
    expect(parseWithdrawArguments(['a', '--reason', '撤稿 了'])).toEqual(asked);
    expect(parseWithdrawArguments(['--reason=撤稿 了', 'a'])).toEqual(asked);
    expect(parseWithdrawArguments(['--help'])).toEqual({ kind: 'help' });
    const amended = { ...asked, act: 'amend' };
    expect(parseWithdrawArguments(['a', '--amend', '--reason', '撤稿 了'])).toEqual(amended);
    const undone = { ...asked, reason: '', act: 'undo' };
    expect(parseWithdrawArguments(['a', '--undo'])).toEqual(undone);
  });

  test.each([
    [['--reason', '撤稿'], '没有写要撤下的编号'],
    [['a'], '没有写原因'],
    [['a', '--reason'], '没有写原因'],
    [['a', '--reason', ' '], '没有写原因'],
    [['a', '--reason', '撤稿', '了'], '多写了“了”'],
    [['a', '--amend'], '没有写原因'],
    [['a', '--undo', '--reason', '撤稿'], '--undo 不用写原因'],
    [['a', '--undo', '--amend'], '只能写一个'],
    [['a', '--why', '撤稿'], '没有“--why”这个选项'],
  ])('parseWithdrawArguments(%j) says what is wrong and where to read on', (words, message) => {
    const asked = parseWithdrawArguments(words);
    expect(asked.kind === 'fault' && asked.fault).toContain(message);
    expect(asked.kind === 'fault' && asked.fault).toContain('npm run withdraw -- --help');
  });
});
