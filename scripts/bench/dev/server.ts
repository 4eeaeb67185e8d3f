import { spawn } from 'node:child_process';

/** `npm run dev` on some content root. */
export interface Dev {
  /** The site's front page, base included. */
  home: URL;
  /** From the start until it answers. */
  milliseconds: number;
  stop: () => Promise<void>;
}

const LONGEST = 120_000;

/** @throws if the server says no address within two minutes, with all it said. */
export async function startDev(root: string): Promise<Dev> {
  const began = performance.now();
  const child = spawn(process.execPath, ['scripts/dev.ts'], {
    env: { ...process.env, CONTENT_DIR: root, NO_COLOR: '1' },
  });
  let output = '';
  const home = await new Promise<URL>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(output)), LONGEST);
    const hear = (data: Buffer) => {
      output += data.toString();
      if (process.env['VERBOSE']) process.stderr.write(data);
      const address = /(http:\/\/localhost:\d+\S*)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(new URL(address.endsWith('/') ? address : `${address}/`));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(output)));
  });
  const milliseconds = performance.now() - began;
  const stop = () =>
    new Promise<void>((resolve) => {
      child.on('exit', () => resolve());
      child.kill();
    });
  return { home, milliseconds, stop };
}
