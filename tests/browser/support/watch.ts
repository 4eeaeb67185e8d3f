import type { Page } from '@playwright/test';

/** Everything that goes wrong on a page while it is used. */
export interface Troubles {
  console: string[];
  policy: string[];
  foreign: string[];
}

/** Playwright says so on each page where the tests block the service worker. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Call before the first navigation; the lists fill as the page is used. */
export async function watch(page: Page): Promise<Troubles> {
  const troubles: Troubles = { console: [], policy: [], foreign: [] };
  page.on('console', (message) => {
    const isTrouble = message.type() === 'error' || message.type() === 'warning';
    if (isTrouble && message.text() !== BLOCKED) {
      troubles.console.push(message.text());
    }
  });
  page.on('pageerror', (error) => troubles.console.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== 'localhost' && url.protocol.startsWith('http')) {
      troubles.foreign.push(request.url());
    }
  });
  await page.exposeFunction('reportPolicy', (text: string) => troubles.policy.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportPolicy } = window as unknown as { reportPolicy: (text: string) => void };
      reportPolicy(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return troubles;
}
