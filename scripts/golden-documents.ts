import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Makes the documents that the tests of `npm run import` read, with LibreOffice, from sources that
 * were written by hand. The documents are committed: LibreOffice is needed only to make them anew.
 */
const FOLDER = 'tests/fixtures/importing/docx';

const profile = mkdtempSync(path.join(tmpdir(), 'golden-'));
try {
  const sources = readdirSync(path.join(FOLDER, 'sources')).map((name) =>
    path.join(FOLDER, 'sources', name),
  );
  const kinds: [RegExp, string[]][] = [
    [/\.html$/, ['--infilter=HTML (StarWriter)']],
    [/\.fodt$/, []],
  ];
  for (const [pattern, filter] of kinds) {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        ...filter,
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        FOLDER,
        ...sources.filter((source) => pattern.test(source)),
      ],
      { stdio: 'inherit' },
    );
  }
} finally {
  rmSync(profile, { recursive: true, force: true });
}
