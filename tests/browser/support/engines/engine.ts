/** A browser that Playwright does not drive as distributions ship it. */
export interface Engine {
  open(url: string): Promise<void>;
  /** @param source an expression that runs in the page; promises are waited for */
  run<T>(source: string): Promise<T>;
  resize(width: number, height: number): Promise<void>;
  /** @returns a PNG of the first element that a selector finds. */
  picture(selector: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** Asks again and again until an expression is true of the page. */
export async function until(engine: Engine, source: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await engine.run<boolean>(`Boolean(${source})`))) {
    if (Date.now() > end) throw new Error(`Never true of the page: ${source}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
