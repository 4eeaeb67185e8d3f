import type { Answer, Ask, Reply } from './messages.ts';
import { SILENCE } from './fetch-guard.ts';
import PROGRAM from './worker.ts?worker&url';

type Question = Omit<Ask, 'turn'>;

interface Pending {
  turn: number;
  question: Question;
  /** Whether a failure was already answered by another try. */
  again: boolean;
  resolve: (answer: Answer | undefined) => void;
  reject: (error: Error) => void;
}

/** In milliseconds: an older question that has shown no life for so long is in the way of a new one. */
const STUCK = 1500;
/** In milliseconds: somewhat longer than the worker itself waits for a silent connection. */
const PATIENCE = SILENCE + 2000;
/** Answers that are kept for as long as the page is open. */
const KEPT = 60;

let worker: Worker | undefined;
/** Whether the worker has shown that its program came. */
let isUp = false;
/** Whether the program did not come in time, and what is on its way instead. */
let isMissing = false;
let anew: Promise<void> | undefined;
let turn = 0;
let pending: Pending | undefined;
/** When the worker last showed life, in milliseconds of the page's clock. */
let lastSign = 0;
let watch: ReturnType<typeof setTimeout> | undefined;
const answered = new Map<string, Answer>();

/**
 * Asks the worker, which is started by the first question. What was answered before is answered at
 * once, without a network too.
 * @returns nothing where a newer question has made this one void
 * @throws where the index could not be loaded; the next question tries anew
 */
export function ask(question: Question): Promise<Answer | undefined> {
  const older = pending;
  older?.resolve(undefined);
  pending = undefined;
  const known = answered.get(JSON.stringify(question));
  if (known) return Promise.resolve(known);
  if (older && isUp && performance.now() - lastSign > STUCK) stop();
  turn += 1;
  return new Promise((resolve, reject) => {
    pending = { turn, question, again: false, resolve, reject };
    void send(pending);
  });
}

/** Ends all requests: a browser would keep the connections of a page that is left. */
export function stop(): void {
  worker?.terminate();
  worker = undefined;
  clearTimeout(watch);
}

async function send(asked: Pending): Promise<void> {
  sign();
  if (isMissing) anew ??= loadAnew();
  await anew;
  if (pending !== asked) return;
  worker ??= start();
  worker.postMessage({ ...asked.question, turn: asked.turn } satisfies Ask);
}

function start(): Worker {
  isUp = false;
  const started = new Worker(PROGRAM, { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (started === worker) take(data);
  });
  started.addEventListener('error', (event) => {
    event.preventDefault();
    if (started === worker) fail(event.message || 'worker');
  });
  return started;
}

/**
 * Loads the program past the cache: a browser does not end the request for the program of a worker
 * that has been ended, and keeps every other for the same address waiting behind it.
 */
async function loadAnew(): Promise<void> {
  const limit = AbortSignal.timeout(SILENCE);
  await fetch(PROGRAM, { cache: 'reload', signal: limit })
    .then((response) => response.blob())
    .catch(() => undefined);
  isMissing = false;
  anew = undefined;
}

function take(reply: Reply): void {
  isUp = true;
  sign();
  if ('alive' in reply || reply.turn !== pending?.turn) return;
  if ('failed' in reply) {
    fail(reply.failed);
    return;
  }
  keep(pending.question, reply);
  pending.resolve(reply);
  pending = undefined;
  clearTimeout(watch);
}

function keep(question: Question, answer: Answer): void {
  answered.set(JSON.stringify(question), answer);
  for (const oldest of answered.keys()) {
    if (answered.size <= KEPT) break;
    answered.delete(oldest);
  }
}

function sign(): void {
  lastSign = performance.now();
  clearTimeout(watch);
  watch = setTimeout(() => fail('silence'), PATIENCE);
}

/**
 * What failed once may stay failed within a worker, or belong to an index that has been replaced: a
 * new one tries once more, from the first file on. A silent connection is not waited for again.
 */
function fail(reason: string): void {
  const isSilent = reason.includes('silence');
  if (isSilent && worker && !isUp) isMissing = true;
  stop();
  const failed = pending;
  if (!failed) return;
  if (!failed.again && !isSilent) {
    failed.again = true;
    void send(failed);
    return;
  }
  pending = undefined;
  failed.reject(new Error(reason));
}
