import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
  name?: string;
  if?: string;
}

export interface Job {
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  steps: Step[];
}

export interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

export const WORKFLOWS = [
  '.github/workflows/site.yml',
  '.github/workflows/comment.yml',
  '.gitea/workflows/site.yml',
  '.forgejo/workflows/site.yml',
] as const;

export const GITLAB = '.gitlab-ci.yml';

export function readWorkflow(file: string): Workflow {
  return parse(readFileSync(file, 'utf8')) as Workflow;
}

export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** @returns the step of a name. */
export function stepNamed(workflow: Workflow, name: string): Step & { run: string } {
  const step = stepsOf(workflow).find((candidate) => candidate.name === name);
  if (step?.run === undefined) throw new Error(`no step is named ${name}`);
  return { ...step, run: step.run };
}

/** @returns every block of shell of a recipe. */
export function shellOf(file: string): string[] {
  if (file !== GITLAB) return stepsOf(readWorkflow(file)).flatMap(({ run }) => run ?? []);
  const jobs = Object.values(parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  return jobs.flatMap((job) => {
    const { script, after_script: after } = job as Record<string, string[] | undefined>;
    return [...(script ?? []), ...(after ?? [])];
  });
}
