import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../src/compose/desk.ts';
import { readConfig } from '../../src/config/config.ts';
import { type Agent, openAgent } from '../product/agent.ts';
import { DATA_FOLDERS } from '../setup/data-folders.ts';
import { startServiceNow, USER } from '../standins/servicenow/instance.ts';

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };
const KEY = /^[a-z0-9]{10}-case-1-[a-z0-9]+$/;

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A bot on a fresh data folder, as it is composed. */
async function install(desk: Readonly<Record<string, string>>): Promise<Agent> {
  const folder = mkdtempSync(join(DATA_FOLDERS, 'installation-'));
  const env = { PORT: '0', PLAYGROUND: 'off', DATA_DIR: folder, ...desk };
  const opened: Desk = await openDesk(readConfig(env, []), SILENT, () => new Date().toISOString());
  const agent = await openAgent(() => opened.bot.messagesUrl);
  closing.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => opened.close(),
    () => agent.close(),
  );
  return agent;
}

/** Opens the ticket of an installation's first case and gives everything that is said to it. */
async function firstTicket(agent: Agent, symptom: string): Promise<string> {
  await agent.type(symptom);
  const form = await agent.type('open a ticket');
  expect(form).toContain('case 1');
  return await agent.press('Open the ticket');
}

async function twoTickets(desk: Readonly<Record<string, string>>): Promise<readonly [string, string]> {
  const first = await firstTicket(await install(desk), 'users get 0x204 when they connect');
  const second = await firstTicket(await install(desk), 'black screen after sign-in for one user');
  return [first, second];
}

function numbersIn(said: readonly string[]): (string | undefined)[] {
  return said.map((one) => /Ticket (?:INC0*)?(\d+)/.exec(one)?.[1]);
}

describe('two installations with one ticket system, each with its first case', { timeout: 60_000 }, () => {
  it('open two incidents of one ServiceNow', async () => {
    const instance = await startServiceNow();
    closing.push(() => instance.close());
    const said = await twoTickets({
      TICKET_DESK: 'servicenow',
      SERVICENOW_URL: instance.url,
      SERVICENOW_USER: USER.user,
      SERVICENOW_PASSWORD: USER.password,
    });
    expect(new Set(numbersIn(said)).size).toBe(2);
    expect(instance.incidents).toHaveLength(2);
    const keys = instance.incidents.map(({ correlation_id: key }) => key);
    expect(keys).toEqual([expect.stringMatching(KEY), expect.stringMatching(KEY)]);
    expect(new Set(keys).size).toBe(2);
    expect(instance.incidents[1]?.description).toContain('black screen');
  });

  it('send two mails that no mailbox takes for one', async () => {
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
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    await twoTickets({
      TICKET_DESK: 'email',
      SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      TICKET_MAIL_FROM: 'bot@example.com',
      TICKET_MAIL_TO: 'desk@example.com',
    });
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map((mail) => /^Message-ID: *(\S+)/im.exec(mail)?.[1])).size).toBe(2);
    expect(mails.map((mail) => /^X-AVD-Case-Key: *(\S+)/im.exec(mail)?.[1])).toEqual([
      expect.stringMatching(KEY),
      expect.stringMatching(KEY),
    ]);
  });
});
