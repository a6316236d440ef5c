import { describe, expect, it } from 'vitest';
import { ticketDeskOf } from '../../src/config/ticket-desk.ts';

const RT = { TICKET_DESK: 'rt', RT_URL: 'https://rt.example.com/', RT_TOKEN: '1-14-abc' };

const NOW = {
  TICKET_DESK: 'servicenow',
  SERVICENOW_URL: 'https://example.service-now.com/',
  SERVICENOW_CLIENT_ID: 'id',
  SERVICENOW_CLIENT_SECRET: 'secret-9',
};
const MAIL = {
  TICKET_DESK: 'email',
  SMTP_URL: 'smtp://mail.example.com',
  TICKET_MAIL_FROM: 'bot@example.com',
  TICKET_MAIL_TO: 'desk@example.com',
};

function problems(env: Readonly<Record<string, string>>): string {
  const read = ticketDeskOf(env);
  return read.kind === 'wrong' ? read.problems.join('\n') : '';
}

describe('the ticket desk that is set', () => {
  it('is the local one where nothing is said', () => {
    expect(ticketDeskOf({})).toEqual({ kind: 'read', value: { kind: 'local' } });
  });

  it('is Request Tracker with a token, or with a user and a password', () => {
    expect(ticketDeskOf(RT)).toEqual({
      kind: 'read',
      value: {
        kind: 'rt',
        url: 'https://rt.example.com',
        login: { kind: 'token', token: '1-14-abc' },
        queue: 'General',
        keyField: 'AvdCaseKey',
        fields: {},
      },
    });
    const { RT_TOKEN: _, ...without } = RT;
    expect(
      ticketDeskOf({ ...without, RT_USER: 'bot', RT_PASSWORD: 'p', RT_QUEUE: 'AVD', RT_KEY_FIELD: 'Key' }),
    ).toMatchObject({
      value: { login: { kind: 'password', user: 'bot', password: 'p' }, queue: 'AVD', keyField: 'Key' },
    });
  });

  it.each([
    ['an unknown desk', { TICKET_DESK: 'jira' }, /does not exist/],
    ['no address', { TICKET_DESK: 'rt', RT_TOKEN: 'x' }, /RT_URL/],
    ['an address a password must not be sent to', { ...RT, RT_URL: 'http://rt.example.com' }, /RT_URL/],
    ['an address with a login in it', { ...RT, RT_URL: 'https://a:b@rt.example.com' }, /RT_URL/],
    ['a user without a password', { TICKET_DESK: 'rt', RT_URL: 'https://rt.example.com', RT_USER: 'bot' }, /RT_TOKEN/],
  ] as const)('%s is told with what to do, and no value is repeated', (_case, env, advice) => {
    expect(problems(env)).toMatch(advice);
    expect(problems(env)).not.toMatch(/jira|a:b|rt\.example\.com\//);
  });

  it('is ServiceNow by OAuth before a user and a password, with the key in correlation_id', () => {
    const both = { ...NOW, SERVICENOW_USER: 'bot', SERVICENOW_PASSWORD: 'p', SERVICENOW_ASSIGNMENT_GROUP: 'AVD' };
    expect(ticketDeskOf(both)).toEqual({
      kind: 'read',
      value: {
        kind: 'servicenow',
        url: 'https://example.service-now.com',
        login: { kind: 'oauth', clientId: 'id', clientSecret: 'secret-9' },
        keyField: 'correlation_id',
        fields: {},
        closeCode: 'Solution provided',
        closedStates: ['6', '7', '8'],
        assignmentGroup: 'AVD',
      },
    });
  });

  it('is a mailbox, with encryption before anything is said', () => {
    expect(ticketDeskOf(MAIL)).toMatchObject({
      value: { kind: 'email', host: 'mail.example.com', port: 587, security: 'starttls', to: 'desk@example.com' },
    });
    expect(ticketDeskOf({ ...MAIL, SMTP_URL: 'smtps://mail.example.com' })).toMatchObject({
      value: { port: 465, security: 'tls' },
    });
    expect(ticketDeskOf({ ...MAIL, SMTP_URL: 'smtp://127.0.0.1:2525' })).toMatchObject({
      value: { port: 2525, security: 'plain' },
    });
  });

  it.each([
    ['ServiceNow without a login', { ...NOW, SERVICENOW_CLIENT_SECRET: '' }, /SERVICENOW_CLIENT_SECRET/],
    ['ServiceNow over plain http', { ...NOW, SERVICENOW_URL: 'http://example.service-now.com' }, /SERVICENOW_URL/],
    ['a key field that is none', { ...NOW, SERVICENOW_KEY_FIELD: 'a^b' }, /SERVICENOW_KEY_FIELD/],
    ['a mail server that is none', { ...MAIL, SMTP_URL: 'https://mail.example.com' }, /SMTP_URL/],
    ['a login inside the address of the mail server', { ...MAIL, SMTP_URL: 'smtp://a:b@mail.example.com' }, /SMTP_URL/],
    ['half a mail login', { ...MAIL, SMTP_USER: 'bot' }, /SMTP_USER and SMTP_PASSWORD/],
    ['two mailboxes', { ...MAIL, TICKET_MAIL_TO: 'a@example.com, b@example.com' }, /TICKET_MAIL_TO/],
  ] as const)('%s is told with what to do, and no secret is repeated', (_case, env, advice) => {
    const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
    expect(problems(given)).toMatch(advice);
    expect(problems(given)).not.toContain('secret-9');
  });

  it('plain http is taken on this machine', () => {
    expect(problems({ ...RT, RT_URL: 'http://127.0.0.1:8080/rt' })).toBe('');
  });
});
