import type { Content } from '../../src/authoring/content.ts';

/** A file that was read, and what was said about it. */
export interface Reading {
  /** As it was typed. */
  file: string;
  /** The file's name without its folders, for the messages. */
  name: string;
  bytes: Uint8Array;
  content: Content;
  /** What was typed after each flag. */
  given: Record<string, string[]>;
  /** Only show what was found. */
  list: boolean;
  dryRun: boolean;
  /** Whether somebody sits at the terminal. */
  canAsk: boolean;
}

/** 0 done, 1 faults in what was read, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Says on the side why nothing was done. */
export function refuse(message: string | readonly string[], code: ExitCode): ExitCode {
  console.error([message].flat().join('\n'));
  return code;
}
