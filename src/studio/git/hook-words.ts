/** The band of an answer to a push in which the server's hook speaks (git’s side-band-64k). */
const PROGRESS = 2;

const EMPTY = new Uint8Array();

/**
 * Reads what a hook says out of the packets of an answer to a push. A character may be cut in two
 * by the end of a packet, and a packet by the end of a chunk.
 * @returns a function that is given each chunk as it comes
 */
export function hookWords(hear: (words: string) => void): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest: Uint8Array = EMPTY;
  return (chunk) => {
    const bytes = new Uint8Array([...rest, ...chunk]);
    let at = 0;
    while (bytes.length - at >= 4) {
      // A length below four marks the end of a part.
      const length = Math.max(4, parseInt(String.fromCharCode(...bytes.subarray(at, at + 4)), 16));
      if (!(bytes.length - at >= length)) break;
      if (bytes[at + 4] === PROGRESS && length > 4) {
        hear(decoder.decode(bytes.subarray(at + 5, at + length), { stream: true }));
      }
      at += length;
    }
    rest = bytes.subarray(at);
  };
}
