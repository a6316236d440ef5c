import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A server certificate for localhost and the authority that signed it, PEM; made now, good for two days. */
export interface Certificate {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

const LOCALHOST = 'subjectAltName=DNS:localhost,IP:127.0.0.1\n';
const CURVE = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Makes a certificate authority and a certificate for localhost with the `openssl` command. Throws where that command is missing. */
export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'azure-standin-'));
  const file = (name: string) => join(folder, name);
  try {
    await writeFile(file('san'), LOCALHOST);
    const authority = ['-subj', '/CN=Stand-in authority', '-keyout', file('ca.key'), '-out', file('ca.pem')];
    await run('openssl', ['req', '-x509', ...CURVE, '-days', '2', ...authority]);
    const request = ['-subj', '/CN=localhost', '-keyout', file('server.key'), '-out', file('server.csr')];
    await run('openssl', ['req', ...CURVE, ...request]);
    const signing = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', file('san')];
    await run('openssl', [
      'x509',
      '-req',
      '-days',
      '2',
      '-in',
      file('server.csr'),
      ...signing,
      '-out',
      file('server.pem'),
    ]);
    const [ca, certificate, key] = await Promise.all(
      ['ca.pem', 'server.pem', 'server.key'].map((name) => readFile(file(name), 'utf8')),
    );
    return { authority: ca ?? '', certificate: certificate ?? '', key: key ?? '' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
