import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParseRows } from 'd3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { caseFile, ledgerFile, ledgerFileSchema } from '../../src/domain/ledger-file.ts';
import { ledgerCsv } from '../../src/domain/ledger-row.ts';
import type { Library } from '../../src/domain/library.ts';
import {
  catalogue,
  contentChangedOn,
  dataPackage,
  tableMetadata,
} from '../../src/domain/open-data.ts';
import { ledger, libraryOf } from '../support/library.ts';
import { corroboratedFact, derivedFact, fact } from '../support/records.ts';
import { vocabularyFaults, type Vocabulary } from '../support/vocabulary.ts';
import { library as zone } from '../zone/zone.ts';

const standard = (name: string) =>
  JSON.parse(readFileSync(`tests/standards/${name}.json`, 'utf8')) as unknown;
const copy = {
  address: (path: string) => `https://example.org/zone${path}`,
  bytes: 1200,
  sha256: 'ab'.repeat(32),
};
const small = libraryOf({
  facts: ledger(
    corroboratedFact(),
    derivedFact(),
    fact({ id: 'day', value: undefined, text: '1日' }),
  ),
});
const LIBRARIES: [string, Library][] = [
  ['a small zone', small],
  ['a zone without facts and figures', libraryOf({ facts: [], figures: [], cases: [] })],
  ['the content of this copy', zone],
];

describe.each(LIBRARIES)('of %s', (_, library) => {
  test('dataPackage(library, copy) is a Data Package by the schema of the standard', () => {
    const isPackage = new Ajv({ strict: false, validateFormats: false }).compile(
      standard('datapackage-2.0') as object,
    );
    isPackage(dataPackage(library, copy));
    expect(isPackage.errors).toBeNull();
    expect(isPackage({ ...dataPackage(library, copy), resources: [{ name: 1 }] })).toBe(false);
  });

  test('its fields are the columns of the CSV, and hold for every row', () => {
    const { resources } = dataPackage(library, copy) as {
      resources: [{ schema: { fields: Field[]; primaryKey: string[] } }];
    };
    const { fields, primaryKey } = resources[0].schema;
    const [head, ...rows] = csvParseRows(ledgerCsv(library.facts.values(), library).slice(1));
    expect(fields.map(({ name }) => name)).toEqual(head);
    expect(primaryKey).toEqual(['编号']);
    const faults = rows.flatMap((row) =>
      fields.filter(({ constraints = {} }, index) => {
        const { required, enum: values } = constraints;
        return (required && row[index] === '') || (values && !values.includes(row[index]!));
      }),
    );
    expect(faults).toEqual([]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });

  test('tableMetadata(library) is of the terms of CSVW, and names the columns of the CSV', () => {
    const metadata = tableMetadata(library) as Table;
    const node = { ...typed(metadata), '@type': 'Table' };
    expect(vocabularyFaults(node, standard('csvw') as Vocabulary)).toEqual([]);
    const { columns, primaryKey } = metadata.tableSchema;
    const [head] = csvParseRows(ledgerCsv([], library).slice(1));
    expect(columns.map(({ titles }) => titles)).toEqual(head);
    const names = columns.map(({ name }) => name);
    expect(names).toContain(primaryKey);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]\w*$/.test(name))).toEqual([]);
  });

  test('catalogue(library, copy) is of the terms of DCAT', () => {
    const node = catalogue(library, copy) as Record<string, unknown>;
    expect(vocabularyFaults(node, standard('dcat-3') as Vocabulary)).toEqual([]);
    expect(
      vocabularyFaults({ ...node, 'dcat:byteSize': 1 }, standard('dcat-3') as Vocabulary),
    ).toEqual(['/dcat:Catalog.dcat:byteSize: of dcat:Distribution']);
  });

  test('the JSON of the ledger, and of each case, is what its JSON Schema says', () => {
    const schema = z.toJSONSchema(ledgerFileSchema);
    const isLedger = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const files = [
      ledgerFile(library, 's'),
      ...library.publishedCases().map((one) => caseFile(one, library, { page: 'p', schema: 's' })),
    ];
    for (const file of files) {
      isLedger(JSON.parse(JSON.stringify(file)));
      expect(isLedger.errors).toBeNull();
    }
    expect(isLedger({ ...files[0], facts: [{ id: 'x' }] })).toBe(false);
  });
});

interface Field {
  name: string;
  constraints?: { required?: boolean; enum?: string[] };
}

interface Table {
  tableSchema: { columns: { name: string; titles: string }[]; primaryKey: string };
}

/** CSVW says by their place what nodes are; properties of other vocabularies are left out. */
function typed({ tableSchema, ...table }: Table): Record<string, unknown> {
  const own = (node: object) =>
    Object.fromEntries(Object.entries(node).filter(([key]) => !key.includes(':')));
  const { dialect, ...rest } = own(table) as { dialect: object };
  return {
    ...rest,
    dialect: { ...dialect, '@type': 'Dialect' },
    tableSchema: {
      ...tableSchema,
      '@type': 'Schema',
      columns: tableSchema.columns.map((one) => ({ ...own(one), '@type': 'Column' })),
    },
  };
}

test('contentChangedOn(library) is the day of the last change, and unknown where none is told', () => {
  expect(contentChangedOn(small)).toBe('2026-11-23');
  expect(contentChangedOn(libraryOf({ figures: [], cases: [] }))).toBeUndefined();
});
