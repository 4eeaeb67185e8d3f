import { contentRoot } from '../src/content/root.ts';
import { NewCommand } from './support/new-command.ts';
import { refuseFor } from './support/refuse.ts';

const command = new NewCommand({
  root: contentRoot(),
  terminal: { input: process.stdin, output: process.stdout },
  canAsk: process.stdin.isTTY && process.stdout.isTTY,
  say: console.log,
  complain: console.error,
});

try {
  process.exitCode = await command.run(process.argv.slice(2));
} catch (error) {
  refuseFor(error);
}
