import { describe, expect, it } from 'vitest';
import { ticketDeskOf } from '../../src/config/ticket-desk.ts';

const SERVICENOW = {
  TICKET_DESK: 'ServiceNow',
  SERVICENOW_URL: 'https://example.service-now.com/',
  SERVICENOW_CLIENT_ID: 'client',
  SERVICENOW_CLIENT_SECRET: 'secret',
};

function problems(env: Readonly<Record<string, string>>): string {
  const read = ticketDeskOf(env);
  return read.kind === 'wrong' ? read.problems.join('\n') : '';
}

describe('ServiceNow as the ticket desk', () => {
  it('takes OAuth client credentials, and keeps our key in correlation_id', () => {
    expect(ticketDeskOf(SERVICENOW)).toEqual({
      kind: 'read',
      value: {
        kind: 'servicenow',
        url: 'https://example.service-now.com',
        login: { kind: 'oauth', clientId: 'client', clientSecret: 'secret' },
        keyField: 'correlation_id',
        fields: {},
        closeCode: 'Solution provided',
        closedStates: ['6', '7', '8'],
      },
    });
  });

  it('takes further fields, a close code and states that count as closed', () => {
    const more = {
      SERVICENOW_FIELDS: 'category=software, subcategory = Virtual desktop ,',
      SERVICENOW_CLOSE_CODE: 'Solved (Permanently)',
      SERVICENOW_CLOSED_STATES: '6, 7, 8, 12',
    };
    expect(ticketDeskOf({ ...SERVICENOW, ...more })).toMatchObject({
      value: {
        fields: { category: 'software', subcategory: 'Virtual desktop' },
        closeCode: 'Solved (Permanently)',
        closedStates: ['6', '7', '8', '12'],
      },
    });
  });

  it.each(['category', 'category=', '=x', 'state=2', 'correlation_id=x', 'sys_id=1', 'work_notes=x', 'Category=x'])(
    'SERVICENOW_FIELDS="%s" is named with what to do',
    (fields) => {
      expect(problems({ ...SERVICENOW, SERVICENOW_FIELDS: fields })).toMatch(/SERVICENOW_FIELDS .*leave it out/);
    },
  );

  it('takes a user with a password, a key field, a group and a caller', () => {
    const { SERVICENOW_CLIENT_ID: _id, SERVICENOW_CLIENT_SECRET: _secret, ...without } = SERVICENOW;
    const more = {
      SERVICENOW_USER: 'bot',
      SERVICENOW_PASSWORD: 'p',
      SERVICENOW_KEY_FIELD: 'u_avd_case',
      SERVICENOW_ASSIGNMENT_GROUP: 'AVD desk',
      SERVICENOW_CALLER: 'service.desk',
    };
    expect(ticketDeskOf({ ...without, ...more })).toMatchObject({
      value: {
        login: { kind: 'password', user: 'bot', password: 'p' },
        keyField: 'u_avd_case',
        assignmentGroup: 'AVD desk',
        caller: 'service.desk',
      },
    });
  });

  it.each([
    ['no address', { SERVICENOW_URL: '' }, /SERVICENOW_URL/],
    ['an address a secret must not be sent to', { SERVICENOW_URL: 'http://example.service-now.com' }, /SERVICENOW_URL/],
    ['an address with a login in it', { SERVICENOW_URL: 'https://a:b@example.service-now.com' }, /SERVICENOW_URL/],
    ['an id without its secret', { SERVICENOW_CLIENT_SECRET: '' }, /SERVICENOW_CLIENT_SECRET/],
    [
      'half of one login beside another',
      { SERVICENOW_CLIENT_SECRET: '', SERVICENOW_USER: 'bot', SERVICENOW_PASSWORD: 'p' },
      /half of one/,
    ],
    ['a key field that is none', { SERVICENOW_KEY_FIELD: 'AVD case!' }, /SERVICENOW_KEY_FIELD/],
    ['a key field that holds something else', { SERVICENOW_KEY_FIELD: 'description' }, /SERVICENOW_KEY_FIELD/],
    ['a group no query can name', { SERVICENOW_ASSIGNMENT_GROUP: 'A^ORname=b' }, /SERVICENOW_ASSIGNMENT_GROUP.*sys_id/],
    ['a caller no query can name', { SERVICENOW_CALLER: 'a^b' }, /SERVICENOW_CALLER.*sys_id/],
  ] as const)('%s is told with what to do, and no value is repeated', (_case, more, advice) => {
    const given = Object.entries({ ...SERVICENOW, ...more }).filter(([, value]) => value !== '');
    expect(problems(Object.fromEntries(given))).toMatch(advice);
    expect(problems(Object.fromEntries(given))).not.toMatch(/a:b|AVD case|ORname|a\^b/);
  });

  it('plain http is taken on this machine', () => {
    expect(problems({ ...SERVICENOW, SERVICENOW_URL: 'http://localhost:8080' })).toBe('');
  });
});
