import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../../src/authoring/content.ts';
import { checkContent } from '../../../src/checks/run.ts';
import { documentOf } from '../../../src/content/workspace.ts';
import { showFact } from '../../../src/domain/format.ts';
import { sizeOf } from '../../../src/domain/numbers/numerals.ts';
import { statedNumbers } from '../../../src/domain/numbers/agreement.ts';
import {
  expectedRows,
  expectedText,
  found,
  GOLDEN,
  imported,
  manuscriptOf,
  rowOfProposal,
  smallZone,
} from './golden.ts';

let content: Content;
beforeAll(async () => {
  content = await smallZone();
});

/** Han, Latin and digits; widths and circled digits do not matter, blanks and signs neither. */
function letters(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).join('');
}

describe('the golden documents', () => {
  test('are at least twelve, with at least 200 numbers', () => {
    expect(GOLDEN.length).toBeGreaterThanOrEqual(12);
    expect(GOLDEN.flatMap(expectedRows).length).toBeGreaterThanOrEqual(200);
  });

  test.for(GOLDEN)('%s: every number is offered with its value, unit and hedge', async (name) => {
    const offered = found(content, await manuscriptOf(name)).map(rowOfProposal);
    expect(offered.toSorted()).toEqual(expectedRows(name).toSorted());
  });

  test('of what is offered, no more than two in a hundred are no numbers', async () => {
    let offered = 0;
    let wrong = 0;
    for (const name of GOLDEN) {
      const expected = expectedRows(name).map((row) => row.split(' ')[0]);
      const all = found(content, await manuscriptOf(name)).map(rowOfProposal);
      offered += all.length;
      wrong += all.filter((row) => !expected.includes(row.split(' ')[0])).length;
    }
    expect(wrong / offered).toBeLessThanOrEqual(0.02);
  });

  test.for(GOLDEN)('%s: the case passes the check', async (name) => {
    const made = imported(content, await manuscriptOf(name));
    if ('refused' in made) expect.fail(made.refused.join('\n'));
    const before = checkContent(content.workspace);
    const after = checkContent(made.checked.workspace);
    const unnamed = after.filter(({ rule }) => rule === 'to-write');
    expect(after.filter((finding) => !unnamed.includes(finding))).toEqual(before);
    // What could not be named has to be, by a person: its label and its id.
    const waiting = made.draft.facts.filter(({ label }) => label.startsWith('待写'));
    expect(unnamed).toHaveLength(2 * waiting.length);
  });

  test.for(GOLDEN)('%s: nothing that it says is lost, and nothing is added', async (name) => {
    const manuscript = await manuscriptOf(name);
    const said = letters((manuscript.title ?? '') + filledIn(name, manuscript));
    expect(said).toBe(letters(changed(name, expectedText(name))));
  });

  test.for(GOLDEN)('%s: the page shows the same numbers as the document', async (name) => {
    const manuscript = await manuscriptOf(name);
    const made = imported(content, manuscript);
    if ('refused' in made) expect.fail(made.refused.join('\n'));
    const written = new Map(
      found(content, manuscript).map(({ proposal, written: as, show }) => [
        proposal.id,
        { as, show },
      ]),
    );
    for (const fact of made.draft.facts) {
      const { as, show } = written.get(fact.id)!;
      const sizes = [showFact(fact, show), as.replaceAll(' ', '')].map((words) => {
        const last = statedNumbers(words).at(-1);
        return last && sizeOf(last.value, last.unit);
      });
      expect(sizes[0]).toBe(sizes[1]);
    }
  });
});

/** Years over columns get their 年. */
function changed(name: string, text: string): string {
  return name === 'tables' ? text.replace(/(?<=项目\s+)2023\s+2024/, '2023年2024年') : text;
}

/** The text of the case without what it asks to be written, each fact as the document wrote it. */
function filledIn(name: string, manuscript: Awaited<ReturnType<typeof manuscriptOf>>) {
  const written = new Map(
    found(content, manuscript).map(({ proposal, written: as }) => [proposal.id, as]),
  );
  const made = imported(content, manuscript);
  if ('refused' in made) return expect.fail(made.refused.join('\n'));
  const file = made.checked.plan[0]!;
  const { tree } = documentOf('content', file.place, 'text' in file ? file.text : '').mdx();
  const own = new Set(expectedText(name).split(/\s+/));
  const parts: string[] = [];
  const read = (node: Nodes): void => {
    if (node.type === 'heading' && node.depth === 2 && !own.has(toString(node))) return;
    if (node.type === 'paragraph' && toString(node).startsWith('待写：')) return;
    if (node.type === 'image') return;
    if ('name' in node && node.name === 'Fact') {
      const id = node.attributes.find((one) => 'name' in one && one.name === 'id')?.value;
      parts.push(written.get(String(id))!);
    } else if ('value' in node) parts.push(node.value);
    else if ('children' in node) node.children.forEach(read);
  };
  read(tree);
  return parts.join('');
}
