/** What the page is doing, for people and for programs that watch it. */
export type State = 'idle' | 'busy' | 'saved' | 'failed';

/** Says in one place what the page is doing. */
export class Status {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  tell(state: State, words: string): void {
    this.#place.dataset['state'] = state;
    this.#place.textContent = words;
  }

  /** Runs something that takes time. What goes wrong is said, never thrown on. */
  async during<T>(words: string, work: () => Promise<T>): Promise<T | undefined> {
    this.tell('busy', words);
    try {
      return await work();
    } catch (error) {
      this.tell('failed', `没有做成：${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
}
