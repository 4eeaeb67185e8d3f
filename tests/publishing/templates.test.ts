import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Field {
  type: 'markdown' | 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  id?: string;
  attributes: { label?: string; value?: string; description?: string };
  validations?: { required: boolean };
}

interface Form {
  name: string;
  description: string;
  title: string;
  labels: string[];
  body: Field[];
}

const FOLDER = '.github/ISSUE_TEMPLATE';
const FORMS = readdirSync(FOLDER)
  .filter((name) => name !== 'config.yml')
  .map((name) => `${FOLDER}/${name}`);
const read = (file: string) => readFileSync(file, 'utf8');

describe('the forms for issues', () => {
  it('are those of 勘误, 新案例 and 数据更新, on GitHub and on GitLab', () => {
    const names = FORMS.map((file) => (parse(read(file)) as Form).name).sort();
    expect(names).toEqual(['勘误', '数据更新', '新案例']);
    const markdown = readdirSync('.gitlab/issue_templates').map((name) => name.replace('.md', ''));
    expect(markdown.sort()).toEqual(names);
  });

  it.each(FORMS)('%s speaks Chinese, asks for a source and warns of what is private', (file) => {
    const { description, body, labels, name } = parse(read(file)) as Form;
    expect(description).toMatch(/\p{Script=Han}/u);
    expect(labels).toEqual([name]);
    const required = body.filter(({ validations }) => validations?.required);
    expect(required.map(({ attributes }) => attributes.label).join()).toMatch(/依据|来源/);
    expect(JSON.stringify(body)).toMatch(/个人信息|公开/);
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(FORMS)('%s asks the same on GitLab, which has no forms', (file) => {
    const { name, body } = parse(read(file)) as Form;
    const text = read(`.gitlab/issue_templates/${name}.md`);
    const headings = [...text.matchAll(/^## (.+?)(?:（可以不填）)?$/gm)].map(([, label]) => label);
    expect(headings).toEqual(body.flatMap(({ attributes }) => attributes.label ?? []));
    expect(text).toContain(`/label ~"${name}"`);
  });
});

describe('the form for a pull request', () => {
  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('.github/PULL_REQUEST_TEMPLATE.md').matchAll(/npm run (\w+)/g)];
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(([, name]) => name!).filter((name) => !Object.hasOwn(scripts, name))).toEqual(
      [],
    );
  });
});

describe('the lists of who reviews what', () => {
  const rules = (file: string) =>
    read(file)
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#'));
  const ROLES = ['@内容编辑', '@图表编辑', '@维护人员'];

  it.each(['.github/CODEOWNERS', '.gitlab/CODEOWNERS', '.gitea/CODEOWNERS'])(
    '%s names roles that it explains, and nobody’s account',
    (file) => {
      const named = rules(file).flatMap((line) => line.match(/@\S+/g) ?? []);
      expect([...new Set(named)].sort()).toEqual(ROLES);
      for (const role of ROLES) expect(read(file)).toMatch(new RegExp(`^#   ${role}  \\S`, 'm'));
    },
  );

  it('of Gitea matches whole paths as its patterns are meant', () => {
    const ownersOf = (path: string) =>
      rules('.gitea/CODEOWNERS').flatMap((line) => {
        const [, not, pattern, owner] = /^(!?)(\S+)\s+(\S+)$/.exec(line)!;
        const matches = new RegExp(`^${pattern!.replaceAll('\\\\', '\\')}$`).test(path);
        return matches !== (not === '!') ? [owner] : [];
      });
    expect(ownersOf('content/cases/a/index.mdx')).toEqual(['@内容编辑']);
    expect(ownersOf('content/figures/a.json')).toEqual(['@内容编辑', '@图表编辑']);
    expect(ownersOf('content/site.json')).toEqual(['@内容编辑', '@维护人员']);
    expect(ownersOf('src/pages/index.astro')).toEqual(['@维护人员']);
  });
});
