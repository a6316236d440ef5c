import { describe, expect, it } from 'vitest';
import type { Say } from '../../src/domain/conversation/say.ts';
import { type ConnectionTrace, correlationId } from '../../src/domain/fleet/connection-log.ts';
import type { UserLook } from '../../src/domain/fleet/user-session.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { hosts, minutesAgo, NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { PlayedConversation } from './played-conversation.ts';

const ID = correlationId('0f8fad5b-d9cb-469f-a165-70867728950e');
const USER = 'dana@contoso.com';

function fleet(): Observation {
  return observation([
    { name: 'hp-prod-01', hosts: hosts('vm-', 4, { sessions: 5 }) },
    { name: 'hp-own', type: 'Personal', hosts: [{ name: 'own-1', assignedUser: USER, sessions: 0 }] },
  ]);
}

function played(): PlayedConversation {
  return new PlayedConversation(rooms, fleet, NOW);
}

function sheetOf(said: readonly Say[]): string {
  const [what] = said;
  if (what?.kind !== 'sheet') throw new Error(`no sheet but ${JSON.stringify(what)}`);
  return [what.headline, ...what.lines].join('\n');
}

function lookAt(more: Partial<UserLook> = {}): UserLook {
  const session = { user: USER, hostPool: 'hp-prod-01', sessionHost: 'vm-2', application: 'Desktop' } as const;
  return {
    user: USER,
    sessions: { kind: 'read', at: NOW, value: [{ ...session, state: 'Disconnected', since: minutesAgo(190) }] },
    poolsUnread: 0,
    lastErrors: { kind: 'read', at: NOW, value: [] },
    ...more,
  };
}

const TRACE: ConnectionTrace = {
  correlationId: ID ?? fail(),
  errors: [
    {
      at: minutesAgo(12),
      correlationId: ID ?? '',
      symbolicCode: 'TransportClosedUnexpectedly',
      code: 516,
      serviceError: false,
      message: '',
      source: 'Client',
    },
  ],
  connection: {
    state: 'Completed',
    at: minutesAgo(12),
    hostPool: 'hp-prod-01',
    sessionHost: 'vm-2',
    clientOs: 'Windows 11',
    clientType: 'Windows App',
    clientVersion: '2.0.500',
    transport: 'TCP',
    gatewayRegion: 'Canada East',
  },
};

function fail(): never {
  throw new Error('no GUID');
}

describe('a look at one user', () => {
  it.each(['session of dana@contoso.com', 'where is dana@contoso.com signed in?'])(
    '“%s” tells host, state and who else is there, and the assigned desktop',
    (text) => {
      const chat = played();
      chat.more = { user: lookAt() };
      const sheet = sheetOf(chat.type(text));
      expect(sheet).toContain('dana@contoso.com has 1 session');
      expect(sheet).toMatch(
        /vm-2 \(hp-prod-01\): disconnected, the session still runs, since 3 h ago.*4 other sessions/,
      );
      expect(sheet).toContain('Assigned desktop: own-1 (hp-own)');
    },
  );

  it('answers in French to French', () => {
    const chat = played();
    chat.more = { user: lookAt() };
    const sheet = sheetOf(chat.type('session de dana@contoso.com'));
    expect(sheet).toMatch(
      /dana@contoso\.com a 1 session\.\nvm-2 \(hp-prod-01\) : déconnecté, la session tourne encore, il y a 3 h/,
    );
  });

  it('names no user where others read along', () => {
    for (const place of ['group', 'channel'] as const) {
      const chat = played();
      chat.more = { user: lookAt() };
      chat.place = place;
      const said = chat.type('session of dana@contoso.com');
      expect(sheetOf(said)).toContain('This user has 1 session');
      expect(JSON.stringify(said)).not.toContain('dana');
    }
  });

  it('says which part could not be read instead of “none”', () => {
    const chat = played();
    const refused = { kind: 'unknown', why: 'refused', at: NOW, detail: 'x' } as const;
    chat.more = { user: lookAt({ sessions: refused, lastErrors: refused, poolsUnread: 2 }) };
    const sheet = sheetOf(chat.type('session of dana@contoso.com'));
    expect(sheet).toContain('I can’t tell where dana@contoso.com is');
    expect(sheet).not.toContain('No session');
    chat.more = { user: lookAt({ poolsUnread: 1 }) };
    expect(sheetOf(chat.type('session of dana@contoso.com'))).toContain('1 host pool could not be read');
  });

  it('runs before any question in a case of one user, and its newest error is a finding', () => {
    const chat = played();
    const error = TRACE.errors[0] ?? fail();
    chat.more = { user: lookAt({ lastErrors: { kind: 'read', at: NOW, value: [error] } }) };
    chat.type('dana@contoso.com gets an error when she connects, only her');
    const checked = chat.case?.findings.filter((one) => one.from === 'checked') ?? [];
    expect(checked).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: 'symbolic-code', value: 'TransportClosedUnexpectedly' }),
        expect.objectContaining({ key: 'error-code', value: '0x204' }),
        expect.objectContaining({ key: 'session-host', value: 'vm-2' }),
      ]),
    );
    expect(chat.case?.seenLast?.subject).toEqual({ kind: 'host', id: 'vm-2' });
  });
});

