import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { expect, it } from 'vitest';
import * as commands from '../../../src/studio/text/commands.ts';
import { openText } from '../../../src/studio/text/open.ts';
import { saveText } from '../../../src/studio/text/save.ts';
import { schema } from '../../../src/studio/text/schema.ts';

/** @returns the text after a command, with `^` at either end of what is selected beforehand. */
function after(marked: string, command: Command): string {
  const open = openText(marked.replaceAll('^', ''));
  const { doc } = openText(marked);
  const found: number[] = [];
  doc.descendants((node, position) => {
    for (const { index } of node.text?.matchAll(/\^/g) ?? [])
      found.push(position + index - found.length);
  });
  const [from, to = from] = found;
  const selection = TextSelection.create(open.doc, from!, to);
  let state = EditorState.create({ doc: open.doc, selection });
  const isDone = command(state, (transaction) => {
    state = state.apply(transaction);
  });
  if (!isDone) return 'nothing';
  const result = saveText(open, state.doc);
  return 'refused' in result ? result.refused : result.text;
}

it.each<[string, Command, string, string]>([
  ['a heading keeps its anchor', commands.setHeading(3), '## 甲^ [#a]\n', '### 甲 [#a]\n'],
  [
    'of two headings one has the anchor',
    commands.endLine,
    '## 甲^乙 [#a]\n',
    '## 甲 [#a]\n\n## 乙\n',
  ],
  [
    'a line ends in a cell',
    commands.endLine,
    '| 甲^ |\n| --- |\n| 乙 |\n',
    '| 甲<br /> |\n| --- |\n| 乙 |\n',
  ],
  ['an item ends', commands.endLine, '- 甲^乙\n- 丙\n', '- 甲\n- 乙\n- 丙\n'],
  ['an item goes in', commands.sinkItem, '- 甲\n- 乙^\n', '- 甲\n  - 乙\n'],
  ['an item goes out', commands.liftItem, '- 甲\n  - 乙^\n', '- 甲\n- 乙\n'],
  ['a paragraph becomes a list', commands.toggleList(true), '甲^\n', '1. 甲\n'],
  ['a list becomes a paragraph', commands.toggleList(false), '- 甲^\n', '甲\n'],
  [
    'a fact stands behind what is selected',
    commands.insertFact('a'),
    '甲^乙^丙\n',
    '甲乙<Fact id="a" />丙\n',
  ],
  ['there is no fact in code', commands.insertFact('a'), '```\n甲^\n```\n', 'nothing'],
  ['words become a link', commands.setLink('/cases/a/'), '甲^乙^丙\n', '甲[乙](/cases/a/)丙\n'],
  ['a link runs nothing', commands.setLink('javascript:a()'), '甲^乙^\n', 'nothing'],
  ['words become a term', commands.setTerm('srdi'), '^甲^乙\n', '<Term id="srdi">甲</Term>乙\n'],
  ['a link goes', commands.unlink, '[^甲^](/a/)\n', '甲\n'],
  [
    'a picture has words',
    commands.insertPicture('./a.png', '驿站'),
    '甲^\n',
    '甲\n\n![驿站](./a.png)\n',
  ],
  [
    'no picture from elsewhere',
    commands.insertPicture('https://a.cn/a.png', '甲'),
    '甲^\n',
    'nothing',
  ],
  [
    'a figure stands behind',
    commands.insertFigure('a'),
    '甲^\n\n乙\n',
    '甲\n\n<Figure id="a" />\n\n乙\n',
  ],
  [
    'what is not known stands last',
    commands.insertGap,
    '甲^\n\n乙\n',
    '甲\n\n乙\n\n<Gap>\n\n</Gap>\n',
  ],
  [
    'words are replaced, their marks stay',
    commands.replaceRange(1, 3, schema.nodes.fact.create({ id: 'a' })),
    '**15^个**\n',
    '**<Fact id="a" />个**\n',
  ],
  ['a part is deleted', commands.replaceRange(1, 2, ''), '甲^乙\n', '乙\n'],
])('%s', (_, command, before, text) => {
  expect(after(before, command)).toBe(text);
});
