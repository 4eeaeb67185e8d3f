import fc from 'fast-check';

/** The same cases every time, so that a red test is a change; `SEED=… npm run test:node` tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261123) });
