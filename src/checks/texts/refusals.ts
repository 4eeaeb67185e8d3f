import { refusalsIn, type Refusal, type RefusalRule } from '../../markdown/refusal.ts';
import { foreignFrontMatter } from './foreign-front-matter.ts';
import { nearest } from '../../content/nearest.ts';
import { once } from '../../content/once.ts';
import { typedMarkup } from './typed-markup.ts';
import type { Report } from '../rule.ts';
import { placed } from './text-fault.ts';
import type { Workspace, WorkspaceDocument } from '../../content/workspace.ts';

/** Reports what the fence refuses in every write-up under one of its rules. */
export function reportRefusals(
  { documents }: Workspace,
  rule: RefusalRule,
  report: Report,
  concerns: (refusal: Refusal, document: WorkspaceDocument) => boolean = () => true,
): void {
  for (const document of documents) {
    for (const refusal of refusalsOf(document)) {
      if (refusal.rule !== rule || !concerns(refusal, document)) continue;
      report(placed(document, refusal));
    }
  }
}

/** @returns everything in a write-up that the pipeline would refuse; read once for all rules. */
export const refusalsOf = once((document: WorkspaceDocument): Refusal[] => {
  // Where its front matter ends is not known; `content-file` says so.
  if (!document.place.endsWith('.mdx') || foreignFrontMatter(document)) return [];
  return [...refusalsIn(document.mdx(), document.text, nearest), ...typedMarkup(document)];
});
