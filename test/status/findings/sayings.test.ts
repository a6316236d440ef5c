import { describe, expect, it } from 'vitest';
import { ACTIVITY_KINDS } from '../../../src/domain/fleet/activity.ts';
import { type ConnectionError, type ConnectionTrace, correlationId } from '../../../src/domain/fleet/connection-log.ts';
import type { Finding } from '../../../src/domain/knowledge/finding.ts';
import type { StatusAnswer } from '../../../src/domain/status/status.ts';
import { answerStatus } from '../../../src/status/answer.ts';
import { declareCheck, type Sayings, sayer } from '../../../src/status/findings/check.ts';
import { CONNECTION_SAYS, connectionFindings, userFindings } from '../../../src/status/findings/connection.ts';
import { checkSayings, runChecks } from '../../../src/status/findings/registry.ts';
import { kit } from '../../knowledge/kit.ts';
import { estateOf, scenarioCases, subjectOf } from '../scenario-case.ts';
import { observeEstate } from '../scenario-estate.ts';

const AT = '2026-11-20T09:00:00.000Z';

function isDeclared({ key, value }: Finding, all: readonly Sayings[]): boolean {
  return all.some((says) => says[key] === 'open' || says[key]?.includes(value));
}

/** Every status scenario, and its answer once more with an own change of each kind: the scenarios know only some of them. */
async function manyAnswers(): Promise<StatusAnswer[]> {
  const { incidents } = kit.knowledge;
  const answers = await Promise.all(
    scenarioCases().map(async (one) => {
      const observation = await observeEstate(estateOf(one), one.name, one.now);
      return answerStatus(observation, subjectOf(one), incidents, one.now);
    }),
  );
  const changed = answers.filter(({ changes }) => changes.length > 0);
  const kinds = changed.flatMap((answer) =>
    ACTIVITY_KINDS.map((kind) => ({ ...answer, changes: answer.changes.map((change) => ({ ...change, kind })) })),
  );
  return [...answers, ...kinds];
}

describe('what the checks say', () => {
  it('is declared, in every status scenario, and every declared value is said in one of them', async () => {
    const found = (await manyAnswers()).flatMap((answer) => runChecks(answer, AT));
    const sayings = checkSayings().map(({ says }) => says);
    expect(found.filter((finding) => !isDeclared(finding, sayings))).toEqual([]);

    const said = new Set(found.map(({ key, value }) => `${key} ${value}`));
    const closed = sayings.flatMap((says) =>
      Object.entries(says).flatMap(([key, values]) =>
        values === 'open' ? [] : values.map((value) => `${key} ${value}`),
      ),
    );
    expect(closed.length).toBeGreaterThan(10);
    expect(closed.filter((one) => !said.has(one))).toEqual([]);
  });

  it('is declared for the connections of a user and of a correlation id', () => {
    const id = correlationId('11111111-2222-3333-4444-555555555555');
    if (id === undefined) throw new Error('no correlation id');
    const error: ConnectionError = {
      at: AT,
      correlationId: id,
      symbolicCode: 'ConnectionFailed',
      code: 516,
      serviceError: false,
      message: '',
      source: 'Client',
    };
    const connection: ConnectionTrace['connection'] = {
      state: 'Started',
      at: AT,
      hostPool: 'hp-1',
      sessionHost: 'vm-1',
      clientOs: undefined,
      clientType: undefined,
      clientVersion: undefined,
      transport: undefined,
      gatewayRegion: undefined,
    };
    const session = {
      user: 'a',
      hostPool: 'hp-1',
      sessionHost: 'vm-1',
      state: 'Active',
      application: undefined,
      since: undefined,
    };
    const traced = connectionFindings(
      { kind: 'read', value: { correlationId: id, errors: [error], connection }, at: AT },
      AT,
    );
    const ofUser = userFindings(
      {
        user: 'a',
        sessions: { kind: 'read', value: [session], at: AT },
        poolsUnread: 0,
        lastErrors: { kind: 'read', value: [error], at: AT },
      },
      AT,
    );
    const said = ['symbolic-code ConnectionFailed', 'error-code 0x204', 'session-host vm-1', 'host-pool hp-1'];
    for (const findings of [traced, ofUser]) {
      expect(findings.map(({ key, value }) => `${key} ${value}`)).toEqual(said);
      expect(findings.filter((finding) => !isDeclared(finding, [CONNECTION_SAYS]))).toEqual([]);
    }
    expect(checkSayings().some(({ says }) => says === CONNECTION_SAYS)).toBe(true);
  });

  it('can only be what is declared: the compiler refuses another key or value', () => {
    const say = sayer({ drain: ['on'] } as const, AT);
    expect(say('drain', 'on')).toEqual({ key: 'drain', value: 'on', holds: true, from: 'checked', at: AT });
    // @ts-expect-error a value that is not declared
    say('drain', 'off');
    // @ts-expect-error a key that is not declared
    say('power', 'on');
    // @ts-expect-error a check that says something it does not declare
    declareCheck('drain', { drain: ['on'] }, (_, speak) => [speak('drain', 'off')]);
  });
});
