import type { Finding } from '../../../src/checks/finding.ts';
import { schema } from '../../../src/checks/rules/schema.ts';
import type { Workspace } from '../../../src/content/workspace.ts';
import { checkContent } from '../../../src/checks/run.ts';
import { harmless } from '../../../src/checks/reporters/cells.ts';
import { dangersOf } from '../../../tests/markdown/support/oracle.ts';
import { libraryOf } from './library.ts';
import { dangersIn } from './outputs.ts';
import { workspaceOf, type Pair } from './pairs.ts';

/** What becomes of a payload: the gate says no, nothing happens, or something is wrong. */
export type Verdict =
  { kind: 'refused'; rules: string[] } | { kind: 'inert' } | { kind: 'fault'; why: string };

/** What is said of the file alone is enough; only where its schema is content every rule is asked. */
function findingsOn(workspace: Workspace, file: string): Finding[] {
  const alone = workspace.documents.filter(({ place }) => place === file);
  const found: Finding[] = [];
  schema.check({ ...workspace, documents: alone }, (finding) =>
    found.push({ rule: schema.id, severity: schema.severity, ...finding }),
  );
  if (found.length > 0) return found;
  return checkContent(workspace).filter(({ severity }) => severity === 'error');
}

/** Attributes that the pipeline itself gives to footnotes. */
const FOOTNOTE = /^data-footnote/;

/** @returns what becomes of a payload at a place. */
export async function judge(pair: Pair): Promise<Verdict> {
  try {
    const workspace = workspaceOf(pair);
    const refused = findingsOn(workspace, pair.place.file);
    const unclear = refused.find(
      ({ message, fix }) =>
        !/\p{Script=Han}/u.test(message) || !/\p{Script=Han}/u.test(fix) || fix.length > 4_000,
    );
    if (unclear)
      return { kind: 'fault', why: `说不清：${harmless(unclear.message + unclear.fix)}` };
    if (refused.length > 0) return { kind: 'refused', rules: refused.map(({ rule }) => rule) };
    const bodies = workspace.documents.filter(
      ({ place }) => place === pair.place.file && place.endsWith('.mdx'),
    );
    const texts = await Promise.all(bodies.map(({ body }) => dangersOf(body)));
    const own = texts.flat().filter((one) => !FOOTNOTE.test(one));
    const dangers = [
      ...own.map((one) => `HTML：${one}`),
      ...(await dangersIn(libraryOf(workspace), pair.place.file)),
    ];
    return dangers.length > 0 ? { kind: 'fault', why: dangers.join('；') } : { kind: 'inert' };
  } catch (error) {
    return { kind: 'fault', why: `程序出错：${String(error)}` };
  }
}
