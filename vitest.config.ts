import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Whole sites are built in these tests.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
