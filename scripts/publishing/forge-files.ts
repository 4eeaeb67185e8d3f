import { parse } from 'yaml';

interface Field {
  type: 'markdown' | 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  attributes: {
    label?: string;
    value?: string;
    description?: string;
    placeholder?: string;
    options?: (string | { label: string })[];
  };
  validations?: { required: boolean };
}

interface Form {
  name: string;
  description: string;
  body: Field[];
}

const FORMS = ['correction', 'data-update', 'new-case'];

/** Forgejo runs Gitea's workflow, with actions of its own mirror. */
const ON_FORGEJO: [RegExp, string][] = [
  [/runs-on: ubuntu-latest/, 'runs-on: docker'],
  [
    /uses: actions\/upload-artifact@.*/g,
    'uses: https://data.forgejo.org/forgejo/upload-artifact@v4',
  ],
  [/uses: (actions\/\w+)@.*/g, 'uses: https://data.forgejo.org/$1@v4'],
];

/**
 * Makes the files of a forge that say what those of another say.
 * @param read gives the text of a file of this project
 * @returns texts by path
 */
export function forgeFiles(read: (file: string) => string): Map<string, string> {
  const made = (from: string) => `由 npm run generate 从 ${from} 生成，不要手改。`;
  const workflow = '.gitea/workflows/site.yml';
  const owners = '.github/CODEOWNERS';
  const request = '.github/PULL_REQUEST_TEMPLATE.md';
  return new Map([
    [
      '.forgejo/workflows/site.yml',
      `# ${made(workflow)}\n` +
        ON_FORGEJO.reduce((text, [from, to]) => text.replace(from, to), read(workflow)),
    ],
    ['.gitlab/CODEOWNERS', `# ${made(owners)}\n${read(owners)}`],
    ['.gitlab/merge_request_templates/Default.md', `<!-- ${made(request)} -->\n${read(request)}`],
    ...FORMS.map((name): [string, string] => {
      const file = `.github/ISSUE_TEMPLATE/${name}.yml`;
      const form = parse(read(file)) as Form;
      return [
        `.gitlab/issue_templates/${form.name}.md`,
        [
          `<!-- ${form.description}。${made(file)} -->`,
          ...form.body.flatMap(fieldLines),
          `/label ~"${form.name}"\n`,
        ].join('\n\n'),
      ];
    }),
  ]);
}

/** GitLab has no forms: what a form asks becomes headings to write under. */
function fieldLines({ type, attributes, validations }: Field): string[] {
  const { label, value, description, placeholder, options = [] } = attributes;
  if (type === 'markdown') return [`<!--\n${value?.trimEnd()}\n-->`];
  const choices = options.map((option) => (typeof option === 'string' ? option : option.label));
  const optional = type === 'checkboxes' || validations?.required ? '' : '（可以不填）';
  const lines = placeholder?.trimEnd().split('\n') ?? [];
  return [
    `## ${label}${optional}`,
    ...(description ? [`<!-- ${description} -->`] : []),
    ...(lines.length > 1 ? [lines.map((line) => `- ${line}`).join('\n')] : []),
    ...(lines.length === 1 ? [`<!-- 例如：${lines[0]} -->`] : []),
    ...(choices.length > 0 ? [choices.map((choice) => `- [ ] ${choice}`).join('\n')] : []),
  ];
}
