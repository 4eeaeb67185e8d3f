/** Pictures of two pixels, for examples; a file of an example is text, so they are data addresses. */
export const SMALL_PICTURES = {
  png: data('png', [
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAMAAADD/I+4AAAAA1BMVEXMAAA/z1L+AAAACXBIWXMAAAPo',
    'AAAD6AG1e1JrAAAAC0lEQVQImWNgYAAAAAMAAaCmo9QAAAAASUVORK5CYII=',
  ]),
  jpg: data('jpeg', [
    '/9j/2wBDAP//////////////////////////////////////////////////////////////////////',
    '////////////////wAALCAABAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAA',
    'AAAAAAAAAAD/2gAIAQEAAD8AP//Z',
  ]),
  webp: data('webp', ['UklGRhwAAABXRUJQVlA4TA8AAAAvAQAAAAcQZY7+ByKi/wEA']),
  /** It says that it was taken on the northern half of the Earth. */
  jpgWithGps: data('jpeg', [
    '/9j/4QA0RXhpZgAATU0AKgAAAAgAAYglAAQAAAABAAAAGgAAAAAAAQABAAIAAAACTgAAAAAAAAD/2wBD',
    'AP//////////////////////////////////////////////////////////////////////////////',
    '////////wAALCAABAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAA',
    'AAD/2gAIAQEAAD8AP//Z',
  ]),
} as const;

const DATA = /^data:image\/[a-z]+;base64,/;

/** @returns the bytes of a file of an example, which are its text unless it is a data address. */
export function bytesOf(text: string): Uint8Array {
  const mark = DATA.exec(text)?.[0];
  if (mark === undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(text.slice(mark.length)), (sign) => sign.charCodeAt(0));
}

function data(type: string, lines: string[]): string {
  return `data:image/${type};base64,${lines.join('')}`;
}
