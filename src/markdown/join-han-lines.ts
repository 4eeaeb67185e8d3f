import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const HAN = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]`;
const SOFT_BREAK = new RegExp(String.raw`(?<=${HAN})[ \t]*\n[ \t]*(?=${HAN})`, 'gu');

/** A line break between two Han characters is no space in Chinese; browsers show it as one. */
export function joinHanLines() {
  return (tree: Root): void => {
    visit(tree, 'text', (text) => {
      text.value = text.value.replace(SOFT_BREAK, '');
    });
  };
}
