import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Enough for what tests ask at the same moment; each loads its pages by itself. */
const RT_PROCESSES = 4;
/** Each request carries the password, and checking it at RT's own cost of 12 takes a third of a second of a processor. 4 is the least there is. */
const PASSWORD_COST = 4;
const SERVER = '/usr/share/request-tracker5/libexec/rt-server';
const SETUP = '/usr/sbin/rt-setup-database-5';
const START_LIMIT_MS = 60_000;
const TRY_EVERY_MS = 200;

/** Whether Request Tracker is on this machine (Debian `request-tracker5 rt5-db-sqlite rt5-standalone`). */
export const HAS_RT = existsSync(SERVER) && existsSync(SETUP);

/** A real Request Tracker 5 on loopback with a database of its own; user `root`, password `password`, queue `General`. */
export interface RealRt {
  readonly url: string;
  /** Starts it again after `halt`, on the same port and data. */
  resume(): Promise<void>;
  halt(): Promise<void>;
  stop(): Promise<void>;
}

/** Mails are made and thrown away, so their text need not come from a program that is started for each of them. */
function siteConfig(folder: string): string {
  return `
    Set($rtname, 'desk.test'); Set($Organization, 'desk.test');
    Set($WebPath, ''); Set($WebDomain, '127.0.0.1');
    Set($DatabaseType, 'SQLite'); Set($DatabaseName, '${folder}/rt.db');
    Set($HTMLFormatter, 'core'); Set($BcryptCost, ${PASSWORD_COST});
    Set($LogToSyslog, undef); Set($LogToFile, undef); Set($LogToSTDERR, 'critical');
    Set($SendMail, 0); Set($MailCommand, 'testfile'); 1;`;
}

function fieldData(names: readonly string[]): string {
  const fields = names.map(
    (name) =>
      `{ Name => '${name}', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', MaxValues => 1, Queue => ['General'] }`,
  );
  return `@CustomFields = (${fields.join(', ')}); 1;`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error('Request Tracker did not start', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS));
    }
  }
}

/** Starts one whose queue `General` has these custom fields for tickets. */
export async function startRealRt(fields: readonly string[]): Promise<RealRt> {
  const folder = mkdtempSync(join(tmpdir(), 'rt-'));
  mkdirSync(join(folder, 'none'));
  writeFileSync(join(folder, 'RT_SiteConfig.pm'), siteConfig(folder));
  writeFileSync(join(folder, 'fields.pl'), fieldData(fields));
  const env = {
    ...process.env,
    RT_SITE_CONFIG: join(folder, 'RT_SiteConfig.pm'),
    RT_SITE_CONFIG_DIR: join(folder, 'none'),
  };
  const setUp = (...args: string[]) =>
    execFileSync(SETUP, ['--skip-create', '--dba', '', '--dba-password', '', ...args], { env, stdio: 'pipe' });
  setUp('--action', 'init');
  setUp('--action', 'insert', '--datafile', join(folder, 'fields.pl'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const resume = async (): Promise<void> => {
    child = spawn(SERVER, ['--port', String(port), '--host', '127.0.0.1', '--max-workers', String(RT_PROCESSES)], {
      env,
      stdio: 'ignore',
      detached: true,
    });
    await answering(url);
    // Each of its processes loads its REST pages at the first request, which on a busy machine takes longer than a request may.
    const load = () => fetch(`${url}/REST/2.0/queues/all`, { signal: AbortSignal.timeout(START_LIMIT_MS) });
    await Promise.all(Array.from({ length: RT_PROCESSES }, load));
  };
  const halt = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    // The server has children of its own: the whole group ends.
    if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
    await ended;
  };
  await resume();
  return {
    url,
    resume,
    halt,
    stop: async () => {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
