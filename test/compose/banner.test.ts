import { describe, expect, it } from 'vitest';
import { banner } from '../../src/compose/banner.ts';
import { readConfig } from '../../src/config/config.ts';

const FACTS = {
  messagesUrl: 'http://127.0.0.1:3978/api/messages',
  chatPage: 'http://localhost:56150',
  keptIn: '/srv/desk',
};
const SECRET = 'hunter2-secret';
const USER = 'svc-avd-bot';
const LIVE = { AZURE_SUBSCRIPTION_IDS: '5a9d2c10-0000-4000-8000-000000000001,5a9d2c10-0000-4000-8000-000000000002' };

const RT = { TICKET_DESK: 'rt', RT_URL: 'https://rt.example.com/', RT_QUEUE: 'AVD', RT_TOKEN: SECRET };
const SERVICENOW = { TICKET_DESK: 'servicenow', SERVICENOW_URL: 'https://example.service-now.com' };
const MAIL = {
  TICKET_DESK: 'email',
  SMTP_URL: 'smtps://mail.example.com',
  SMTP_USER: USER,
  SMTP_PASSWORD: SECRET,
  TICKET_MAIL_FROM: 'avd-bot@example.com',
  TICKET_MAIL_TO: 'service-desk@example.com',
};

function printed(environment: Readonly<Record<string, string>>, ...argv: string[]): readonly string[] {
  return banner(readConfig(environment, argv), FACTS);
}

describe('what is printed at start', () => {
  it('names the local desk with its folder, the demo fleet, and where the bot and its page are', () => {
    expect(printed({}, '--scenario', 'quiet')).toEqual([
      'Bot endpoint   http://127.0.0.1:3978/api/messages',
      'Chat page      http://localhost:56150',
      'Live checks    DEMO FLEET, scenario "quiet": no real Azure is read (set AZURE_SUBSCRIPTION_IDS to read yours)',
      'Teams          not connected: this machine only, no sign-in',
      'Tickets        local desk, real: kept with the conversations in /srv/desk',
      'Ready. Ctrl+C ends it.',
    ]);
  });

  it.each([
    ['Request Tracker with queue and address', RT, 'Request Tracker: queue AVD at https://rt.example.com'],
    [
      'Request Tracker with a user, in the queue that is taken where none is set',
      { TICKET_DESK: 'rt', RT_URL: 'https://rt.example.com', RT_USER: USER, RT_PASSWORD: SECRET },
      'Request Tracker: queue General at https://rt.example.com',
    ],
    [
      'ServiceNow with its address',
      { ...SERVICENOW, SERVICENOW_USER: USER, SERVICENOW_PASSWORD: SECRET },
      'ServiceNow: incidents at https://example.service-now.com',
    ],
    [
      'ServiceNow with an OAuth client',
      { ...SERVICENOW, SERVICENOW_CLIENT_ID: USER, SERVICENOW_CLIENT_SECRET: SECRET },
      'ServiceNow: incidents at https://example.service-now.com',
    ],
    ['mail with its server', MAIL, 'mail: to service-desk@example.com through mail.example.com:465'],
  ])('names %s as the ticket desk that is set, without its login', (_desk, environment, line) => {
    const lines = printed(environment);
    expect(lines.filter((one) => one.startsWith('Tickets'))).toEqual([`Tickets        ${line}`]);
    expect(lines.join('\n')).not.toContain(SECRET);
    expect(lines.join('\n')).not.toContain(USER);
  });

  it('names the subscriptions as a number and the bot by its id, without its password', () => {
    const tenant = { MicrosoftAppTenantId: '00000000-0000-4000-8000-00000000000d' };
    const lines = printed({ ...LIVE, ...tenant, MicrosoftAppId: 'bot-1', MicrosoftAppPassword: SECRET });
    expect(lines).toContain('Live checks    real: 2 subscription(s) through https://management.azure.com');
    expect(lines).toContain('Teams          bot bot-1');
    expect(lines.join('\n')).not.toContain(SECRET);
  });
});
