import { describe, expect, it } from 'vitest';
import { heldValues } from '../../src/domain/knowledge/finding.ts';
import { loadDeskCalls } from '../../src/measure/cases/desk-call.ts';
import { kit } from '../knowledge/kit.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const { reader } = kit;

function apart(text: string) {
  return reader.read(text, { now: NOW }).separateTroubles;
}

const APART: readonly (readonly [text: string, parts: readonly string[]])[] = [
  [
    'marie gets a black screen on vm-3 and another user has 0x904 from home on vpn',
    ['marie gets a black screen on vm-3', 'another user has 0x904 from home on vpn'],
  ],
  [
    '1) a user sees a black screen after sign-in 2) host vm-7 event 3277 INVALID_FORM',
    ['a user sees a black screen after sign-in', 'host vm-7 event 3277 INVALID_FORM'],
  ],
  [
    'Everyone in the Montreal office is slow. Also, one user cannot see any resources',
    ['Everyone in the Montreal office is slow.', 'Also, one user cannot see any resources'],
  ],
  [
    'users in hp-a get 0x204 while hp-b users have a black screen',
    ['users in hp-a get 0x204', 'hp-b users have a black screen'],
  ],
  [
    'vm-1 has event 3277 INVALID_FORM and vm-9 says NAME_ALREADY_REGISTERED',
    ['vm-1 has event 3277 INVALID_FORM', 'vm-9 says NAME_ALREADY_REGISTERED'],
  ],
  [
    'une usagère a un écran noir. Par ailleurs, un autre usager ne voit aucune ressource',
    ['une usagère a un écran noir.', 'Par ailleurs, un autre usager ne voit aucune ressource'],
  ],
];

const ONE_STORY = [
  'user gets a black screen, then after a while it disconnects with 0x204',
  'works for bob but marie gets 0x904',
  'session host unavailable, event 3277 INVALID_FORM, and also event 3703 on the same host',
  'users get 0x204 and our hosts are in Canada East',
  'black screen on vm-3 and black screen on vm-4',
  'she is slow in the session and her mouse lags while others are fine',
  '1) restarted the vm 2) reinstalled the agent 3) still event 3277 INVALID_FORM',
];

describe('several troubles in one message', () => {
  it.each(APART)('%s', (text, parts) => {
    expect(apart(text).map((part) => part.text)).toEqual(parts);
  });

  it.each(ONE_STORY)('one story stays one: %s', (text) => {
    expect(apart(text)).toEqual([]);
  });

  it('each part holds its own findings and none of the other’s', () => {
    const [first, second] = apart('users in hp-a get 0x204 while hp-b users have a black screen');
    expect(first?.entities.hostPool).toBe('hp-a');
    expect(heldValues(first?.findings ?? [], 'stage')).not.toContain('black-after-sign-in');
    expect(second?.entities.hostPool).toBe('hp-b');
    expect(heldValues(second?.findings ?? [], 'error-code')).toEqual([]);
  });

  it('no call of one trouble is cut in two; what belongs to another team may stand apart', () => {
    const calls = [...loadDeskCalls('src/measure/cases/desk-calls').values()].flat();
    expect(calls.length).toBeGreaterThan(100);
    const ours = (text: string) => apart(text).filter(({ findings }) => heldValues(findings, 'topic').length === 0);
    expect(calls.filter(({ text }) => ours(text).length > 1).map(({ id }) => id)).toEqual([]);
  });
});
