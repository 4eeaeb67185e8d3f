import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { SCHEMA_FILES } from '../../src/authoring/schemas.ts';

/** VS Code's settings are JSON with comments; what remains without them is YAML as well. */
function settings<T>(file: string): T {
  const text = readFileSync(`.vscode/${file}`, 'utf8').replace(/^\s*\/\/.*$/gm, '');
  return parse(text) as T;
}

interface Association {
  fileMatch: string[];
  url: string;
}

test('VS Code gives every JSON file of the content the schema of its kind', () => {
  const { 'json.schemas': associations } = settings<{ 'json.schemas': Association[] }>(
    'settings.json',
  );
  const given = Object.fromEntries(associations.map(({ url, fileMatch }) => [url, fileMatch]));
  const wanted = Object.entries(SCHEMA_FILES).flatMap(([kind, { places }]) => {
    const json = places.filter((place) => place.endsWith('.json'));
    const url = `./.vscode/schemas/${kind}.schema.json`;
    return json.length > 0 ? [[url, json.map((place) => `/content/${place}`)]] : [];
  });
  expect(given).toEqual(Object.fromEntries(wanted));
  for (const { url } of associations) expect(existsSync(url)).toBe(true);
});

test('what VS Code recommends is what the settings speak of', () => {
  const { recommendations } = settings<{ recommendations: string[] }>('extensions.json');
  const text = readFileSync('.vscode/settings.json', 'utf8');
  for (const [, extension] of text.matchAll(/"editor.defaultFormatter": "([^"]+)"/g)) {
    expect(recommendations).toContain(extension);
  }
  expect(text).toContain('"astro.content-intellisense": true');
  expect(recommendations).toContain('astro-build.astro-vscode');
});
