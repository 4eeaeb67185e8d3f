import { SCHEMA_KINDS, schemaText } from './schemas.ts';
import { snippetsText } from './snippets.ts';

/** @returns the files for editors that are made from the program, by path, with their text. */
export function editorFiles(): Map<string, string> {
  return new Map([
    ...SCHEMA_KINDS.map((kind) => [`schemas/${kind}.schema.json`, schemaText(kind)] as const),
    ['.vscode/content.code-snippets', snippetsText()],
  ]);
}
