import { build } from 'astro';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { watchMemory } from '../../search/peak-memory.ts';
import type { Generator } from './projects.ts';

/** Builds a project and prints a line of JSON: what it cost, as `../../site/build-once.ts` does. */
const [root, generator] = process.argv.slice(2) as [string, Generator];
const before = process.memoryUsage().rss;
const peak = watchMemory();
const integrations =
  generator === 'starlight'
    ? [starlight({ title: '案例', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })]
    : [mdx()];
await build({
  root,
  configFile: false,
  site: 'https://example.org',
  integrations,
  logLevel: 'error',
});
const { user, system } = process.cpuUsage();
const own = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: Math.round(own / 1e6),
    others: Math.max(0, Math.round((peak() - (own - before)) / 1e6)),
  }),
);
