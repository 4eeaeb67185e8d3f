import type { BadCase } from './corpus.ts';
import { badPage, file } from './output-pages.ts';
import { found, foundInFile } from './places.ts';

export const BAD: BadCase[] = [
  badPage(
    'a figure’s file with another value',
    'figures/stations.json',
    file('figures/stations.json', '"value": 15', '"value": 16'),
    [found('page-record', 11, 16, 18)],
  ),
  badPage(
    'a figure’s file with another spelling of the number',
    'figures/stations.json',
    file('figures/stations.json', '"written": "15个"', '"written": "15家"'),
    [found('page-record', 3, 14, 24), found('page-record', 8, 18, 23)],
  ),
  badPage(
    'a figure’s file with a number of its own in its sentence',
    'figures/stations.json',
    file(
      'figures/stations.json',
      '"summary": "设立驿站15个。"',
      '"summary": "设立驿站15个，比上年多3个。"',
    ),
    [found('page-record', 3, 14, 31)],
  ),
  badPage(
    'a figure’s file with a changed source',
    'figures/stations.json',
    file('figures/stations.json', '"示例报道"', '"别的报道"'),
    [found('page-record', 30, 15, 16)],
  ),
  badPage('a figure’s file that cannot be read', 'figures/stations.json', '{"data": [{}]}', [
    foundInFile('page-record'),
  ]),
  badPage(
    'a table to download with another number',
    'figures/stations.csv',
    file('figures/stations.csv', ',15个,', ',16个,'),
    [found('page-record', 2, 28, 31)],
  ),
  badPage(
    'a table to download of a fact that is not in the ledger, with the line ends of Unix',
    'figures/stations.csv',
    file('figures/stations.csv', ',stations,', ',couriers,').replaceAll('\r\n', '\n'),
    [foundInFile('page-record'), found('page-record', 2, 6, 14)],
  ),
  badPage(
    'the whole ledger to download with another source',
    'data/facts.csv',
    file('data/facts.csv', '示例日报，2025年4月9日', '示例日报，2024年4月9日'),
    [found('page-record', 2, 49, 67)],
  ),
  badPage(
    'the ledger of a theme to download with another source',
    'data/stations/facts.csv',
    file('data/stations/facts.csv', '示例日报，2025年4月9日', '示例日报，2024年4月9日'),
    [found('page-record', 2, 49, 67)],
  ),
  badPage(
    'the ledger of a theme with another value',
    'data/stations/facts.json',
    file('data/stations/facts.json', '"value": 15', '"value": 16'),
    [foundInFile('page-record')],
  ),
  badPage(
    'the ledger of a theme with a changed source',
    'data/stations/facts.json',
    file('data/stations/facts.json', '"示例报道"', '"别的报道"'),
    [foundInFile('page-record')],
  ),
  badPage('the ledger of a theme that cannot be read', 'data/stations/facts.json', '{"facts": [', [
    foundInFile('page-record'),
  ]),
  badPage(
    'rows for scripts with another number',
    'data/rows.json',
    file('data/rows.json', '"15个"', '"16个"'),
    [foundInFile('page-record')],
  ),
  badPage('a ledger that cannot be read', 'data/facts.json', '{"facts": [', [
    foundInFile('page-record'),
  ]),
  badPage(
    'a ledger without one of its sources',
    'data/facts.json',
    file('data/facts.json', '"herald": {', '"nobody": {'),
    [foundInFile('page-record')],
  ),
];
