import type { Root } from 'hast';
import type { Image, Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Workspace } from '../content/workspace.ts';
import { paletteOf } from '../figures/standalone.ts';
import type { Change } from '../review/change.ts';
import { compare } from '../review/compare.ts';
import { pictureFiles, renderReport } from '../review/markdown/report.ts';
import tokens from '../styles/tokens.css?raw';

/** What a change does: the report of `npm run review`, as elements. */
export interface Reviewed {
  /** Whether anything differs. */
  any: boolean;
  report: Root;
}

/** Compares two states of a content root in the words of the command. */
export function reviewOf(before: Workspace, after: Workspace): Reviewed {
  const change = compare(before, after, paletteOf(tokens, 'light'));
  const tree = reader.parse(reportOf(change));
  const pictures = picturesOf(change);
  visit(tree, (node, index, parent) => {
    if (node.type === 'image') node.url = pictures.get(node.url) ?? '';
    // The only markup of a report; all else of the content is escaped in it.
    const isBreak = node.type === 'html' && node.value === '<br>';
    if (isBreak && parent) (parent.children as Nodes[])[index!] = { type: 'break' };
  });
  return { any: change.any, report: reader.runSync(tree) };
}

/** @returns the report of the command with its pictures beside it, uncut. */
export function reportOf(change: Change): string {
  return renderReport(change, { pictured: true, whole: '', limit: Infinity });
}

const reader = unified().use(remarkParse).use(remarkRehype).freeze();

/** The pictures of figures by the names under which the report shows them. */
function picturesOf({ figures }: Change): Map<Image['url'], string> {
  return new Map(
    figures.flatMap((figure) => {
      const names = pictureFiles(figure);
      return (['before', 'after'] as const).flatMap((side): [string, string][] => {
        const [name, svg] = [names[side], figure[side]];
        if (name === undefined || svg === undefined) return [];
        return [[name, `data:image/svg+xml,${encodeURIComponent(svg)}`]];
      });
    }),
  );
}
