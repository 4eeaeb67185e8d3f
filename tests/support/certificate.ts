import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * Makes a certificate for localhost that nobody vouches for.
 * @param name of both files in `folder`
 * @returns where it and its key stand; nothing where there is no openssl
 */
export function certificateIn(
  folder: string,
  name: string,
): { certificate: string; key: string } | undefined {
  const certificate = path.join(folder, `${name}.pem`);
  const key = path.join(folder, `${name}.key`);
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
  const words = [...kind, '-subj', '/CN=localhost', '-out', certificate, '-keyout', key];
  const { status } = spawnSync('openssl', words, { stdio: 'ignore' });
  return status === 0 ? { certificate, key } : undefined;
}
