import { formatOf } from '../../checks/pictures/picture.ts';

/** @returns a picture as an address that the policy of the page lets it have. */
export async function dataUrl(bytes: Uint8Array): Promise<string> {
  const format = formatOf(bytes) ?? '';
  const type = `image/${format === 'jpg' ? 'jpeg' : format}`;
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  });
}
