import { EXAMPLE_ID } from '../../domain/id.ts';
import type { Rule } from '../rule.ts';
import { SMALL_CONTENT } from '../small-content.ts';

const text = SMALL_CONTENT['sources/herald.json']!;

/** What a new site began with is made up, and has to give way to its own. */
export const exampleLeft: Rule = {
  id: 'example-left',
  title: '换掉新建站点时的示例',
  severity: 'warning',
  why: '新建的站点带着一套虚构的示例，好照着写。发布以后，读者会当成真的。',
  examples: {
    ok: [{ place: 'sources/herald.json', text }],
    bad: [{ place: `sources/${EXAMPLE_ID}.json`, text, marks: [''] }],
  },
  check({ documents }, report) {
    for (const { id, kind, file } of documents) {
      if (id !== EXAMPLE_ID || !['sources', 'facts', 'figures'].includes(kind)) continue;
      report({
        file,
        position: 'unavailable',
        message: '这是新建站点时带的示例，内容是虚构的。',
        fix: '登记自己的来源、数据和图表，正文和 site.json 改用它们的编号，再删去这个文件。',
      });
    }
  },
};
