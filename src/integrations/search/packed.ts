import { gunzipSync, gzipSync } from 'node:zlib';
import { SIGNATURE } from '../../search/metadata.ts';

/** @returns contents as Pagefind's files hold them; the same for the same contents. */
export function pack(contents: Uint8Array | string): Uint8Array {
  const plain = Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(contents)]);
  const zipped = gzipSync(plain, { level: 9 });
  // The tenth byte of a gzip file names the system that wrote it; it says nothing of the contents.
  zipped[9] = 255;
  return zipped;
}

/** @throws if it is not a file of Pagefind's */
export function unpack(file: Uint8Array): Uint8Array {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, SIGNATURE.length).equals(Buffer.from(SIGNATURE))) {
    throw new Error('不是Pagefind的文件');
  }
  return bytes.subarray(SIGNATURE.length);
}
