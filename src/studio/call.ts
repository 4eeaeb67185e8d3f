import type { Bench } from './bench.ts';

/** One question to the worker. */
export interface Call {
  turn: number;
  method: keyof Bench;
  args: unknown[];
}

/** Its answer, or what went wrong. */
export type Reply = { turn: number; value: unknown } | { turn: number; fault: string };

/** What the worker tells without being asked: the words of an office’s server. */
export interface Told {
  heard: string;
}

type Awaiting = Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>;

/** Asks the worker of the page, which answers questions in their order. */
export class Caller {
  readonly #worker: Worker;
  readonly #awaiting = new Map<number, Awaiting>();
  #turn = 0;
  #listener: (words: string) => void = () => undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply | Told>) => {
      if ('heard' in data) return this.#listener(data.heard);
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

  /** @param listener hears what an office’s server says while it looks at what was sent */
  listen(listener: (words: string) => void): void {
    this.#listener = listener;
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
