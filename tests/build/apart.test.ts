import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { askApart } from '../../scripts/support/apart.ts';
import { fileFault } from '../../scripts/support/file-fault.ts';

const ask = (name: string, value = '', signal = new AbortController().signal) =>
  askApart('tests/build/support/apart-step.ts', new Map([[name, value]]), signal);

it('answers with what the work gives, whatever structured cloning can copy', async () => {
  expect(await ask('give', '十五')).toEqual(new Map([['give', '十五']]));
});

it('fails as the work fails, so that the file and the reason can be said in Chinese', async () => {
  const error = await ask('read', 'tests/nowhere.txt').catch((reason: unknown) => reason);
  expect(fileFault(error)).toBe('文件或文件夹不见了');
  expect(error).toMatchObject({ path: 'tests/nowhere.txt' });
});

it('says that a step stopped that ends without an answer', async () => {
  await expect(ask('leave')).rejects.toThrow(/中途停了（9）/);
});

it('ends a step that is no longer wanted', async () => {
  const stop = new AbortController();
  const asked = ask('stay', '', stop.signal);
  setTimeout(() => {
    stop.abort();
  }, 300);
  await expect(asked).rejects.toThrow();
});

it('leaves no step behind when the build is stopped', async () => {
  const code =
    "import { askApart } from './scripts/support/apart.ts';" +
    "void askApart('tests/build/support/apart-step.ts', new Map([['tell', '']]), new AbortController().signal);" +
    "process.once('SIGTERM', () => process.exit(143));";
  const build = spawn(process.execPath, ['--input-type=module-typescript', '-e', code]);
  const [told] = (await once(build.stdout, 'data')) as [Buffer];
  // What has ended and waits to be taken away has no command line.
  const commandLine = `/proc/${told.toString()}/cmdline`;
  const isThere = () => existsSync(commandLine) && readFileSync(commandLine, 'utf8') !== '';
  const wasThere = isThere();
  build.kill('SIGTERM');
  await once(build, 'exit');
  const gone = () => {
    expect(isThere()).toBe(false);
  };
  await vi.waitFor(gone, { timeout: 30_000 });
  expect(wasThere).toBe(existsSync('/proc/self'));
});
