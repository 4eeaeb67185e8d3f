import { harmless } from '../../src/checks/reporters/cells.ts';
import { judge } from './payloads/judge.ts';
import { pairs, places } from './payloads/pairs.ts';
import { PAYLOADS } from './payloads/payloads.ts';

/** Every payload at every place: refused, inert, or printed as a fault. A number n takes each n-th. */
const step = Number(process.argv[2] ?? 1);
const all = pairs().filter((_, index) => index % step === 0);
const counts = { refused: 0, inert: 0, fault: 0 };
const rules = new Map<string, number>();
console.log(`${places().length} places × ${PAYLOADS.length} payloads = ${all.length} pairs`);
for (const pair of all) {
  const verdict = await judge(pair);
  counts[verdict.kind] += 1;
  if (verdict.kind === 'refused') {
    for (const rule of new Set(verdict.rules)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  } else if (verdict.kind === 'fault') {
    const { place, payload } = pair;
    const typed = harmless(JSON.stringify(payload.text.slice(0, 60)));
    console.log(
      `${place.name} ← ${payload.name} ${typed}\n    ${harmless(verdict.why.slice(0, 300))}`,
    );
  }
}
console.log(`refused ${counts.refused}, inert ${counts.inert}, faults ${counts.fault}`);
console.log(
  [...rules]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', '),
);
process.exitCode = counts.fault > 0 ? 1 : 0;
