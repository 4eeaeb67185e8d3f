import type { Rule } from '../rule.ts';
import { typographyOf, type PlacedFault } from './faults.ts';

interface Words {
  id: PlacedFault['kind'];
  title: string;
  why: string;
  examples: Rule['examples'];
  /** What is wrong and what to type, for one fault. */
  explain: (fault: PlacedFault) => { message: string; fix: string };
}

/** @returns a rule that reports one kind of fault of typography. */
export function typographyRule({ explain, ...words }: Words): Rule {
  return {
    ...words,
    severity: 'error',
    check({ documents }, report) {
      for (const document of documents) {
        for (const fault of typographyOf(document)) {
          if (fault.kind !== words.id) continue;
          const { start, end, edit } = fault;
          report({
            file: document.file,
            position: document.positions.range(start, end),
            ...explain(fault),
            ...(edit && { edit }),
          });
        }
      }
    },
  };
}
