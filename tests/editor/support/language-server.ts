import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SERVER = 'node_modules/@astrojs/language-server/bin/nodeServer.js';

/** Astro's language server as its VS Code extension starts it, asked over its standard streams. */
export interface LanguageServer {
  ask: (method: string, params: object) => Promise<unknown>;
  tell: (method: string, params: object) => void;
  stop: () => void;
}

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
}

/** @param folder what is open in the editor */
export async function startLanguageServer(folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [path.resolve(SERVER), '--stdio'], { cwd: folder });
  const waiting = new Map<number, (result: unknown) => void>();
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  let heard = Buffer.alloc(0);
  child.stdout.on('data', (data: Buffer) => {
    heard = Buffer.concat([heard, data]);
    for (let next = take(heard); next; next = take(heard)) {
      heard = next.rest;
      const { id, method, params, result } = next.message;
      if (id === undefined) continue;
      // What the server asks of the editor: settings, of which there are none.
      if (method) send({ id, result: params?.items?.map(() => null) ?? null });
      else waiting.get(id)?.(result);
    }
  });
  let count = 0;
  const ask = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      count += 1;
      waiting.set(count, resolve);
      send({ id: count, method, params });
    });
  const tell = (method: string, params: object) => send({ method, params });
  const uri = pathToFileURL(path.resolve(folder)).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'content' }],
    capabilities: {
      textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {} },
      workspace: { configuration: true },
    },
    initializationOptions: {
      typescript: { tsdk: path.resolve('node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  tell('initialized', {});
  return { ask, tell, stop: () => void child.kill() };
}

function take(heard: Buffer): { message: Message; rest: Buffer<ArrayBuffer> } | undefined {
  const head = heard.indexOf('\r\n\r\n');
  const length = Number(/Content-Length: (\d+)/.exec(heard.subarray(0, head).toString())?.[1]);
  if (head < 0 || heard.length < head + 4 + length) return undefined;
  const body = heard.subarray(head + 4, head + 4 + length);
  const message = JSON.parse(body.toString()) as Message;
  return { message, rest: Buffer.from(heard.subarray(head + 4 + length)) };
}
