import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { renderSay } from '../../src/cards/render-say.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';

async function seen(scenario: string) {
  const port = createDemoAzure({ scenario: loadScenario(scenario), clock: () => NOW });
  return await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });
}

const LOOKS = await Promise.all(['default', 'quiet', 'suspected', 'host-faults'].map(seen));

const LINES = [
  'is canada east down',
  'how is hp-prod-01',
  'status',
  'users get 0x204 when they connect, our hosts are in Canada East',
  'event 3277 on vm-3',
  'INVALID_FORM',
  'everyone',
  'one user',
  'I don’t know',
  'why do you ask?',
  'no, it’s West Europe',
  'did not help',
  'that fixed it',
  'I can’t do that',
  'next',
  'escalate',
  'yes',
  'no',
  'ticket 1',
  'my ticket',
  'help',
  'thanks',
  'cancel',
  'start over',
  'new case: users cannot see any resources',
  'new caller: event 3277 on vm-3',
  'back to case 1',
  'case 2: it says 0x204',
  'reopen case 1',
  'my cases',
  'case 1',
  'hold on, he will call back',
  'close it',
  'the printer does not print',
  'bananas',
];

const anyAct = fc.oneof(
  fc.constantFrom(...LINES).map((line) => ({ kind: 'type', line }) as const),
  // Any button that was ever shown, old ones too.
  fc.nat({ max: 500 }).map((pick) => ({ kind: 'press', pick }) as const),
);

describe('whatever an agent types and presses, in any order', () => {
  it('every turn answers, every card can be drawn, no case has two tickets, and no flow is left behind', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOOKS), fc.array(anyAct, { minLength: 1, maxLength: 14 }), (look, acts) => {
        const played = new PlayedConversation(rooms, () => look, NOW);
        for (const act of acts) {
          // The ticket desk's answer shows the ticket.
          const asked = () => played.drafts.length + played.changes.length;
          const before = asked();
          const buttons = played.said.flatMap(buttonsOf);
          const button = act.kind === 'press' && buttons.length > 0 ? buttons[act.pick % buttons.length] : undefined;
          const said =
            act.kind === 'type' ? played.type(act.line) : button === undefined ? [] : played.press(button.payload);
          const answered = said.length > 0 || asked() > before;
          if (act.kind === 'type' || button !== undefined) expect(answered, JSON.stringify(act)).toBe(true);
          for (const one of said)
            renderSay(one, { voice: { language: 'en', demo: true }, now: NOW, knowledge: rooms.knowledge });
          expect(played.open.length).toBeLessThanOrEqual(2);
          if (played.case?.state !== 'open') expect(played.open).toEqual([]);
        }
        const keys = played.drafts.map((draft) => draft.key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });
});
