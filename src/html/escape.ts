/** Control characters and halves of characters: with one of them nothing of an XML file can be read. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Writes a text as HTML and XML have it, in content and in attributes. */
export function escapeMarkup(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
}

/** Replaces what no XML may hold, even escaped. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, '\ufffd');
}
