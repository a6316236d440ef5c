import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../src/compose/desk.ts';
import { readConfig } from '../../src/config/config.ts';
import { openAgent } from '../product/agent.ts';
import { DATA_FOLDERS } from '../setup/data-folders.ts';
import { startServiceNow, USER } from '../standins/servicenow/instance.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const NOBODY = 'http://127.0.0.1:2';

/** A bot as it is composed, with a ticket desk: what it says of it in the log at start, in `/readyz`, and in chat. */
async function told(settings: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(DATA_FOLDERS, 'standing-'));
  const env = { PORT: '0', PLAYGROUND: 'off', DATA_DIR: folder, ...settings };
  const lines: string[] = [];
  const write = (fields: object, message: string) => lines.push(`${message}: ${JSON.stringify(fields)}`);
  const log = { info: () => {}, warn: write, error: write };
  const desk = await openDesk(readConfig(env, []), log, () => new Date().toISOString());
  const agent = await openAgent(() => desk.bot.messagesUrl);
  closing.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => desk.close(),
    () => agent.close(),
  );
  const ready = await fetch(desk.bot.messagesUrl.replace('/api/messages', '/readyz'));
  const body = (await ready.json()) as { dependencies: Record<string, string>; missing: Record<string, string[]> };
  return {
    log: lines.filter((line) => line.includes('ticket')),
    status: ready.status,
    readyz: [body.dependencies['ticket-desk'], ...(body.missing['ticket-desk'] ?? [])].join(' '),
    health: await agent.type('health'),
  };
}

describe('a ticket desk as composed', { timeout: 60_000 }, () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a Request Tracker that cannot be reached',
      { TICKET_DESK: 'rt', RT_URL: NOBODY, RT_TOKEN: 'token' },
      /RT: connect ECONNREFUSED/,
    ],
    [
      'a mail server that cannot be reached',
      {
        TICKET_DESK: 'email',
        SMTP_URL: 'smtp://127.0.0.1:9',
        TICKET_MAIL_FROM: 'bot@example.com',
        TICKET_MAIL_TO: 'desk@example.com',
      },
      /mail: connect ECONNREFUSED/,
    ],
    [
      'a ServiceNow without the group that is set',
      {
        TICKET_DESK: 'servicenow',
        SERVICENOW_USER: USER.user,
        SERVICENOW_PASSWORD: USER.password,
        SERVICENOW_ASSIGNMENT_GROUP: 'Nobody',
      },
      /sys_user_group has nothing for SERVICENOW_ASSIGNMENT_GROUP/,
    ],
  ])('%s is named at start, in /readyz and in chat, before a ticket is lost', async (_what, settings, sentence) => {
    const instance = await startServiceNow();
    closing.push(() => instance.close());
    const said = await told({
      ...(settings.TICKET_DESK === 'servicenow' ? { SERVICENOW_URL: instance.url } : {}),
      ...settings,
    });
    expect(said.log).toEqual([expect.stringMatching(sentence)]);
    expect([said.status, said.readyz]).toEqual([503, expect.stringMatching(sentence)]);
    expect(said.readyz).toMatch(/^failing ✖ Ticket desk/);
    expect(said.health).toMatch(sentence);
    expect(said.health).not.toContain('Everything I read from works');
    expect(instance.incidents).toEqual([]);
  });

  it('that takes tickets is well everywhere, and what was not tried is named all the same', async () => {
    const said = await told({});
    expect([said.log, said.status, said.readyz]).toEqual([[], 200, 'ok']);
    expect(said.health).toContain('✔ Ticket desk');
    expect(said.health).toContain('What I tried works. Not tried: Azure, Language model.');
  });
});
