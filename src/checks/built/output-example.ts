import { builtPage } from './built-site.ts';
import type { Finding } from '../finding.ts';
import { OUTPUT_RULES } from '../output-rules/index.ts';
import type { Example } from '../rule.ts';
import { checkOutput } from './run-output.ts';
import { smallSite } from './small-site.ts';

/** @returns what every rule over the built site finds in an example, put into the small site. */
export function checkOutputExample(
  { place, text, also = {} }: Example,
  rules = OUTPUT_RULES,
): Finding[] {
  const all = Object.entries({ ...also, [place]: text });
  const isPage = (name: string) => name.endsWith('.html');
  const site = smallSite(Object.fromEntries(all.filter(([name]) => !isPage(name))));
  const pages = all
    .filter(([name]) => isPage(name))
    .map(([name, html]) => builtPage(site.root, name, html));
  return checkOutput(site, pages, rules);
}
