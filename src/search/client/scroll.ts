/** Milliseconds after the last movement. */
const REST = 120;

/**
 * Keeps how far down each entry of the history was read. The browser's own way comes too early:
 * it scrolls before the results are there.
 * @param settled whether what is shown is what the address says
 */
export function keepScroll(settled: () => boolean): void {
  history.scrollRestoration = 'manual';
  let resting = 0;
  const keep = () => {
    if (settled()) history.replaceState({ scroll: scrollY }, '');
  };
  addEventListener('scroll', () => {
    clearTimeout(resting);
    resting = window.setTimeout(keep, REST);
  });
  addEventListener('pagehide', keep);
}

/** @returns where the present entry was left, in CSS pixels; nothing for a new one. */
export function keptScroll(): number | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('scroll' in state)) return undefined;
  return typeof state.scroll === 'number' ? state.scroll : undefined;
}
