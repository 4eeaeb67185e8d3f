import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import * as commands from './commands.ts';

/** What keys do. Tab moves between cells and nowhere else, so that the keyboard gets out again. */
export function keys(): Plugin[] {
  return [
    history(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': commands.toggleStrong,
      'Mod-i': commands.toggleEm,
      'Mod-e': commands.toggleCode,
      'Mod-Alt-0': commands.setParagraph,
      'Mod-Alt-2': commands.setHeading(2),
      'Mod-Alt-3': commands.setHeading(3),
      'Mod-Alt-4': commands.setHeading(4),
      'Shift-Mod-7': commands.toggleList(true),
      'Shift-Mod-8': commands.toggleList(false),
      'Shift-Mod-9': commands.wrapInQuote,
      'Mod-]': commands.sinkItem,
      'Mod-[': commands.liftItem,
      Tab: goToNextCell(1),
      'Shift-Tab': goToNextCell(-1),
      'Shift-Enter': commands.insertBreak,
      Enter: commands.splitItem,
    }),
    keymap(baseKeymap),
  ];
}
