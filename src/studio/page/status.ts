/** What the page is doing, for people and for programs that watch it. */
export type State = 'idle' | 'busy' | 'saved' | 'failed';

/** Says in one place what the page is doing. */
export class Status {
  readonly #place: HTMLElement;
  #running = 0;
  /** What failed while something else was under way. */
  #owed = '';
  #standing = '';

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** What goes well beside something that takes time is not said: it would look like its end. */
  tell(state: State, words: string): void {
    if (this.#running > 0) {
      if (state === 'failed') this.#owed = words;
      return;
    }
    this.#show(this.#owed === '' ? state : 'failed', words + this.#owed);
    this.#owed = '';
  }

  /** What is wrong from now on, with whatever else is said; nothing where it is right again. */
  stand(words: string): void {
    this.#standing = words;
  }

  /** Runs something that takes time. What goes wrong is said, never thrown on. */
  async during<T>(words: string, work: () => Promise<T>): Promise<T | undefined> {
    this.#show('busy', words);
    this.#running += 1;
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#owed = `没有做成：${reason}${this.#owed}`;
      return undefined;
    } finally {
      this.#running -= 1;
      if (this.#running === 0 && this.#owed.startsWith('没有做成')) this.tell('failed', '');
    }
  }

  #show(state: State, words: string): void {
    const standing = state === 'idle' || state === 'failed' ? this.#standing : '';
    this.#place.dataset['state'] = standing === '' ? state : 'failed';
    this.#place.textContent = words + standing;
  }
}
