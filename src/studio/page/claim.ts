/** Which of the tabs of one browser may write: the others wait until it is closed. */
export class Claim {
  #isMine = false;

  get isMine(): boolean {
    return this.#isMine;
  }

  /**
   * Claims the right to write.
   * @param later hears when another tab had it and was closed
   */
  async make(later: () => void): Promise<void> {
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
