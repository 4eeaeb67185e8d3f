import { KIND } from './kinds.ts';
import type { PageOf } from './page-kind.ts';
import { COMPONENT_NAMES } from './vocabulary.ts';

/** The pages of the handbook, which every site has under `/guide/`, each with its lasting anchors. */
export const HANDBOOK_PAGES: Readonly<Record<string, readonly string[]>> = {
  studio: [
    'open',
    'write',
    'import',
    'facts',
    'correct',
    'check',
    'preview',
    'review',
    'save',
    'server',
    'limits',
  ],
  'first-case': ['prepare', 'source', 'facts', 'case', 'text', 'pictures', 'preview', 'publish'],
  import: ['list', 'import', 'tables', 'refused'],
  'correct-a-number': ['source-corrected', 'disagree'],
  'facts-and-sources': [
    'qualifiers',
    'periods',
    'scopes',
    'groups',
    'quotes',
    'status',
    'comparison',
    'derived',
    'synonyms',
  ],
  writing: ['gap'],
  drawing: ['types', 'declaration', 'series', 'comparability'],
  checking: [],
  'show-others': ['preview', 'portable', 'review'],
  addresses: ['rename', 'withdraw'],
  limits: ['people', 'pictures'],
  contribute: [],
  editor: ['hints', 'snippets', 'tasks'],
  publishing: ['new-computer', 'merge-request', 'address', 'rollback', 'moved', 'cost'],
  upgrading: ['fetch', 'stricter', 'packages', 'fields'],
  'another-zone': [],
};

const GUIDE = KIND.guide;
const of = (kind: PageOf<unknown>) => kind;
/** Only the program knows what these pages are about: it makes them of itself. */
const ofProgram = () => [];

/** The kinds of page of the handbook. */
export const GUIDE_PAGES = {
  guide: of({ label: GUIDE }),
  guidePage: of({
    label: GUIDE,
    facet: GUIDE,
    records: ofProgram,
    anchors: (_, id) => [...(HANDBOOK_PAGES[id] ?? [])],
  }),
  components: of({
    label: '正文里的标签',
    facet: GUIDE,
    anchors: () => ['html', ...COMPONENT_NAMES],
  }),
  fieldsIndex: of({ label: '文件与字段', facet: GUIDE }),
  fields: of({ label: '文件与字段', facet: GUIDE, records: ofProgram }),
  figureTypes: of({ label: '图表种类', facet: GUIDE }),
  figureType: of({
    label: '图表种类',
    facet: GUIDE,
    records: ofProgram,
    anchors: () => ['options'],
  }),
  rules: of({ label: '检查规则', facet: GUIDE }),
  rule: of({ label: '检查规则', facet: GUIDE, records: ofProgram }),
};
