import { locatedFacts, parsed } from '../records.ts';
import type { Rule } from '../rule.ts';

/** An id names one record only. */
export const duplicates: Rule = {
  id: 'duplicates',
  title: '编号不重复',
  severity: 'error',
  check(workspace, report) {
    const named = [
      ...locatedFacts(workspace).map(({ fact, document, path }) => ({
        kind: '数据',
        id: fact.id,
        document,
        path: [...path, 'id'],
      })),
      ...parsed(workspace, 'glossary').flatMap(({ document, value }) =>
        value.terms.map(({ id }, index) => ({
          kind: '术语',
          id,
          document,
          path: ['terms', index, 'id'],
        })),
      ),
    ];
    const seen = new Map<string, string>();
    for (const { kind, id, document, path } of named) {
      const first = seen.get(`${kind} ${id}`);
      if (first === undefined) {
        seen.set(`${kind} ${id}`, document.file);
        continue;
      }
      report({
        file: document.file,
        position: document.locate(path),
        message: `${kind}编号“${id}”已经在 ${first} 用过。`,
        fix: '换一个没有用过的编号。',
      });
    }
  },
};
