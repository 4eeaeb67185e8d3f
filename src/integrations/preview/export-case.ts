import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../../checks/finding.ts';
import { countOf } from '../../checks/reporters/reporter.ts';
import { parsed } from '../../checks/records/records.ts';
import type { Workspace } from '../../checks/workspace.ts';
import { formatDate } from '../../domain/period.ts';
import { buildCase } from './build-case.ts';
import { layContent } from './lay-content.ts';
import { liveSite } from './links.ts';
import { selfContained } from './self-contained.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

/**
 * Makes one case into a file that is read without a server.
 * @param findings what the check says of the content
 * @param started is handed the folder in which the page is made, to be removed if the work is cut off
 * @returns the file’s text; undefined where the case, or the site around it, is too broken to be shown
 * @throws what Astro throws where it stops for another reason
 */
export async function exportCase(
  workspace: Workspace,
  slug: string,
  findings: readonly Finding[],
  started: (folder: string) => void = () => undefined,
): Promise<string | undefined> {
  const cache = path.join(PROJECT, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'preview-'));
  started(folder);
  try {
    if (!(await layContent(workspace, slug, path.join(folder, 'content')))) return undefined;
    const own = parsed(workspace, 'case').find(({ document }) => document.id === slug);
    const [site] = parsed(workspace, 'site');
    if (!own || !site) return undefined;
    const { baseUrl } = site.value;
    const { title } = own.value;
    const built = await buildCase(folder, slug, baseUrl);
    return await selfContained({
      html: await readFile(path.join(built, 'cases', slug, 'index.html'), 'utf8'),
      folder: built,
      slug,
      title,
      remark: remarkOn(workspace, slug, findings),
      live: liveSite(workspace, baseUrl, `/cases/${slug}/`),
      layers: await readFile(path.join(PROJECT, 'public', 'layers.css'), 'utf8'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns “2026年11月25日导出。检查发现本文有2处问题（1个错误，1个提醒）。” */
function remarkOn(workspace: Workspace, slug: string, findings: readonly Finding[]): string {
  const own = findings.filter(({ file }) => file.includes(`/cases/${slug}/`));
  const others = findings.length - own.length;
  const { errors, warnings } = countOf(own);
  const said = [
    ...(own.length > 0 ? [`本文有${own.length}处问题（${errors}个错误，${warnings}个提醒）`] : []),
    ...(others > 0 ? [`${own.length > 0 ? '其他' : '本文以外的'}文件有${others}处`] : []),
  ];
  const found = said.length > 0 ? `检查发现${said.join('，')}。` : '检查没有发现问题。';
  return `${formatDate(workspace.today)}导出。${found}`;
}
