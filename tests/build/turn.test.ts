import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeTurn, WAITS } from '../../scripts/support/build-turn.ts';

const FOLDER = 'tests/.work/turn';

/** Starts a process that takes the turn and keeps it. */
async function holder(file: string) {
  mkdirSync(FOLDER, { recursive: true });
  const program = [
    `import { takeTurn } from './scripts/support/build-turn.ts';`,
    `await takeTurn(${JSON.stringify(file)}, console.log);`,
    `console.log('taken');`,
    `setInterval(() => undefined, 1000);`,
  ].join('\n');
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('takeTurn', () => {
  it('says once that it waits, and goes on as soon as the other is killed', async () => {
    const file = `${FOLDER}/killed.lock`;
    const other = await holder(file);
    const told: string[] = [];
    let mine = false;
    const turn = takeTurn(file, (text) => told.push(text)).then((end) => {
      mine = true;
      return end;
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(mine).toBe(false);
    expect(told).toEqual([WAITS]);
    other.kill('SIGKILL');
    (await turn)();
    expect(told).toHaveLength(1);
  });

  it('says nothing where nobody builds, and lets the next one begin', async () => {
    const told: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const end = await takeTurn(`${FOLDER}/free.lock`, (text) => told.push(text));
      end();
    }
    expect(told).toEqual([]);
  });
});