describe('a lookup by correlation id', () => {
  it('tells the code in words and hex, whose side it is on by the log, the host and the client', () => {
    const chat = played();
    chat.more = { connection: { kind: 'read', at: NOW, value: TRACE } };
    const sheet = sheetOf(chat.type('0f8fad5b-d9cb-469f-a165-70867728950e'));
    expect(sheet).toContain('TransportClosedUnexpectedly (0x204), on our side by the log');
    expect(sheet).toContain('Host vm-2, host pool hp-prod-01');
    expect(sheet).toContain('Windows App, 2.0.500, Windows 11');
  });

  it('says that nothing is connected, or that the log has nothing, and never “fine”', () => {
    const chat = played();
    expect(sheetOf(chat.type('activity id 0f8fad5b-d9cb-469f-a165-70867728950e'))).toContain(
      'no Log Analytics workspace is connected',
    );
    chat.more = { connection: { kind: 'read', at: NOW, value: { ...TRACE, errors: [], connection: undefined } } };
    expect(sheetOf(chat.type('activity id 0f8fad5b-d9cb-469f-a165-70867728950e'))).toContain('is in no log I can read');
  });

  it('interrupts an open case and comes back to it', () => {
    const chat = played();
    chat.type('black screen after sign-in for one user');
    expect(chat.open).toEqual(['troubleshoot']);
    const said = chat.type('0f8fad5b-d9cb-469f-a165-70867728950e');
    expect(said[0]?.kind).toBe('sheet');
    expect(chat.open).toEqual(['troubleshoot']);
    expect(said.some((one) => one.kind === 'text' && one.text.includes('still stands'))).toBe(true);
  });
});

describe('reports on the fleet', () => {
  it('gives the version report to leads and engineers, outliers marked, and not to agents', () => {
    const chat = new PlayedConversation(
      rooms,
      () =>
        observation([
          { name: 'hp-1', hosts: [...hosts('a', 9), ...hosts('odd', 1, { stackVersion: '1.0.2602.09500' })] },
        ]),
      NOW,
    );
    const [refusal] = chat.type('versions');
    expect(refusal?.kind === 'text' && refusal.text).toContain('for leads and engineers');
    chat.role = 'lead';
    const sheet = sheetOf(chat.type('which versions run where?'));
    expect(sheet).toContain('2 stack versions and 1 agent version');
    expect(sheet).toMatch(/▲ Stack 1\.0\.2602\.09500: 1 host in hp-1.*odd0/);
    expect(sheet).toContain('Stack 1.0.2602.09400: 9 hosts');
  });

  it('names in the self-test what is missing and what does not work without it', () => {
    const chat = new PlayedConversation(rooms, () => observation('refused', 'late'), NOW);
    const sheet = sheetOf(chat.type('health'));
    expect(sheet).toContain('✖ Host pools: Azure refuses it. Needs: role Desktop Virtualization Reader');
    expect(sheet).toContain('✖ Service Health: no answer in time. Needs: role Reader');
    expect(sheet).toContain('– Connection log (Log Analytics): not connected; set LOG_ANALYTICS_WORKSPACE_ID');
    expect(sheet).toContain('✔ Activity Log');
  });

  it('says in the self-test whether the ticket desk takes tickets, and what was not tried', () => {
    const chat = new PlayedConversation(rooms, () => observation([]), NOW);
    expect(sheetOf(chat.type('health'))).toContain('– Ticket desk: not tried');
    chat.more = { desk: { kind: 'failed', failure: { kind: 'unreachable', detail: 'RT: connect ECONNREFUSED' } } };
    const sheet = sheetOf(chat.type('health'));
    expect(sheet).toContain('✖ Ticket desk: no answer. Without it: no ticket is opened. (RT: connect ECONNREFUSED)');
    expect(sheet).toContain('– Session hosts: not tried, there was nothing to read');
  });

  it('does not take a trouble that mentions health or versions for a report', () => {
    const chat = played();
    for (const text of ['health check fails on vm-2', 'the client version is too old and users cannot connect'])
      expect(chat.type(text).map((one) => one.kind)).not.toContain('sheet');
  });
});
