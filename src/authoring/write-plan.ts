import { applyEdits } from '../checks/fix.ts';
import { unmatched, type Finding } from '../checks/finding.ts';
import { checkContent } from '../checks/run.ts';
import { assetOf, documentOf, type Workspace } from '../content/workspace.ts';

/** A file to be written or taken away; nothing of it is done yet. */
export type PlannedFile =
  | ({
      /** Path under the content root, with forward slashes. */
      place: string;
      /** A new file must not exist; a changed one must still be as the workspace has it. */
      kind: 'new' | 'changed';
    } & ({ text: string } | { bytes: Uint8Array }))
  /** One that goes must be as the workspace has it, too. */
  | { place: string; kind: 'gone' };

/** Files that are written all together or not at all. */
export type WritePlan = readonly PlannedFile[];

/** What files hold, by their places; undefined takes a file away. */
export type PlacedFiles = ReadonlyMap<string, string | Uint8Array | undefined>;

/** @returns what the files of a plan will hold. */
export function filesOf(plan: WritePlan): PlacedFiles {
  return new Map(
    plan.map((file) => {
      const content = 'text' in file ? file.text : 'bytes' in file ? file.bytes : undefined;
      return [file.place, content];
    }),
  );
}

export interface CheckedPlan {
  /** The plan, where `settle` was asked for with the changes made that rules can make themselves. */
  plan: WritePlan;
  /** The content root as it would be. */
  workspace: Workspace;
  /** What the plan would bring: findings that are not there without it. */
  findings: Finding[];
  /** How many places `settle` changed. */
  settled: number;
}

/** @returns why the plan cannot be carried out at all, as Chinese sentences; none if it can. */
export function refusalsOf(workspace: Workspace, plan: WritePlan): string[] {
  const present = new Set(placesOf(workspace).map((place) => place.toLowerCase()));
  const seen = new Set<string>();
  return plan.flatMap(({ place, kind }) => {
    const folded = place.toLowerCase();
    if (!/^[^/\\:]+(?:\/[^/\\:]+)*$/.test(place) || /(?:^|\/)\.\.?(?:\/|$)/.test(place)) {
      return [`“${place}”不是内容目录里的位置。`];
    }
    if (seen.has(folded)) return [`“${place}”要写两次。`];
    seen.add(folded);
    if (kind === 'new' && present.has(folded)) {
      return [`已经有“${place}”这个文件，不能覆盖：换一个编号，或直接改那个文件。`];
    }
    if (kind !== 'new' && !placesOf(workspace).includes(place)) {
      return [`没有“${place}”这个文件，改不了。`];
    }
    return [];
  });
}

/**
 * Checks a plan as a whole, as if it had been carried out. Nothing is written.
 * @param settle make the changes that the findings carry (punctuation and the like), in what the
 * plan brings and nowhere else
 */
export function checkPlan(
  workspace: Workspace,
  plan: WritePlan,
  { settle = false }: { settle?: boolean } = {},
): CheckedPlan {
  const before = checkContent(workspace);
  let current: CheckedPlan = { plan, ...look(workspace, plan, before), settled: 0 };
  // One change may show the next; more rounds than this are a quarrel between rules.
  for (let round = 0; settle && round < 5; round += 1) {
    const next = settleOnce(current);
    if (next.settled === 0) break;
    const settled = current.settled + next.settled;
    current = { plan: next.plan, ...look(workspace, next.plan, before), settled };
  }
  return current;
}

export function planned(workspace: Workspace, plan: WritePlan): Workspace {
  const { root } = workspace;
  const replaced = new Set(plan.map(({ place }) => place));
  const documents = workspace.documents.filter(({ place }) => !replaced.has(place));
  const assets = workspace.assets.filter(({ place }) => !replaced.has(place));
  for (const file of plan) {
    if ('text' in file) documents.push(documentOf(root, file.place, file.text));
    else if ('bytes' in file) assets.push(assetOf(root, file.place, { bytes: file.bytes }));
  }
  return { ...workspace, documents, assets };
}

function look(workspace: Workspace, plan: WritePlan, before: readonly Finding[]) {
  const after = planned(workspace, plan);
  return { workspace: after, findings: unmatched(checkContent(after), before) };
}

function settleOnce({
  plan,
  workspace,
  findings,
}: CheckedPlan): Pick<CheckedPlan, 'plan' | 'settled'> {
  let settled = 0;
  const next = plan.map((file) => {
    if (!('text' in file)) return file;
    const path = workspace.documents.find(({ place }) => place === file.place)?.file;
    const edits = findings.flatMap(({ file, edit }) => (file === path && edit ? [edit] : []));
    const { text, applied } = applyEdits(file.text, edits);
    settled += applied;
    return { ...file, text };
  });
  return { plan: next, settled };
}

function placesOf({ documents, assets }: Workspace): string[] {
  return [...documents, ...assets].map(({ place }) => place);
}
