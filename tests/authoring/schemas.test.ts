import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { editorFiles } from '../../src/authoring/snippets.ts';
import { editorSchema, SCHEMA_KINDS, type EditorSchema } from '../../src/authoring/schemas.ts';
import { SCHEMAS, type SchemaKind } from '../../src/content/records.ts';
import { readWorkspace } from '../../src/content/read.ts';
import type { WorkspaceDocument } from '../../src/content/workspace.ts';
import { isStructural, mutations } from './support/mutations.ts';

const ROOTS = ['content', 'tests/fixtures/small-zone/content', 'tests/fixtures/peer-zone/content'];

/** Keywords of VS Code and the formats of addresses are none of ajv's. */
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const validators = new Map(SCHEMA_KINDS.map((kind) => [kind, ajv.compile(editorSchema(kind))]));
let documents: WorkspaceDocument[];

beforeAll(async () => {
  const workspaces = await Promise.all(ROOTS.map((root) => readWorkspace(root)));
  documents = workspaces.flatMap((workspace) => workspace.documents);
});

const kindOf = ({ kind }: WorkspaceDocument) => (kind === 'unknown' ? undefined : kind);
const ofKind = (kind: SchemaKind) => documents.filter((document) => document.kind === kind);

test.each([...editorFiles()])(
  '%s is what `npm run generate` makes of the program',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);

test('every file of every content root is as its schema for editors says', () => {
  const refused = documents.flatMap((document) => {
    const kind = kindOf(document);
    const validate = kind && validators.get(kind);
    if (!validate || validate(document.data)) return [];
    return [`${document.file}: ${ajv.errorsText(validate.errors)}`];
  });
  expect(refused).toEqual([]);
  expect(documents.length).toBeGreaterThan(25);
});

describe.each(SCHEMA_KINDS)('an editor that knows the schema of %s', (kind) => {
  test('refuses what the checks refuse by its structure, and nothing else', () => {
    const validate = validators.get(kind)!;
    const differing: string[] = [];
    let refusals = 0;
    for (const document of ofKind(kind).slice(0, 40)) {
      for (const { what, value } of mutations(document.data)) {
        const { success, error } = SCHEMAS[kind].safeParse(value);
        const structural = error?.issues.some(isStructural) ?? false;
        if (structural) refusals += 1;
        const accepted = validate(value);
        if (accepted === structural || (!accepted && success)) {
          differing.push(`${document.file}: ${what}`);
        }
      }
    }
    expect(differing).toEqual([]);
    if (ofKind(kind).length > 0) expect(refusals).toBeGreaterThan(0);
  });

  test('says in Chinese what every field and every choice is', () => {
    const silent: string[] = [];
    for (const [path, schema] of nodesOf(editorSchema(kind))) {
      const values = schema['enum'] as string[] | undefined;
      const meanings = schema['enumDescriptions'] as string[] | undefined;
      if (values && !values.every((_, index) => /\p{Script=Han}/u.test(meanings?.[index] ?? ''))) {
        silent.push(`${path}: ${values.join('、')}`);
      }
      if (schema['pattern'] && !/\p{Script=Han}/u.test(String(schema['patternErrorMessage']))) {
        silent.push(`${path}: ${String(schema['pattern'])}`);
      }
      for (const [name, field] of Object.entries((schema['properties'] ?? {}) as EditorSchema)) {
        const { description } = field as { description?: string };
        if (!/\p{Script=Han}/u.test(description ?? '')) silent.push(`${path}/${name}`);
      }
    }
    expect(silent).toEqual([]);
  });
});

function* nodesOf(schema: unknown, path = ''): Generator<[string, EditorSchema]> {
  if (typeof schema !== 'object' || schema === null) return;
  if (!Array.isArray(schema)) yield [path, schema as EditorSchema];
  for (const [key, inner] of Object.entries(schema)) yield* nodesOf(inner, `${path}/${key}`);
}
