import { Worker } from 'node:worker_threads';
import type { PlacedFinding } from './shown-finding.ts';

/** What a check found, or why it could not be done. */
export type CheckOutcome = { findings: PlacedFinding[]; report: string } | { fault: string };

/** Editors save in several steps; one check a save is enough. */
const PAUSE = 100;

/** Checks the content in the background, again after every change, never twice at a time. */
export class Checker {
  readonly #worker: Worker;
  #timer: NodeJS.Timeout | undefined;
  #running = false;
  #again = false;

  readonly #begin: () => void;

  /**
   * @param begin is called as a check begins
   * @param tell gets every outcome that is still true when it comes
   */
  constructor(begin: () => void, tell: (outcome: CheckOutcome) => void) {
    this.#begin = begin;
    this.#worker = new Worker(new URL('./check-worker.ts', import.meta.url));
    this.#worker.on('message', (outcome: CheckOutcome) => {
      this.#running = false;
      if (this.#again) this.#start();
      else tell(outcome);
    });
    this.#worker.on('error', (error) => tell({ fault: String(error) }));
    this.#worker.unref();
    this.#start();
  }

  /** Something was saved. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), PAUSE);
  }

  close(): void {
    clearTimeout(this.#timer);
    void this.#worker.terminate();
  }

  #start(): void {
    this.#again = this.#running;
    if (this.#running) return;
    this.#running = true;
    this.#begin();
    this.#worker.postMessage('check');
  }
}
