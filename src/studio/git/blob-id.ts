import { Buffer } from 'buffer';
import { hashBlob } from 'isomorphic-git';

// isomorphic-git asks for what browsers do not have.
(globalThis as { Buffer?: unknown }).Buffer ??= Buffer;

/** @returns the name that git gives to a file that holds these bytes. */
export async function blobIdOf(bytes: Uint8Array): Promise<string> {
  return (await hashBlob({ object: bytes })).oid;
}
