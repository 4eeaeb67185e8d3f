import { Worker } from 'node:worker_threads';
import type { PlacedFinding } from '../../checks/page-findings.ts';

/** What a check found, or why it could not be done. */
export type CheckOutcome = { findings: PlacedFinding[]; report: string } | { fault: string };

/** Editors save in several steps; one check a save is enough. */
const PAUSE = 100;

/**
 * Checks the content in the background, again after every change, never twice at a time.
 * @param begin is called as a check begins
 * @param tell gets every outcome that is still true when it comes
 */
export function checkInBackground(begin: () => void, tell: (outcome: CheckOutcome) => void) {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url));
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const start = () => {
    again = running;
    if (running) return;
    running = true;
    begin();
    worker.postMessage('check');
  };
  worker.on('message', (outcome: CheckOutcome) => {
    running = false;
    if (again) start();
    else tell(outcome);
  });
  worker.on('error', (error) => tell({ fault: String(error) }));
  worker.unref();
  start();
  return {
    /** Something was saved. */
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(start, PAUSE);
    },
    close: () => {
      clearTimeout(timer);
      void worker.terminate();
    },
  };
}
