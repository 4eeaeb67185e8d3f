import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkLint from 'remark-lint';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** remark-lint without a rule, over the write-ups of one content root: the yardstick. */
const [root = 'content'] = process.argv.slice(2);
const start = performance.now();
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkLint)
  .use(remarkStringify)
  .freeze();
for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.mdx')) continue;
  const tree = processor.parse(readFileSync(path.join(root, name), 'utf8'));
  await processor.run(tree);
}
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, kilobytes: process.resourceUsage().maxRSS, errors: 0 }));
