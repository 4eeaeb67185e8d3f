/** In characters: with three bytes each, file systems take some eighty. */
const MOST_CHARACTERS = 60;

/** @returns “预览-示例驿站（虚构）.html”: a name that Windows and chat programs take as it is. */
export function previewName(title: string, slug: string): string {
  const kept = title
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\\/:*?"<>|#%]+/g, '-')
    .replace(/\s+/g, ' ');
  const cut = [...kept]
    .slice(0, MOST_CHARACTERS)
    .join('')
    .replace(/^[-. ]+|[-. ]+$/g, '');
  return `预览-${cut === '' ? slug : cut}.html`;
}
