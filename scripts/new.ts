import { contentRoot } from '../src/content-root.ts';
import { NewCommand } from './support/new-command.ts';

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
  console.error(`没有料到的差错，什么都没有写。把这一行发给维护网站的同事：${String(error)}`);
  process.exitCode = 2;
}
