import { fileFault } from './file-fault.ts';

/**
 * Ends a command with a Chinese sentence.
 * @param code 1 for faults in the content, 2 for wrong use
 */
export function refuse(message: string, code: 1 | 2 = 2): void {
  console.error(message);
  process.exitCode = code;
}

/** Ends a command that failed: no stack trace reaches the person at the terminal. */
export function refuseFor(error: unknown): void {
  const why = fileFault(error);
  if (why === undefined) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    refuse(`没有料到的差错，没有做完。把这一行发给维护网站的同事：${first}`);
    return;
  }
  const file = error instanceof Error && 'path' in error ? String(error.path) : '文件';
  refuse(`“${file}”读不了，或者写不进去：${why}。`);
}
