import { describe, expect, it } from 'vitest';
import { ASIDE_ACTS, type AsideAct } from '../../dialogs/asides/asked.ts';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { LANGUAGES, type Language } from '../../src/domain/core/language.ts';
import type { StatusSubject } from '../../src/domain/status/status.ts';
import type { Act } from '../../src/domain/text/act.ts';
import { kit } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const TROUBLE: Readonly<Record<Language, string>> = {
  en: 'everybody gets 0x204 when they connect, our hosts are in Canada East',
  fr: 'tout le monde voit 0x204 en se connectant, nos hôtes sont dans Canada East',
};
const UNCLEAR: Readonly<Record<Language, string>> = { en: 'a caller cannot work', fr: 'ça ne marche pas' };
const VM_7: StatusSubject = { kind: 'host', id: 'vm-7' };

const scenarios = ['default', 'quiet'] as const;
const fleets = new Map(
  await Promise.all(
    scenarios.map(async (scenario) => {
      const port = createDemoAzure({ scenario: loadScenario(scenario), clock: () => NOW });
      return [scenario, await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 })] as const;
    }),
  ),
);

function begun(scenario: (typeof scenarios)[number], language: Language): PlayedConversation {
  const fleet = fleets.get(scenario);
  if (fleet === undefined) throw new Error(`no fleet ${scenario}`);
  const played = new PlayedConversation(kit, () => fleet, NOW);
  played.language = language;
  return played;
}

function press(played: PlayedConversation, act: string): void {
  const button = played.said.flatMap(buttonsOf).findLast(({ payload }) => payload.act === act);
  if (button === undefined) throw new Error(`no button ${act}`);
  played.press(button.payload);
}

function withCase(language: Language): PlayedConversation {
  const played = begun('default', language);
  played.does(TROUBLE[language], { act: 'tell' });
  return played;
}

/** Everything that can stand open, and how a conversation comes to it. */
const CONTEXTS: Readonly<Record<string, (language: Language) => PlayedConversation>> = {
  'nothing open': (language) => begun('default', language),
  'a status shown': (language) => {
    const played = begun('default', language);
    played.does('vm-7', { act: 'ask.status', subjects: [VM_7], fresh: false });
    return played;
  },
  'a question open': (language) => {
    const played = begun('quiet', language);
    played.does(UNCLEAR[language], { act: 'tell' });
    return played;
  },
  'a proposal open': withCase,
  'a walk open': (language) => {
    const played = withCase(language);
    press(played, 'step');
    return played;
  },
  'the ticket form open': (language) => {
    const played = withCase(language);
    press(played, 'escalate');
    return played;
  },
  'after the ticket': (language) => {
    const played = withCase(language);
    press(played, 'escalate');
    press(played, 'confirm-ticket');
    return played;
  },
  'after the case': (language) => {
    const played = withCase(language);
    played.does('ok', { act: 'outcome.worked' });
    return played;
  },
};

const PLACES: readonly (readonly StatusSubject[])[] = [[], [VM_7], [{ kind: 'hostpool', id: 'hp-prod-01' }]];
const PLANS = ['restart', 'drain', 'delete', 'update', undefined] as const;

/** Every way in which an act may come, by its name. */
const ASKED: { readonly [Name in AsideAct['act']]: readonly AsideAct[] } = {
  'ask.eta': PLACES.map((subjects) => ({ act: 'ask.eta', subjects })),
  'ask.impact': PLACES.map((subjects) => ({ act: 'ask.impact', subjects })),
  'ask.sessions': PLACES.map((subjects) => ({ act: 'ask.sessions', subjects })),
  'ask.changes': PLACES.map((subjects) => ({ act: 'ask.changes', subjects })),
  'ask.why': [{ act: 'ask.why' }],
  'ask.say': [{ act: 'ask.say' }],
  'ask.next': [{ act: 'ask.next' }],
  'ask.may': PLANS.flatMap((action) =>
    PLACES.map((subjects) => ({ act: 'ask.may', subjects, ...(action === undefined ? {} : { action }) }) as const),
  ),
  'host.act': PLANS.flatMap((action) =>
    PLACES.map((subjects) => ({ act: 'host.act', subjects, ...(action === undefined ? {} : { action }) }) as const),
  ),
};

function linesOf(say: Say | undefined): string[] {
  if (say?.kind === 'text') return [say.text];
  return say?.kind === 'sheet' ? [say.headline, ...say.lines] : [];
}

/** What a conversation must come out of unchanged. */
function standing({ document: { case: deskCase, stack } }: PlayedConversation) {
  return structuredClone({ deskCase, stack });
}

/** What stands open after these contexts. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  'a question open': ['troubleshoot'],
  'a proposal open': ['troubleshoot'],
  'a walk open': ['troubleshoot'],
  'the ticket form open': ['troubleshoot', 'escalate'],
};

describe.each(LANGUAGES)('what is asked aside, in %s', (language) => {
  describe.each(Object.entries(CONTEXTS))('with %s', (context, begin) => {
    it.each(ASIDE_ACTS)('gets an answer to %s, and what stands open stays', (name) => {
      for (const act of ASKED[name]) {
        const played = begin(language);
        expect(played.open).toEqual(OPEN[context] ?? []);
        const before = standing(played);
        const said = played.does('…', act);
        const lines = linesOf(said[0]);
        expect(lines.length, JSON.stringify(act)).toBeGreaterThan(0);
        expect(lines.join('\n')).not.toMatch(/undefined|null|NaN|\(\)| {2}/);
        expect(said.length).toBeLessThanOrEqual(2);
        expect(said.slice(1).map(({ kind }) => kind)).toEqual(said.length > 1 ? ['text'] : []);
        expect(said.length > 1).toBe(played.open.length > 0 && name !== 'ask.next');
        expect(standing(played)).toEqual(before);
      }
    });
  });

  it('is answered in at most three lines', () => {
    const long = Object.values(CONTEXTS).flatMap((begin) =>
      ASIDE_ACTS.flatMap((name) => ASKED[name].map((act) => linesOf(begin(language).does('…', act)[0]).length)),
    );
    expect(Math.max(...long)).toBeLessThanOrEqual(3);
  });
});

it('is worded in each language by itself', () => {
  for (const name of ASIDE_ACTS) {
    const [english, french] = LANGUAGES.map((language) =>
      ASKED[name].map((act: Act) => linesOf(begun('default', language).does('…', act)[0])[0]),
    );
    for (const [index, line] of (english ?? []).entries()) expect(french?.[index]).not.toBe(line);
  }
});
