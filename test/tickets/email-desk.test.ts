import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createEmailDesk, type EmailDeskOptions } from '../../src/tickets/email-desk.ts';
import { DATA_FOLDERS } from '../setup/data-folders.ts';
import { describeTicketDesk, done, sampleDraft } from './desk-contract.ts';

const NOW = '2026-11-20T09:00:00.000Z';

interface MailServer {
  readonly port: number;
  readonly mails: string[];
  close(): Promise<void>;
}

async function startMail(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, callback) => {
      text(stream).then((mail) => {
        mails.push(mail);
        callback();
      }, callback);
    },
    ...options,
  });
  // A client that goes away is no news here.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A data folder; each `desk` is another process on it. */
function place() {
  const folder = mkdtempSync(join(DATA_FOLDERS, 'mail-desk-'));
  const stores: Store[] = [];
  return {
    desk: async (more: Partial<EmailDeskOptions>) => {
      const store = await openSqliteStore(folder);
      stores.push(store);
      const base = {
        host: '127.0.0.1',
        port: 9,
        security: 'plain',
        from: 'bot@example.com',
        to: 'desk@example.com',
      } as const;
      return createEmailDesk({ ...base, mails: store.mails, clock: () => NOW, ...more });
    },
    close: async () => {
      for (const store of stores) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function mailing(options: SMTPServerOptions = {}, more: Partial<EmailDeskOptions> = {}) {
  const server = await startMail(options);
  const { desk, close } = place();
  closing.push(() => server.close(), close);
  return { server, desk: (other: Partial<EmailDeskOptions> = {}) => desk({ port: server.port, ...more, ...other }) };
}

describeTicketDesk(
  'the e-mail desk',
  async () => {
    const server = await startMail();
    const { desk, close } = place();
    const shared = await desk({ port: server.port });
    return {
      // Another process at the same moment may send the same mail once more: that is told, and not promised otherwise.
      open: async () => shared,
      close: async () => {
        await close();
        await server.close();
      },
    };
  },
  { state: 'sent', changes: false },
);

describe('the e-mail desk', () => {
  it('sends one plain mail with the case in its subject, its text whole, and marks that keep machines from answering', async () => {
    const { server, desk } = await mailing();
    done(await (await desk()).open({ ...sampleDraft('case-17'), body: 'Symptôme : écran noir' }));
    const [mail = ''] = server.mails;
    expect(mail).toMatch(/^Subject: \[AVD case 17\] hp-prod-01: users get 0x204/m);
    expect(mail).toMatch(/^To: desk@example\.com/m);
    expect(mail).toMatch(/^Auto-Submitted: auto-generated/im);
    expect(mail).toMatch(/^X-AVD-Case-Key: case-17/im);
    expect(mail).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
    expect(server.mails).toHaveLength(1);
  });

  it('is read back after a restart, and sends nothing again', async () => {
    const { server, desk } = await mailing();
    const ticket = done(await (await desk()).open(sampleDraft('case-17')));
    expect(done(await (await desk()).find(ticket.id))).toEqual(ticket);
    expect(done(await (await desk()).open(sampleDraft('case-17')))).toEqual(ticket);
    expect(server.mails).toHaveLength(1);
  });

  it('carries the same Message-ID and number on the second try', async () => {
    let broken = true;
    const tried: string[] = [];
    const { desk } = await mailing({
      onData: (stream, _session, callback) => {
        text(stream).then((mail) => {
          tried.push(/^Message-ID: (.+)$/im.exec(mail)?.[1] ?? '');
          callback(broken ? refusal(451, 'try again later') : null);
        }, callback);
      },
    });
    expect(await (await desk()).open(sampleDraft('case-17'))).toMatchObject({ failure: { kind: 'unreachable' } });
    expect(done(await (await desk()).find('1'))).toBeNull();
    broken = false;
    expect(done(await (await desk()).open(sampleDraft('case-17'))).id).toBe('1');
    expect(tried).toHaveLength(2);
    expect(new Set(tried).size).toBe(1);
    expect(tried[0]).toMatch(/^<.+@example\.com>/);
  });

  it('has a Message-ID in one line that names installation and case', async () => {
    const { server, desk } = await mailing();
    done(await (await desk()).open(sampleDraft('k7m2q9xwab-case-17-tpgoq9')));
    expect(server.mails[0]).toMatch(/^Message-ID: <avd-desk-bot\.k7m2q9xwab-case-17-tpgoq9@example\.com>\r?$/im);
  });

  it.each([
    [
      'an address it does not take',
      { onRcptTo: (_a, _s, callback) => callback(refusal(550, 'no such mailbox')) },
      'refused',
      /no such mailbox/,
    ],
    [
      'a mailbox that is full for now',
      { onRcptTo: (_a, _s, callback) => callback(refusal(452, 'mailbox full')) },
      'unreachable',
      /mailbox full/,
    ],
    [
      'a mail it does not want',
      { onMailFrom: (_a, _s, callback) => callback(refusal(554, 'policy')) },
      'refused',
      /policy/,
    ],
  ] satisfies [string, SMTPServerOptions, string, RegExp][])(
    '%s is told in the words of the server',
    async (_what, options, kind, detail) => {
      const { desk } = await mailing(options);
      const answer = await (await desk()).open(sampleDraft('case-1'));
      expect(answer).toMatchObject({ kind: 'failed', failure: { kind, detail: expect.stringMatching(detail) } });
    },
  );

  it('a login that is refused is for good', async () => {
    const options: SMTPServerOptions = {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(refusal(535, 'authentication failed')),
    };
    const { desk } = await mailing(options, { login: { user: 'bot', password: 'no' } });
    const failed = { failure: { kind: 'refused', detail: expect.not.stringContaining('"no"') } };
    const mailed = await desk();
    expect(await mailed.open(sampleDraft('case-1'))).toMatchObject(failed);
    expect(await mailed.check()).toMatchObject(failed);
  });

  it('never speaks without encryption where it was asked for', async () => {
    const { server, desk } = await mailing({}, { security: 'starttls' });
    const mailed = await desk();
    expect(await mailed.open(sampleDraft('case-1'))).toMatchObject({ kind: 'failed' });
    expect(await mailed.check()).toMatchObject({ kind: 'failed' });
    expect(server.mails).toEqual([]);
  });

  it('nobody at the address may be there later', async () => {
    const { desk, close } = place();
    closing.push(close);
    const nobody = await desk({ port: 9 });
    expect(await nobody.open(sampleDraft('case-1'))).toMatchObject({ failure: { kind: 'unreachable' } });
    expect(await nobody.check()).toMatchObject({ failure: { kind: 'unreachable' } });
  });

  it('a title with line breaks makes no header of its own', async () => {
    const { server, desk } = await mailing();
    done(await (await desk()).open({ ...sampleDraft('case-2'), title: 'x\r\nBcc: other@example.com' }));
    expect(server.mails[0]).not.toMatch(/^Bcc:/im);
  });
});
