import { defineConfig } from '@playwright/test';

/** Where the built site is served; `npm run test:browser` finds a free one. */
const port = Number(process.env['PORT'] ?? 4399);

export default defineConfig({
  outputDir: '../../test-results',
  fullyParallel: true,
  // Ends what hangs; on a busy machine a page with axe takes half a minute.
  timeout: 180_000,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  reporter: process.env['CI'] ? 'dot' : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    // Requests that a test breaks must not be answered from elsewhere; offline.spec.ts lets it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/serve.ts',
    cwd: '../..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
