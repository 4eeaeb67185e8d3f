import type { Bench } from './bench.ts';

/** One question to the worker. */
export interface Call {
  turn: number;
  method: keyof Bench;
  args: unknown[];
}

/** Its answer, or what went wrong. */
export type Reply = { turn: number; value: unknown } | { turn: number; fault: string };

type Awaiting = Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>;

/** Asks the worker of the page, which answers questions in their order. */
export class Caller {
  readonly #worker: Worker;
  readonly #awaiting = new Map<number, Awaiting>();
  #turn = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const awaiting = this.#awaiting.get(data.turn);
      this.#awaiting.delete(data.turn);
      if ('fault' in data) awaiting?.reject(new Error(data.fault));
      else awaiting?.resolve(data.value);
    });
    worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.#awaiting.values()) reject(new Error(message));
      this.#awaiting.clear();
    });
  }

  ask<K extends keyof Bench>(
    method: K,
    ...args: Parameters<Bench[K]>
  ): Promise<Awaited<ReturnType<Bench[K]>>> {
    const turn = (this.#turn += 1);
    this.#worker.postMessage({ turn, method, args } satisfies Call);
    return new Promise((resolve, reject) => {
      this.#awaiting.set(turn, { resolve: resolve as Awaiting['resolve'], reject });
    });
  }
}
