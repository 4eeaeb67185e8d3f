import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredObject {
  body: Buffer;
  type: string | undefined;
  cache: string | undefined;
  encoding: string | undefined;
}

/** As much of S3 as rclone asks for, on loopback. No signature is looked at. */
export interface ObjectStore {
  endpoint: string;
  bucket: string;
  /** By key. */
  objects: Map<string, StoredObject>;
  /** What was written and deleted, in order: `PUT index.html`. */
  changes: string[];
  /** From now on every upload of this key fails. */
  refuse: (key: string) => void;
  stop: () => Promise<void>;
}

export async function objectStore(): Promise<ObjectStore> {
  const bucket = 'bucket';
  const objects = new Map<string, StoredObject>();
  const changes: string[] = [];
  const refused = new Set<string>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const key = decodeURIComponent(url.pathname).slice(`/${bucket}/`.length);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (request.method === 'GET' && key === '') {
      response.setHeader('Content-Type', 'application/xml');
      response.end(listing(objects, url.searchParams));
    } else if (request.method === 'PUT' && refused.has(key)) {
      response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>');
    } else if (request.method === 'PUT') {
      const body = Buffer.concat(parts);
      const header = (name: string) => request.headers[name]?.toString();
      changes.push(`PUT ${key}`);
      objects.set(key, {
        body,
        type: header('content-type'),
        cache: header('cache-control'),
        encoding: header('content-encoding'),
      });
      response.setHeader('ETag', etagOf(body)).end();
    } else if (request.method === 'DELETE') {
      changes.push(`DELETE ${key}`);
      objects.delete(key);
      response.writeHead(204).end();
    } else {
      const found = objects.get(key);
      if (found)
        response.writeHead(200, { ETag: etagOf(found.body), 'Content-Length': found.body.length });
      else response.writeHead(404);
      response.end();
    }
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    objects,
    changes,
    refuse: (key) => refused.add(key),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function etagOf(body: Buffer): string {
  return `"${createHash('md5').update(body).digest('hex')}"`;
}

function listing(objects: Map<string, StoredObject>, asked: URLSearchParams): string {
  const prefix = asked.get('prefix') ?? '';
  const delimiter = asked.get('delimiter');
  const folders = new Set<string>();
  const contents: string[] = [];
  for (const [key, { body }] of objects) {
    if (!key.startsWith(prefix)) continue;
    const cut = delimiter ? key.indexOf(delimiter, prefix.length) : -1;
    if (cut >= 0) folders.add(key.slice(0, cut + 1));
    else {
      contents.push(
        `<Contents><Key>${key}</Key><LastModified>2024-01-01T00:00:00.000Z</LastModified>` +
          `<ETag>${etagOf(body)}</ETag><Size>${body.length}</Size></Contents>`,
      );
    }
  }
  const common = [...folders].map(
    (folder) => `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`,
  );
  return (
    '<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
    `<IsTruncated>false</IsTruncated>${contents.join('')}${common.join('')}</ListBucketResult>`
  );
}
