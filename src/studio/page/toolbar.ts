import type { Command } from 'prosemirror-state';
import { element } from '../../search/client/markup.ts';
import {
  insertGap,
  insertTable,
  setHeading,
  setLink,
  setParagraph,
  toggleList,
  toggleStrong,
  unlink,
} from '../text/commands.ts';

/** What can be done to the text besides typing; a command that needs words asks for them. */
const TOOLS: readonly [string, Command | (() => Command | undefined)][] = [
  ['标题', setHeading(2)],
  ['小标题', setHeading(3)],
  ['正文', setParagraph],
  ['加粗', toggleStrong],
  ['列表', toggleList(false)],
  ['编号列表', toggleList(true)],
  ['链接', () => asked('链接到哪里（https:// 开头，或本站的网址）', setLink)],
  ['去掉链接', unlink],
  ['表格', insertTable(3, 3)],
  ['未载明', insertGap],
];

/** Fills a row with buttons that act on the text. */
export function fillToolbar(row: HTMLElement, run: (command: Command) => void): void {
  row.replaceChildren(
    ...TOOLS.map(([words, tool]) => {
      const button = element('button', { type: 'button' }, words);
      // What is selected in the text stays selected.
      button.addEventListener('pointerdown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        const command =
          tool.length === 0 ? (tool as () => Command | undefined)() : (tool as Command);
        if (command) run(command);
      });
      return button;
    }),
  );
}

function asked(question: string, make: (words: string) => Command): Command | undefined {
  const words = prompt(question)?.trim();
  return words ? make(words) : undefined;
}
