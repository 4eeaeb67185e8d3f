import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openArchive } from '../../../src/importing/archive.ts';
import { pack } from '../../../src/studio/archive.ts';
import { BEFORE, readBefore } from '../../../src/studio/hand-over.ts';
import type { Files } from '../../../src/studio/messages.ts';

const ROOT = 'content';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The content root that the site was built from. */
export const content: Files = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(ROOT, name)).isFile())
    .map((name) => [
      name.split(path.sep).join('/'),
      new Uint8Array(readFileSync(path.join(ROOT, name))),
    ]),
);

/** The content root with other texts in some places. */
export function contentWith(texts: Record<string, string>): Files {
  const encoder = new TextEncoder();
  const changed = Object.entries(texts).map(
    ([place, text]) => [place, encoder.encode(text)] as const,
  );
  return new Map([...content, ...changed]);
}

/** @returns the text of a file of the content root. */
export function textIn(place: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.get(place));
}

/** Opens an archive of a content root, and waits until it is read. */
export async function open(page: Page, files: Files, address = '/studio/'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('#studio-status')).toHaveAttribute('data-state', 'idle');
  const buffer = Buffer.from(await pack(files, 'content/'));
  await page
    .locator('#studio-open-zip')
    .setInputFiles({ name: 'content.zip', mimeType: 'application/zip', buffer });
  await expect(page.locator('#studio-status')).toContainText('篇案例', { timeout: 120_000 });
}

/** As in a content root of thousands of cases: each question waits. Call before the page is opened. */
export async function slow(page: Page, milliseconds: number): Promise<void> {
  await page.addInitScript((wait) => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...args: unknown[]) {
      setTimeout(() => Reflect.apply(send, this, args), wait);
    };
  }, milliseconds);
}

/** Drops a file on the page, as a person does with the mouse. */
export async function drop(
  page: Page,
  name: string,
  bytes: Uint8Array,
  type = DOCX,
): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, called, mime]) => {
      const transfer = new DataTransfer();
      const own = Uint8Array.from(atob(base64!), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([own], called!, { type: mime! }));
      return transfer;
    },
    [Buffer.from(bytes).toString('base64'), name, type],
  );
  await page.dispatchEvent('studio-page', 'drop', { dataTransfer: data });
}

/** @returns the files that the page saves when something is done, those that go as undefined. */
export async function savedBy(
  page: Page,
  save: () => Promise<void>,
): Promise<Map<string, Uint8Array | undefined>> {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  await expect(page.locator('#studio-status')).toHaveAttribute('data-state', 'saved');
  const { parts } = await openArchive(bytes);
  const files = new Map<string, Uint8Array | undefined>(
    [...parts!].map(([name, part]) => [name.replace(/^content\//, ''), part]),
  );
  const before = readBefore(files.get(BEFORE)!)!;
  files.delete(BEFORE);
  for (const place of Object.keys(before.gone)) files.set(place, undefined);
  return files;
}

/** Every complaint of the browser: a refused script, an error in the program. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}
