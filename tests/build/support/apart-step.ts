import { readFileSync } from 'node:fs';
import { answerApart } from '../../../scripts/support/apart.ts';

/** Does what a test asks of a process of its own. */
answerApart((question: Map<string, string>) => {
  if (question.has('read')) return readFileSync(question.get('read')!, 'utf8');
  if (question.has('leave')) process.exit(9);
  if (question.has('tell')) {
    process.stdout.write(String(process.pid));
    // Busy for good: it hears of nothing.
    for (;;);
  }
  if (question.has('stay')) return new Promise(() => setInterval(() => undefined, 1000));
  return question;
});
