import { build } from 'astro';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { printCost } from '../../site/build-once.ts';
import type { Generator } from './projects.ts';

/** Builds a project and prints a line of JSON: what it cost, as `../../site/build-once.ts` does. */
const [root, generator] = process.argv.slice(2) as [string, Generator];
const integrations =
  generator === 'starlight'
    ? [starlight({ title: '案例', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })]
    : [mdx()];
await printCost(() =>
  build({
    root,
    configFile: false,
    site: 'https://example.org',
    integrations,
    logLevel: 'error',
  }),
);
