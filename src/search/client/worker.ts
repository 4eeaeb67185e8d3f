import { guardFetch } from './fetch-guard.ts';
import type { Ask, Reply } from './messages.ts';
import { openIndex, type OpenIndex } from './open-index.ts';

/** From a disk there is no origin; what is asked for is at hand then, under whichever. */
const { origin } = self.location;
const folder = new URL(
  `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`,
  origin.startsWith('http') ? origin : 'http://localhost',
).href;
const guard = guardFetch(self, () => post({ alive: true }));
const deadPeers = new Set<string>();
let index: Promise<OpenIndex> | undefined;
let newest: Ask | undefined;
let current: AbortController | undefined;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  newest = data;
  if (current) current.abort();
  else void work();
});

/** Answers one question at a time; whatever came between two is void. */
async function work(): Promise<void> {
  while (newest) {
    const ask: Ask = newest;
    newest = undefined;
    current = new AbortController();
    const { signal } = current;
    try {
      const answer = await answerOf(ask, signal);
      if (!signal.aborted) post(answer);
    } catch (error) {
      if (!signal.aborted) post({ turn: ask.turn, failed: String(error) });
    }
  }
  current = undefined;
}

/** A peer that fails is left out from then on; anything else that fails is this site's own. */
async function answerOf(ask: Ask, signal: AbortSignal): Promise<Reply> {
  for (;;) {
    guard.forget();
    index ??= openIndex(folder, guard, deadPeers);
    let open: OpenIndex | undefined;
    try {
      open = await index;
      return await open.answer(ask, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      index = undefined;
      const dead = open?.peers.filter((peer) => guard.failedIn(peer.folder));
      if (!dead || dead.length === 0) throw error;
      for (const peer of dead) deadPeers.add(peer.folder);
    }
  }
}

function post(reply: Reply): void {
  postMessage(reply);
}
