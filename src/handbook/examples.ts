import { BuiltLedger } from '../checks/built/built-ledger.ts';
import { exampleWorkspace } from '../checks/example.ts';
import { json } from '../checks/small-content.ts';
import { locatedFacts, parsed } from '../content/records.ts';
import figure from './figure.json' with { type: 'json' };
import ledger from './facts.json' with { type: 'json' };

/** The handbook's own records, as files of the small content root in which they are examples. */
export const EXAMPLE_FILES = {
  'facts/examples.json': json(ledger),
  'figures/firms.json': json(figure),
};

const workspace = exampleWorkspace(EXAMPLE_FILES);

/** The ledger that the handbook's pages show examples from. No site publishes it. */
export const EXAMPLE_LEDGER = new BuiltLedger({
  facts: locatedFacts(workspace).map(({ fact }) => ({ ...fact, theme: '', themeTitle: '' })),
  sources: Object.fromEntries(
    parsed(workspace, 'sources').map(({ document: { id }, value }) => [id, { ...value, id }]),
  ),
  scopes: parsed(workspace, 'taxonomy').flatMap(({ value }) => value.scopes),
});

/** The figures of those records, by id. */
export const EXAMPLE_FIGURES = new Map(
  parsed(workspace, 'figures').map(({ document: { id }, value }) => [id, value]),
);
