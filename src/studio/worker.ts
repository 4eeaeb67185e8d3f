import type { Bench } from './bench.ts';
import type { Call, Told } from './call.ts';

/**
 * All code is in modules of its own: WebKit would run this one a second time where another that is
 * loaded later imports from it, and two benches would answer.
 */
const loaded = import('./bench.ts');

void loaded.then(({ listenTo }) => listenTo((heard) => self.postMessage({ heard } satisfies Told)));

self.addEventListener('message', ({ data }: MessageEvent<Call>) => {
  const answer = async () => {
    try {
      const { bench } = await loaded;
      const method = bench[data.method] as (...args: unknown[]) => unknown;
      self.postMessage({ turn: data.turn, value: await method.apply(bench, data.args) });
    } catch (error) {
      self.postMessage({ turn: data.turn, fault: String(error) });
    }
  };
  void answer();
});

export type { Bench };
