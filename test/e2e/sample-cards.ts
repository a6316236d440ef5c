import { secondLookAtCase } from '../../dialogs/second-reading/second-look.ts';
import { summariesWanted, withSummary } from '../../dialogs/summaries.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { renderSay } from '../../src/cards/render-say.ts';
import type { KnowledgeKit } from '../../src/compose/knowledge-kit.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import type { Language } from '../../src/domain/core/language.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { PlayedConversation } from '../dialogs/played-conversation.ts';
import { kit } from '../knowledge/kit.ts';

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

/** What the language model adds: a summary in a status card, and claims to be confirmed. */
function modelSays(rooms: KnowledgeKit, seen: Observation, language: Language): Say[] {
  const played = new PlayedConversation(rooms, () => seen, NOW);
  played.type('is canada east down');
  const context = { ...played.context(null), language };
  const [wanted] = summariesWanted(played.effects, null, context);
  const summary = (wanted?.lines ?? []).slice(0, 2).join(' ');
  const summed = played.effects.map((effect) => withSummary(effect, summary));
  played.type('the virtual desktop of a caller does something odd');
  const words = 'something odd';
  const read = (key: string, value: string) => ({ key, value, holds: true, words });
  const findings = [read('stage', 'black-after-sign-in'), read('network', 'vpn'), read('scope', 'site')];
  const places = { region: null, hostPool: null, sessionHost: null };
  const reading = { intent: 'troubleshoot', findings, tried: [], ...places, alike: [] } as const;
  const look = played.case === null ? null : secondLookAtCase(reading, played.case, { ...context, case: played.case });
  return [...summed, ...(look?.effects ?? [])].flatMap((effect) => (effect.kind === 'say' ? [effect.say] : []));
}

/** Every card of a handful of talks over the demo fleet, in one language. */
export async function sampleCards(language: Language): Promise<SampleCard[]> {
  const rooms = kit;
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
    if (name !== 'incident') continue;
    const added = modelSays(rooms, seen, language).flatMap((say) => renderSay(say, context).card ?? []);
    cards.push(...added.map((card, index) => ({ name: `language model ${index + 1}`, card })));
  }
  return cards;
}
