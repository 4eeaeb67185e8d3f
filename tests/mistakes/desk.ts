import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding } from '../../src/checks/finding.ts';
import { checkContent } from '../../src/checks/run.ts';
import { readWorkspace } from '../../src/content/read.ts';
import type { Workspace } from '../../src/content/workspace.ts';
import type { Files } from './order.ts';

/** The day on which mistakes are made. */
const DAY = '2026-06-30';

/** What the check says of some files; they are read from a disk, as the command reads them. */
export interface Checked {
  workspace: Workspace;
  findings: Finding[];
}

/** @returns what the check says of a content root; nothing is left behind. */
export async function checkFiles(files: Files): Promise<Checked> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mistake-'));
  const root = path.join(folder, 'content');
  try {
    for (const [place, bytes] of files) {
      mkdirSync(path.dirname(path.join(root, place)), { recursive: true });
      writeFileSync(path.join(root, place), bytes);
    }
    const workspace = await readWorkspace(root, DAY);
    return { workspace, findings: checkContent(workspace) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns a place under the content root, for the name of a file in a finding. */
export function placeOf(file: string): string {
  return file.slice(file.indexOf('/content/') + '/content/'.length);
}
