import type { AstroIntegration } from 'astro';
import { contentRoot } from '../content/root.ts';
import { checkContent, reportOn } from '../checks/run.ts';
import { renderTerminal } from '../checks/reporters/terminal.ts';
import { readOnce } from '../content/read.ts';

/** Stops a build before any work where the content has an error. In dev `checkOnSave` reports. */
export function checks(): AstroIntegration {
  return {
    name: 'checks',
    hooks: {
      'astro:config:setup': async ({ command, logger, updateConfig }) => {
        if (command !== 'build') return;
        const workspace = await readOnce(contentRoot());
        const findings = checkContent(workspace);
        if (findings.length === 0) return;
        const report = renderTerminal(reportOn(workspace, findings));
        const failed = findings.some(({ severity }) => severity === 'error');
        if (!failed) {
          logger.warn(`\n${report}`);
          return;
        }
        // Astro announces an error thrown here as unhandled, in English; one of a plugin it passes on.
        const config = () => {
          throw new Error(`内容有误，没有构建。\n\n${report}`);
        };
        updateConfig({ vite: { plugins: [{ name: 'checks', config }] } });
      },
    },
  };
}
