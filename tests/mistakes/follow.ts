import type { Finding } from '../../src/checks/finding.ts';
import { fixWorkspace } from '../../src/checks/fix.ts';
import { checkContent } from '../../src/checks/run.ts';
import type { Checked } from './desk.ts';
import { FILE_STEPS } from './follow-files.ts';
import { TEXT_STEPS } from './follow-text.ts';
import { mark } from './place.ts';
import type { Files } from './order.ts';
import type { Step } from './step.ts';

/** @returns the files after the first thing that a message says to do was done, and nothing else. */
export function follow(
  finding: Finding,
  fix: string,
  place: string,
  files: Files,
  { workspace }: Checked,
): Files {
  const steps = [...COMMANDS, ...FILE_STEPS, ...TEXT_STEPS].flatMap(({ says, act }) => {
    const at = fix.search(says);
    return at < 0 ? [] : [{ at, says, act }];
  });
  const first = steps.sort((a, b) => a.at - b.at)[0];
  if (!first) throw new Error(`“${fix}”没有说打什么字`);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(place));
  const marked =
    finding.position === 'unavailable' ? { text, start: 0, end: 0 } : mark(text, finding.position);
  return first.act({
    files,
    place,
    marked,
    words: fix.slice(first.at),
    fixAll: () => {
      const changed = new Map(files);
      for (const { file, after } of fixWorkspace(workspace, checkContent).files) {
        changed.set(file.slice(file.indexOf('/content/') + '/content/'.length), after);
      }
      return changed;
    },
  });
}

const COMMANDS: readonly Step[] = [
  { says: /运行 npm run check -- --fix/, act: ({ fixAll }) => fixAll() },
];
