/** What a tab is told that may not write. */
export const ELSEWHERE = '另一个标签页正在写，这里只能看：先关掉那一页。';

/** Which of the tabs of one browser may write: the others wait until it is closed. */
export class Claim {
  #isMine = false;
  #made: Promise<void> | undefined;

  /** As far as is known yet. */
  get isMine(): boolean {
    return this.#isMine;
  }

  /** Whether this tab may write, once that is known. */
  async isGiven(): Promise<boolean> {
    await this.#made;
    return this.#isMine;
  }

  /**
   * Claims the right to write.
   * @param later hears when another tab had it and was closed
   */
  make(later: () => void): Promise<void> {
    this.#made = this.#make(later);
    return this.#made;
  }

  async #make(later: () => void): Promise<void> {
    const { locks } = navigator as { locks?: LockManager };
    if (!locks) {
      // Over plain HTTP nothing is known of other tabs.
      this.#isMine = true;
      return;
    }
    const hold = () => {
      this.#isMine = true;
      return new Promise<void>(() => undefined);
    };
    await new Promise<void>((resolve) => {
      void locks.request('studio', { ifAvailable: true }, (lock) => {
        const held = lock ? hold() : undefined;
        resolve();
        return held;
      });
    });
    if (this.#isMine) return;
    void locks.request('studio', () => {
      const held = hold();
      later();
      return held;
    });
  }
}
