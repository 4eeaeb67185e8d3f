import { once } from '../../content/once.ts';
import { shownText } from '../texts/shown-text.ts';
import { inText, type Rule } from '../rule.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';

/** A match in what readers see, and in code; offsets are those of the file. */
interface TextMatch {
  document: WorkspaceDocument;
  start: number;
  end: number;
  /** With half-width digits, letters and signs. */
  text: string;
}

const JSON_STRING = /"(?:[^"\\\n]|\\.)*"/g;
const JSON_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/g;
const ADDRESS = /https?:\/\/[^\s"'<>，。；、（）“”]+/g;
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＠．－]/g;

/**
 * Looks through every text of a content root: strings of JSON (its numbers are data), and all of a
 * write-up, front matter and code included. Web addresses are left out: their digits name pages.
 */
function* searchTexts({ documents }: Workspace, pattern: RegExp): Generator<TextMatch> {
  for (const document of documents) {
    const searched = searchable(document);
    for (const { 0: text, index } of searched.matchAll(pattern)) {
      yield { document, ...shownText(document).place(index, index + text.length), text };
    }
  }
}

/** One unit for one unit of what is shown, so that offsets hold. */
const searchable = once((document: WorkspaceDocument): string => {
  let { text } = shownText(document);
  if (document.place.endsWith('.json')) text = onlyStrings(text);
  if (text.includes('://')) text = text.replace(ADDRESS, blank);
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
});

function onlyStrings(text: string): string {
  let strings = '';
  for (const { 0: string, index } of text.matchAll(JSON_STRING)) {
    strings += '\0'.repeat(index - strings.length);
    strings += string.includes('\\') ? string.replace(JSON_ESCAPE, blank) : string;
  }
  return strings;
}

function blank(part: string): string {
  return '\0'.repeat(part.length);
}

/** @returns enough of something private to find it by, and no more. */
function masked(text: string): string {
  const shown = [...text];
  return `${shown.slice(0, 3).join('')}${'*'.repeat(Math.max(shown.length - 4, 2))}${shown.at(-1)}`;
}

interface PrivateWords extends Omit<Rule, 'severity' | 'check'> {
  /** What it is called in a message. */
  what: string;
  fix: string;
  pattern: RegExp;
  isPrivate?: (match: TextMatch) => boolean;
  mask?: (text: string) => string;
}

/** @returns a rule that finds what may not be public, and does not repeat it. */
export function privacyRule(given: PrivateWords): Rule {
  const { what, fix, pattern, isPrivate = () => true, mask = masked, ...words } = given;
  return {
    ...words,
    severity: 'error',
    check(workspace, report) {
      for (const match of searchTexts(workspace, pattern)) {
        if (!isPrivate(match)) continue;
        const message = `这是${what}（${mask(match.text)}），不能公开。`;
        report({ ...inText(match.document, match.start, match.end), message, fix, conceal: true });
      }
    },
  };
}
