import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Office } from '../../../src/studio/git/office.ts';
import { officeServer, type OfficeServer } from '../../support/office-server.ts';

const PLACE = 'cases/a/index.mdx';
const bytes = (text: string) => new TextEncoder().encode(text);

let server: OfficeServer;
beforeEach(async () => {
  server = await officeServer({ [`content/${PLACE}`]: '甲。\n\n乙。\n\n丙。\n' });
});
afterEach(() => server.stop());

const signIn = () => Office.signIn(server.repository, server.account, () => undefined);
const published = () => server.show(`content/${PLACE}`);

describe('Office', () => {
  it('publishes on top of what a colleague published meanwhile', async () => {
    const { office, latest } = await signIn();
    server.commit({ [`content/${PLACE}`]: '甲。\n\n乙。\n\n同事的丙。\n' });
    const ours = new Map([[PLACE, bytes('我的甲。\n\n乙。\n\n丙。\n')]]);
    const sent = await office.send(latest.files, ours, '改甲');
    expect(sent.kind).toBe('sent');
    expect(published()).toBe('我的甲。\n\n乙。\n\n同事的丙。\n');
    // Once more it is there already: nothing is committed twice.
    expect((await office.send(latest.files, ours, '改甲')).kind).toBe('same');
  });

  it('asks first where both wrote over the same words, and again if there is something newer', async () => {
    const { office, latest } = await signIn();
    const ours = new Map([[PLACE, bytes('甲。\n\n我的乙。\n\n丙。\n')]]);
    server.commit({ [`content/${PLACE}`]: '甲。\n\n同事的乙。\n\n丙。\n' });
    const asked = await office.send(latest.files, ours, '改乙');
    if (asked.kind !== 'conflicts') throw new Error(asked.kind);
    expect(published()).toContain('同事的乙');
    const files = new Map([[PLACE, ['both'] as const]]);
    server.commit({ [`content/${PLACE}`]: '甲。\n\n同事又改的乙。\n\n丙。\n' });
    const again = await office.send(latest.files, ours, '改乙', { head: asked.head, files });
    if (again.kind !== 'conflicts') throw new Error(again.kind);
    const sent = await office.send(latest.files, ours, '改乙', { head: again.head, files });
    expect(sent.kind).toBe('sent');
    expect(published()).toBe('甲。\n\n同事又改的乙。\n\n我的乙。\n\n丙。\n');
  });

  it('begins anew where another push came in between', async () => {
    const { office, latest } = await signIn();
    server.hook(`[ -e raced ] && exit 0
      touch raced
      unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
      git update-ref refs/heads/main "$(git commit-tree -p main -m 抢先 main^{tree})"`);
    const sent = await office.send(latest.files, new Map([[PLACE, bytes('新。\n')]]), '改');
    expect(sent.kind).toBe('sent');
    expect(server.git('log', '--format=%s', 'main').split('\n').slice(0, 2)).toEqual([
      '改',
      '抢先',
    ]);
  });

  it('asks nobody about what is on the server already: a browser sends a push again whose answer is lost', async () => {
    const { office, latest } = await signIn();
    const ours = new Map([[PLACE, bytes('甲。\n\n我的乙。\n\n丙。\n')]]);
    server.commit({ [`content/${PLACE}`]: '甲。\n\n同事的乙。\n\n丙。\n' });
    const asked = await office.send(latest.files, ours, '改乙');
    if (asked.kind !== 'conflicts') throw new Error(asked.kind);
    server.hook(`read old new ref
      unset GIT_QUARANTINE_PATH
      git update-ref "$ref" "$new"`);
    const files = new Map([[PLACE, ['both'] as const]]);
    const choices = { head: asked.head, files };
    expect((await office.send(latest.files, ours, '改乙', choices)).kind).toBe('sent');
    expect(published()).toBe('甲。\n\n同事的乙。\n\n我的乙。\n\n丙。\n');
  });

  it('goes on from a push whose answer was lost with the connection', async () => {
    const { office, latest } = await signIn();
    const ours = new Map([[PLACE, bytes('甲。\n\n我的乙。\n\n丙。\n')]]);
    server.commit({ [`content/${PLACE}`]: '甲。\n\n同事的乙。\n\n丙。\n' });
    const asked = await office.send(latest.files, ours, '改乙');
    if (asked.kind !== 'conflicts') throw new Error(asked.kind);
    const choices = { head: asked.head, files: new Map([[PLACE, ['both'] as const]]) };
    const real = fetch;
    let isOffline = false;
    vi.stubGlobal('fetch', async (url: string, options: RequestInit) => {
      if (isOffline) throw new TypeError('offline');
      const response = await real(url, options);
      isOffline = url.endsWith('/git-receive-pack') && options.method === 'POST';
      if (isOffline) throw new TypeError('offline');
      return response;
    });
    await expect(office.send(latest.files, ours, '改乙', choices)).rejects.toThrow();
    vi.unstubAllGlobals();
    const more = new Map([[PLACE, bytes('甲。\n\n我的乙。\n\n我的丙。\n')]]);
    expect((await office.send(latest.files, more, '改丙')).kind).toBe('sent');
    expect(published()).toBe('甲。\n\n同事的乙。\n\n我的乙。\n\n我的丙。\n');
  });
});
