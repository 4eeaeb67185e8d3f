import { readWorkspace } from '../../src/content/read.ts';
import type { Workspace } from '../../src/content/workspace.ts';
import { codeOf } from './file-fault.ts';

/** @returns what a content root holds, or a Chinese sentence that says why it cannot be read. */
export async function readContent(root: string): Promise<Workspace | { fault: string }> {
  try {
    return await readWorkspace(root);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return { fault: `内容目录“${root}”读不了：没有这个目录，或者没有读取权限。` };
  }
}
