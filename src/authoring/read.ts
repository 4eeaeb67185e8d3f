/** What a person typed, read; or a Chinese sentence that says what to type instead. */
export type Read<T> = { value: T } | { fault: string };
