import { fold } from '../domain/numbers/fold.ts';
import { NUMERAL } from '../domain/numbers/numerals.ts';
import type { Edit, Finding } from './finding.ts';
import { stripMetadata } from './pictures/strip-metadata.ts';
import { isEqual } from '../content/bytes.ts';
import {
  assetOf,
  documentOf,
  type Workspace,
  type WorkspaceAsset,
  type WorkspaceDocument,
} from '../content/workspace.ts';

/** Rules that undo each other's changes would go on for ever. */
const MOST_ROUNDS = 10;

/** A file that changes, with its bytes before and after. */
export interface FixedFile {
  file: string;
  before: Uint8Array;
  after: Uint8Array;
  /** How many places change. */
  count: number;
}

export interface Fixed {
  files: FixedFile[];
  /** The content root as it is after the changes. */
  workspace: Workspace;
}

/**
 * Makes the changes that findings carry, again and again until none is left. Nothing is written.
 * @param check the rules
 * @param isWanted whether a file may be changed
 */
export function fixWorkspace(
  workspace: Workspace,
  check: (workspace: Workspace) => Finding[],
  isWanted: (file: string) => boolean = () => true,
): Fixed {
  const changes = new Map<string, FixedFile>();
  const note = (file: string, before: Uint8Array, after: Uint8Array, count: number) => {
    const past = changes.get(file);
    const first = past?.before ?? before;
    changes.set(file, { file, before: first, after, count: (past?.count ?? 0) + count });
  };
  let current = workspace;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const findings = Map.groupBy(check(current), ({ file }) => file);
    const { root } = current;
    const documents = current.documents.map((document): WorkspaceDocument => {
      const edits = (findings.get(document.file) ?? []).flatMap(({ edit }) => edit ?? []);
      if (edits.length === 0 || !isWanted(document.file)) return document;
      const { text, applied } = applyEdits(document.text, edits);
      if (applied === 0) return document;
      note(document.file, utf8(document.text), utf8(text), applied);
      return documentOf(root, document.place, text);
    });
    const assets = current.assets.map((asset): WorkspaceAsset => {
      const asked = (findings.get(asset.file) ?? []).filter(({ strip }) => strip);
      if (asked.length === 0 || !isWanted(asset.file)) return asset;
      const before = asset.bytes();
      const bytes = stripMetadata(before);
      if (isEqual(bytes, before)) return asset;
      note(asset.file, before, bytes, asked.length);
      return assetOf(root, asset.place, { kind: asset.kind, bytes });
    });
    const isSame =
      documents.every((document, index) => document === current.documents[index]) &&
      assets.every((asset, index) => asset === current.assets[index]);
    if (isSame) break;
    current = { ...current, documents, assets };
  }
  const files = [...changes.values()].filter(({ before, after }) => !isEqual(before, after));
  return { files, workspace: current };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** @returns the text with those edits made that overlap none before them and change no number. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { text: string; applied: number } {
  const named = [...text.matchAll(NAMED)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let written = '';
  let at = 0;
  let applied = 0;
  let last = -1;
  for (const edit of sorted) {
    const { start, end } = edit;
    if (!(start >= at && end >= start && end <= text.length) || start === last) continue;
    const old = text.slice(start, end);
    if (edit.text === old) continue;
    if (!edit.names && digitsOf(edit.text) !== digitsOf(old)) continue;
    if (named.some((name) => start < name.end && end > name.start)) continue;
    written += text.slice(at, start) + edit.text;
    at = end;
    last = start;
    applied += 1;
  }
  return { text: written + text.slice(at), applied };
}

/** Where a record is named or given its id; no change may reach into one. */
const NAMED = /\{[a-z0-9-]+(?::[a-z]+)?\}|\bid\s*=\s*(?:"[^"\n]*"|'[^'\n]*')|"id"\s*:\s*"[^"\n]*"/g;

/** Full-width digits are the same number. */
function digitsOf(text: string): string {
  return fold(text).text.replace(new RegExp(`[^0-9${NUMERAL}]`, 'g'), '');
}
