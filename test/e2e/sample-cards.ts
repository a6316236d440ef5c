import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { renderSay } from '../../src/cards/render-say.ts';
import { openRooms } from '../../src/compose/rooms.ts';
import type { Language } from '../../src/domain/language.ts';
import { PlayedConversation } from '../dialogs/played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';

/** What a desk types and presses; `!` before the label of a button. */
const TALKS: readonly (readonly [name: string, scenario: string, lines: readonly string[]])[] = [
  ['help', 'default', ['help']],
  ['incident', 'default', ['is canada east down', 'status']],
  [
    'suspected',
    'suspected',
    ['is canada east down', 'users get 0x204 when they connect, our hosts are in Canada East', 'everyone'],
  ],
  ['host-faults', 'host-faults', ['status', 'how is hp-prod-01', 'health']],
  ['quiet', 'quiet', ['is uk south down', 'incidents', 'watch Canada East', 'my watches']],
  ['walk', 'quiet', ['a user gets a black screen after sign-in', '!Walk me through it', '!Next step']],
  ['ticket', 'quiet', ['event 3277 INVALID_FORM on vm-3', 'escalate', '!Open the ticket']],
  ['question', 'quiet', ['a user has trouble with her desktop', 'I don’t know', 'I don’t know']],
  [
    'two-troubles',
    'quiet',
    ['one user gets a black screen after sign-in. Separately, another user cannot see any resources'],
  ],
  ['code', 'quiet', ['what does 0x904 mean']],
];

/** One card as it is sent, by the talk it comes from. */
export interface SampleCard {
  readonly name: string;
  readonly card: object;
}

/** Every card of a handful of talks over the demo fleet, in one language. */
export async function sampleCards(language: Language): Promise<SampleCard[]> {
  const rooms = openRooms();
  const cards: SampleCard[] = [];
  for (const [name, scenario, lines] of TALKS) {
    const port = createDemoAzure({ scenario: loadScenario(scenario), clock: () => NOW });
    const seen = await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });
    const played = new PlayedConversation(rooms, () => seen, NOW);
    for (const line of lines) {
      if (line.startsWith('!')) played.pressLabel(line.slice(1));
      else played.type(line);
    }
    const context = { voice: { language, demo: true }, now: NOW, knowledge: rooms.knowledge };
    const drawn = played.said.flatMap((say) => renderSay(say, context).card ?? []);
    cards.push(...drawn.map((card, index) => ({ name: `${name} ${index + 1}`, card })));
  }
  return cards;
}
