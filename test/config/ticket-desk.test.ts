import { describe, expect, it } from 'vitest';
import { ticketDeskOf } from '../../src/config/ticket-desk.ts';

const RT = { TICKET_DESK: 'rt', RT_URL: 'https://rt.example.com/', RT_TOKEN: '1-14-abc' };

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

  it('plain http is taken on this machine', () => {
    expect(problems({ ...RT, RT_URL: 'http://127.0.0.1:8080/rt' })).toBe('');
  });
});
