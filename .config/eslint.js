import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    '**/dist/',
    '**/.dist.*/',
    '**/.astro/',
    '**/.cache/',
    'test-results/',
    'tests/.work/',
  ]),
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.config.{ts,mjs}', '.config/*.js', '**/*.astro', 'tests/browser/support/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
]);
