/** What a person typed, read; or a Chinese sentence that says what to type instead. */
export type Read<T> = { value: T } | { fault: string };

/** @returns a check of what is typed: why it cannot be read, or undefined. */
export function readableBy(read: (typed: string) => Read<unknown>) {
  return (typed: string | readonly string[]): string | undefined => {
    const result = read(String(typed));
    return 'fault' in result ? result.fault : undefined;
  };
}
