import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forgeFiles } from '../../scripts/publishing/forge-files.ts';
import { GITLAB, readWorkflow, shellOf, stepsOf, WORKFLOWS } from './support/recipe.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const RECIPES = [...WORKFLOWS, GITLAB];
const SHELL_SCRIPTS = [
  ...globSync('scripts/publishing/**/{*.sh,*-receive}'),
  ...globSync('.githooks/*'),
];

/** Words of a command line that are not this project's are checked by whoever wrote them. */
const COMMANDS = /npm (?:run )?(?:--silent )?((?<=run (?:--silent )?)[\w:]+|test)/g;
const commandsIn = (shell: string) => [...shell.matchAll(COMMANDS)].map(([, name]) => name!);

describe.each(RECIPES)('the recipe %s', (file) => {
  it('has every change verified in one way', () => {
    const verifying = shellOf(file).filter((shell) => shell.includes('publishing/verify.sh "$'));
    expect(verifying).toHaveLength(file.endsWith('comment.yml') ? 0 : 1);
  });

  it('calls only commands that package.json has', () => {
    const called = shellOf(file).flatMap(commandsIn);
    expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('has shell that bash can read', () => {
    const faults = shellOf(file).map(
      (shell) => spawnSync('bash', ['-n'], { input: shell, encoding: 'utf8' }).stderr,
    );
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter(Boolean)).toEqual([]);
  });

  it('puts nothing from a pull request into shell as text', () => {
    expect(shellOf(file).filter((shell) => shell.includes('${{'))).toEqual([]);
  });

  it('says in Chinese what was tried and what was not', () => {
    const head = readFileSync(file, 'utf8').split('\nname:')[0]!;
    expect(head).toContain('试过：');
    expect(head).toContain('没有试过：');
  });
});

describe.each(WORKFLOWS)('the workflow %s', (file) => {
  const workflow = readWorkflow(file);

  it('asks for no permission that it has no use for', () => {
    const asked = [
      workflow.permissions,
      ...Object.values(workflow.jobs).map((job) => job.permissions),
    ];
    const written = asked.flatMap((one) =>
      Object.entries(one ?? {}).flatMap(([name, level]) => (level === 'write' ? name : [])),
    );
    const wanted: Record<string, string[]> = {
      '.github/workflows/comment.yml': ['pull-requests'],
      '.github/workflows/site.yml': ['pages', 'id-token'],
    };
    expect(workflow.permissions).toBeDefined();
    expect(written).toEqual(wanted[file] ?? []);
  });

  it('uses actions at one commit, or says that only the version is known', () => {
    const used = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    const loose = used.filter((action) => !/@[\da-f]{40}$/.test(action));
    if (file.startsWith('.forgejo/')) {
      expect(loose.every((action) => /^https:\/\/data\.forgejo\.org\/.+@v\d+$/.test(action))).toBe(
        true,
      );
      expect(readFileSync(file, 'utf8')).toContain('只写了大版本');
    } else expect(loose).toEqual([]);
  });

  it('stops older runs for the same branch', () => {
    const rules = [
      workflow.concurrency,
      ...Object.values(workflow.jobs).map((job) => job.concurrency),
    ];
    expect(rules.some((rule) => rule?.['cancel-in-progress'] === true)).toBe(true);
  });
});

describe('pull requests', () => {
  it('never run with the rights of the repository they are made to', () => {
    const targets = WORKFLOWS.filter((file) => 'pull_request_target' in readWorkflow(file).on);
    expect(targets).toEqual([]);
  });

  it.each(WORKFLOWS)('get no secret from %s', (file) => {
    const workflow = readWorkflow(file);
    const secret = stepsOf(workflow).filter((step) => JSON.stringify(step).includes('secrets.'));
    const open = secret.filter(({ if: rule }) => !rule?.includes("github.event_name == 'push'"));
    if ('pull_request' in workflow.on) expect(open).toEqual([]);
  });

  it('are commented on without any of their code being fetched', () => {
    const workflow = readWorkflow('.github/workflows/comment.yml');
    const used = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => action.includes('checkout'))).toEqual([]);
    expect(workflow.on).toHaveProperty('workflow_run.workflows', [
      readWorkflow('.github/workflows/site.yml').name,
    ]);
  });
});

describe('the files of a forge that repeat those of another', () => {
  const made = forgeFiles((file) => readFileSync(file, 'utf8'));

  it.each([...made])('%s is what `npm run generate` makes', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('say the same but where they run, where actions come from and that they are made', () => {
    const same = (text: string) =>
      text.replace(/^#.*\n/gm, '').replace(/(uses|runs-on): .*/g, '$1:');
    const gitea = readFileSync('.gitea/workflows/site.yml', 'utf8');
    expect(same(made.get('.forgejo/workflows/site.yml')!)).toBe(same(gitea));
  });
});

it('the shell of a change calls the test command of the README', () => {
  expect(commandsIn(readFileSync('scripts/publishing/verify.sh', 'utf8'))).toEqual([
    'check',
    'build',
    'test',
  ]);
  expect(readFileSync('scripts/publishing/server/site.sh', 'utf8')).toContain("TEST='npm test'");
});

describe.each(SHELL_SCRIPTS)('the script %s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('calls only commands that package.json has', () => {
    expect(commandsIn(text).filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('can be read by bash', () => {
    expect(spawnSync('bash', ['-n', file], { encoding: 'utf8' }).stderr).toBe('');
  });

  it('closes the name of a variable before Chinese, whose bytes some locales take for letters', () => {
    expect(text.match(/\$\w+(?=[^\0-\x7f])/g)).toBeNull();
  });
});
