import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { reportOn } from '../checks/report.ts';
import { renderTerminal } from '../checks/reporters/terminal.ts';
import { checkContent } from '../checks/run.ts';
import { readWorkspace } from '../checks/workspace.ts';
import { contentRoot } from '../content-root.ts';

/** Editors save in several steps; one report a save is enough. */
const PAUSE = 150;

/** While a site is being written, every save of content is checked and reported; pages still render. */
export function checkOnSave(): AstroIntegration {
  return {
    name: 'check-on-save',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = path.resolve(contentRoot());
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(root);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(root + path.sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            readWorkspace(contentRoot())
              .then((workspace) => {
                const findings = checkContent(workspace);
                if (findings.length === 0) logger.info('内容没有问题。');
                else logger.warn(`\n${renderTerminal(reportOn(workspace, findings))}`);
              })
              .catch((error: unknown) => logger.error(`检查没有完成：${String(error)}`));
          }, PAUSE);
        });
      },
    },
  };
}
