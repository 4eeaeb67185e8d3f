import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { astroComponents } from '../src/integrations/studio/astro-components.ts';

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  plugins: [astroComponents()],
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Vitest leaves one processor free: on two, half of the machine would stand idle.
    maxWorkers: availableParallelism(),
    // Whole sites are built in these tests. A limit ends what hangs; it measures nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
