/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard', 'stylelint-config-html/astro'],
  ignoreFiles: ['dist/**', '.cache/**', 'node_modules/**'],
  rules: {
    'declaration-no-important': true,
    'color-no-hex': true,
    'no-descending-specificity': null,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
    'value-keyword-case': ['lower', { camelCaseSvgKeywords: true }],
    'selector-class-pattern': '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    'declaration-empty-line-before': null,
    'property-no-unknown': [true, { ignoreProperties: ['text-autospace', 'text-spacing-trim'] }],
  },
  overrides: [{ files: ['src/styles/tokens.css'], rules: { 'color-no-hex': null } }],
};
