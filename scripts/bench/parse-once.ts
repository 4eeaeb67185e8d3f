import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** A bare parse of the write-ups of one content root, without their front matter: the yardstick. */
const [root = 'content'] = process.argv.slice(2);
const start = performance.now();
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkStringify)
  .freeze();
for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.mdx')) continue;
  const text = readFileSync(path.join(root, name), 'utf8').replace(/^---\n.*?\n---\n/s, '');
  const tree = processor.parse(text);
  await processor.run(tree);
}
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, kilobytes: process.resourceUsage().maxRSS, errors: 0 }));
