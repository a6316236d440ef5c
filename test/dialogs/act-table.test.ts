import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { LANGUAGES, type Language } from '../../src/domain/core/language.ts';
import type { ActName } from '../../src/domain/text/act.ts';
import { CONTEXTS, chatIn, type OpenContext } from './act-contexts.ts';
import { ACT_SAMPLES } from './act-samples.ts';
import { ACT_TABLE } from './act-table.ts';
import type { PlayedConversation } from './played-conversation.ts';
import { before, reactionOf } from './reactions.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const MOST_MESSAGES = 2;

const port = createDemoAzure({ scenario: loadScenario('quiet'), clock: () => NOW });
const look = await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });

const NAMES = Object.keys(ACT_TABLE) as ActName[];
const CELLS = NAMES.flatMap((name) => CONTEXTS.map((context) => ({ name, context })));

function textsOf(said: readonly Say[]): string[] {
  return said.flatMap((one) => (one.kind === 'text' ? [one.text] : one.kind === 'sheet' ? [one.headline] : []));
}

interface Played {
  readonly chat: PlayedConversation;
  readonly was: ReturnType<typeof before>;
  readonly said: readonly Say[];
  readonly typed: string;
}

function played(name: ActName, context: OpenContext, language: Language): Played {
  const chat = chatIn(context, language, look, NOW);
  const was = before(chat);
  const { act, says } = ACT_SAMPLES[name];
  return { chat, was, said: chat.does(says[language], act), typed: says[language] };
}

describe('every act in every context', () => {
  it.each(CELLS)('$name × $context', ({ name, context }) => {
    const spoken = LANGUAGES.map((language) => {
      const { chat, was, said, typed } = played(name, context, language);
      const shown = JSON.stringify(textsOf(said));
      expect(reactionOf(chat, was, said), `${language}: ${shown}`).toBe(ACT_TABLE[name][context]);
      // The desk answers what it was asked, with the ticket itself.
      const asked = chat.changes.length + chat.drafts.length - was.changes - was.drafts;
      expect(said.length + asked, language).toBeGreaterThan(0);
      expect(said.length, shown).toBeLessThanOrEqual(MOST_MESSAGES);
      expect(new Set(textsOf(said)).size, shown).toBe(textsOf(said).length);
      if (chat.case?.state === 'open' && ACT_TABLE[name][context] === 'goes-on' && name !== 'language')
        expect(JSON.stringify(chat.case.transcript)).toContain(typed);
      return textsOf(said);
    });
    // Nobody who writes French is answered in English.
    const [english = [], french = []] = spoken;
    const same = french.filter((line) => english.includes(line));
    expect(name === 'language' ? [] : same).toEqual([]);
  });

  it.each(CELLS.filter(({ name, context }) => ACT_TABLE[name][context] === 'aside'))(
    '$name × $context leaves what stands open as it was, without its card',
    ({ name, context }) => {
      const chat = chatIn(context, 'en', look, NOW);
      const stood = {
        stack: chat.open,
        number: chat.case?.number,
        asked: chat.case?.asked,
        fixes: chat.case?.proposals,
      };
      const said = chat.does(ACT_SAMPLES[name].says.en, ACT_SAMPLES[name].act);
      expect({
        stack: chat.open,
        number: chat.case?.number,
        asked: chat.case?.asked,
        fixes: chat.case?.proposals,
      }).toEqual(stood);
      expect(said.map(({ kind }) => kind)).not.toContain('ticket-form');
    },
  );
});
