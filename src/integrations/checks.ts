import type { AstroIntegration } from 'astro';
import { contentRoot } from '../content-root.ts';
import { checkContent } from '../checks/run.ts';
import { renderTerminal } from '../checks/reporters/terminal.ts';
import { readWorkspace } from '../checks/workspace.ts';

/** Stops a build before any work where the content has an error; in dev it only reports. */
export function checks(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const findings = checkContent(await readWorkspace(contentRoot()));
        if (findings.length === 0) return;
        const report = renderTerminal(findings);
        if (command === 'build') throw new Error(`内容有误，没有构建。\n\n${report}`);
        logger.error(`\n${report}`);
      },
    },
  };
}
