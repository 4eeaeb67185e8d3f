import { config } from 'zod';
import { bench, listenTo, type Bench } from './bench.ts';
import type { Call, Told } from './call.ts';

// Under the site's policy no code is made out of text; zod would try whether it can.
config({ jitless: true });

listenTo((heard) => self.postMessage({ heard } satisfies Told));

self.addEventListener('message', ({ data }: MessageEvent<Call>) => {
  const answer = async () => {
    const method = bench[data.method] as (...args: unknown[]) => unknown;
    try {
      self.postMessage({ turn: data.turn, value: await method.apply(bench, data.args) });
    } catch (error) {
      self.postMessage({ turn: data.turn, fault: String(error) });
    }
  };
  void answer();
});

export type { Bench };
