import { FACT_STATUS_LABELS } from './fact.ts';
import { LEDGER_COLUMNS } from './ledger-row.ts';
import type { Library } from './library.ts';
import { changedOn } from './metadata/changed.ts';
import { PATHS, pathTo } from './paths.ts';

/** A published copy of the ledger: what only its bytes tell, and where it is. */
export interface LedgerCopy {
  /** Puts host and base before a site path. */
  address: (path: string) => string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

const TITLE = '数据账本';
const COLUMNS = Object.entries(LEDGER_COLUMNS);
const CSV = { name: 'facts', path: 'facts.csv', title: `${TITLE}（CSV）`, type: 'text/csv' };
const JSON_FILE = {
  ...{ name: 'facts-json', path: 'facts.json', title: `${TITLE}（JSON）` },
  type: 'application/json',
};

/** @returns the day of the last change that the content tells of, by which an edition is known */
export function contentChangedOn(library: Library): string | undefined {
  const kinds = ['home', 'figures', 'changes'] as const;
  const days = kinds.flatMap((kind) => changedOn({ kind, id: '' }, library) ?? []);
  return days.sort().at(-1);
}

/** Describes the ledger as a Data Package: datapackage.org, version 2. */
export function dataPackage(library: Library, { address, bytes, sha256 }: LedgerCopy): object {
  const { site, sources } = library;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'ledger',
    id: address(PATHS.data),
    title: titleOf(library),
    description: site.description,
    homepage: address(PATHS.data),
    ...versionOf(library),
    licenses: [{ title: site.contentLicence.name, path: site.contentLicence.url }],
    contributors: [{ title: site.publisher, path: address(PATHS.home), roles: ['publisher'] }],
    sources: [...sources.values()].map(({ id, title, publisher }) => ({
      title: `${publisher}：${title}`,
      path: address(pathTo('source', id)),
    })),
    resources: [
      {
        ...{ name: CSV.name, type: 'table', path: CSV.path, title: CSV.title },
        ...{ format: 'csv', mediatype: CSV.type, encoding: 'utf-8' },
        ...{ bytes, hash: `sha256:${sha256}` },
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: COLUMNS.map(([name, { about }]) => ({
            name,
            type: 'string',
            description: about,
            ...(name === '编号' && { constraints: { required: true, unique: true } }),
            ...(name === '状态' && { constraints: { enum: Object.values(FACT_STATUS_LABELS) } }),
          })),
          primaryKey: ['编号'],
        },
      },
      {
        ...{ name: JSON_FILE.name, path: JSON_FILE.path, title: JSON_FILE.title },
        ...{ format: 'json', mediatype: JSON_FILE.type, encoding: 'utf-8' },
        description: `结构说明：${address(PATHS.ledgerSchema)}`,
      },
    ],
  };
}

/** Describes the ledger's CSV beside it, as CSV on the Web has it: www.w3.org/TR/tabular-metadata. */
export function tableMetadata(library: Library): object {
  const { site } = library;
  const day = contentChangedOn(library);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
    url: CSV.path,
    'dc:title': titleOf(library),
    'dc:description': site.description,
    'dc:publisher': { 'schema:name': site.publisher },
    'dc:license': { '@id': site.contentLicence.url },
    ...(day && { 'dc:modified': dated(day) }),
    dialect: { encoding: 'utf-8', header: true },
    tableSchema: {
      columns: COLUMNS.map(([titles, { id, about }]) => ({
        ...{ name: id, titles, 'dc:description': about, datatype: 'string' },
        ...(id === 'id' && { required: true }),
      })),
      primaryKey: 'id',
    },
  };
}

/** Lists the ledger in a catalogue as W3C's DCAT 3 has it, in JSON-LD. */
export function catalogue(library: Library, { address, bytes, sha256 }: LedgerCopy): object {
  const { site } = library;
  const day = contentChangedOn(library);
  const common = {
    'dcterms:publisher': { '@type': 'foaf:Agent', 'foaf:name': chinese(site.publisher) },
    'dcterms:license': at(site.contentLicence.url),
    'dcterms:language': at('http://id.loc.gov/vocabulary/iso639-1/zh'),
    ...(day && { 'dcterms:modified': dated(day) }),
  };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dcterms: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': address(PATHS.dcat),
    '@type': 'dcat:Catalog',
    'dcterms:title': chinese(site.name),
    'dcterms:description': chinese(site.description),
    'foaf:homepage': at(address(PATHS.home)),
    ...common,
    'dcat:dataset': [
      {
        '@id': address(PATHS.data),
        '@type': 'dcat:Dataset',
        'dcterms:title': chinese(titleOf(library)),
        'dcterms:description': chinese(site.description),
        'dcterms:identifier': address(PATHS.data),
        'dcat:landingPage': at(address(PATHS.data)),
        ...(day && { 'dcat:version': day }),
        ...common,
        'dcat:distribution': [
          {
            ...distribution(CSV, PATHS.ledgerCsv),
            'dcterms:conformsTo': at(address(PATHS.tableMetadata)),
            'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
            'spdx:checksum': {
              '@type': 'spdx:Checksum',
              'spdx:algorithm': at('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
              'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
            },
          },
          {
            ...distribution(JSON_FILE, PATHS.ledgerJson),
            'dcterms:conformsTo': at(address(PATHS.ledgerSchema)),
          },
        ],
      },
    ],
  };

  function distribution({ title, type }: typeof CSV, path: string) {
    return {
      '@type': 'dcat:Distribution',
      'dcterms:title': chinese(title),
      'dcterms:license': at(site.contentLicence.url),
      'dcat:accessURL': at(address(path)),
      'dcat:downloadURL': at(address(path)),
      'dcat:mediaType': at(`https://www.iana.org/assignments/media-types/${type}`),
    };
  }
}

const titleOf = ({ site }: Library) => `${site.name}：${TITLE}`;

function versionOf(library: Library): { version?: string } {
  const version = contentChangedOn(library);
  return version ? { version } : {};
}

const at = (address: string) => ({ '@id': address });
const chinese = (text: string) => ({ '@value': text, '@language': 'zh-CN' });
const dated = (day: string) => ({ '@value': day, '@type': 'xsd:date' });
