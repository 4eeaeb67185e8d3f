import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { WAITS } from '../../../scripts/support/build-turn.ts';

export interface Outcome {
  status: number | null;
  stdout: string;
  /** Without the note of a build that waits: whether another one runs is no matter of its content. */
  stderr: string;
  waited: boolean;
  outDir: string;
}

/**
 * Builds a content root as an author does, into a folder of its own that git ignores.
 * @param name names the folder under `tests/.work/`
 */
export async function buildSite(contentDir: string, name: string): Promise<Outcome> {
  const outDir = `tests/.work/${name}`;
  rmSync(outDir, { recursive: true, force: true });
  return buildOver(contentDir, outDir);
}

/**
 * Builds a content root over what stands in a folder.
 * @param started is handed the process of the build
 */
export async function buildOver(
  contentDir: string,
  outDir: string,
  started: (child: ChildProcess) => void = () => undefined,
): Promise<Outcome> {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, FORCE_COLOR: '0', CONTENT_DIR: contentDir, OUT_DIR: outDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started(child);
  const [stdout, said, status] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    }),
  ]);
  const waited = said.includes(WAITS);
  return { status, stdout, stderr: said.replace(`${WAITS}\n`, ''), waited, outDir };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
