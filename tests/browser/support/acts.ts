import type { Page } from '@playwright/test';

declare global {
  interface Window {
    acts: string[];
  }
}

/**
 * Counts what somebody does, in the page itself, so that no test forgets to: each click, each drop,
 * each key that commands, and each field that is filled in, however many keys that takes. Call
 * before the page is opened.
 */
export async function countActs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.acts = [];
    const count = (kind: string) => (event: Event) => {
      const target = event.target as HTMLInputElement;
      if (kind === 'type' && /^(?:checkbox|radio)$/.test(target.type)) return;
      const act = kind === 'type' && /^(?:select|file)/.test(target.type) ? 'choose' : kind;
      if (act === 'key') {
        const { key, ctrlKey, metaKey } = event as KeyboardEvent;
        if (!ctrlKey && !metaKey && !/^(?:Enter|Escape|Tab|Arrow.*| )$/.test(key)) return;
      }
      const place = target.id || (target.textContent ?? '').trim().slice(0, 16);
      const done = `${act} ${place}`;
      // A field is filled in once, whatever is drawn around it meanwhile.
      if (!/^(?:type|choose)$/.test(act) || window.acts.at(-1) !== done) window.acts.push(done);
    };
    addEventListener('pointerdown', count('click'), true);
    addEventListener('drop', count('drop'), true);
    addEventListener('keydown', count('key'), true);
    addEventListener('input', count('type'), true);
  });
}

/** @param text fields whose words are the text itself, which is not counted */
export async function actsOn(page: Page, text: readonly string[] = []): Promise<string[]> {
  const acts = await page.evaluate(() => window.acts);
  return acts.filter((act) => !text.some((field) => act === `type studio-field-${field}`));
}
