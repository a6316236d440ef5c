import type { DeskRole } from '../../src/domain/conversation/desk-role.ts';
import type { Button, Say } from '../../src/domain/conversation/say.ts';

/** A proposed fix as it is said, with all that can be pressed under it. */
export function fixSay(fixId: string, role: DeskRole): Extract<Say, { kind: 'fix' }> {
  const place = { desk: 1, case: 1, fixId } as const;
  const buttons: readonly Button[] = [
    { label: 'Walk me through it', payload: { ...place, act: 'step', step: 0 } },
    { label: 'Hand over (ticket)', payload: { desk: 1, act: 'escalate', case: 1 } },
    { label: 'It worked', payload: { ...place, act: 'outcome', outcome: 'solved' } },
    { label: 'It did not help', payload: { ...place, act: 'outcome', outcome: 'did-not-help' } },
    { label: 'It helped in part', payload: { ...place, act: 'outcome', outcome: 'partly' } },
    { label: 'I can’t do that', payload: { ...place, act: 'outcome', outcome: 'cannot-do' } },
  ];
  return {
    kind: 'fix',
    caseNumber: 1,
    fixId,
    likelihood: 'likely',
    reasons: [
      {
        code: 'finding',
        key: 'stage',
        value: 'connecting-fails',
        holds: true,
        strength: 'strong',
        from: 'said',
        weight: 2,
      },
      { code: 'finding', key: 'scope', value: 'one-user', holds: true, strength: 'weak', from: 'said', weight: 1 },
      { code: 'text', similarity: 0.5, weight: 1 },
    ],
    status: null,
    role,
    buttons,
  };
}
