import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { MOST_LEFT } from '../../src/domain/conversation/left-case.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { Act } from '../../src/domain/text/act.ts';
import { kit } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const port = createDemoAzure({ scenario: loadScenario('quiet'), clock: () => NOW });
const seen = await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 });

const BLACK = 'a user gets a black screen after sign-in';
const EMPTY = 'a lady in finance cannot see any resources on hp-prod-01';
const NEW: Act = { act: 'case.new', when: 'now', text: EMPTY };

function chat(): PlayedConversation {
  return new PlayedConversation(kit, () => seen, NOW);
}

/** Does one thing, in words that do not matter. */
function does(played: PlayedConversation, act: Act, text = 'so'): Say[] {
  return played.type(text, { act });
}

function texts(said: readonly Say[]): string {
  return said
    .flatMap((say) => (say.kind === 'text' ? [say.text] : say.kind === 'sheet' ? [say.headline, ...say.lines] : []))
    .join('\n');
}

function labels(said: readonly Say[]): string[] {
  return said.flatMap(buttonsOf).map(({ label }) => label);
}

function two(): PlayedConversation {
  const played = chat();
  played.type(BLACK);
  does(played, NEW, EMPTY);
  return played;
}

describe('a new caller', () => {
  it('opens a case at once; the open one is parked and named in one line, with what was open in it', () => {
    const played = chat();
    played.type(BLACK);
    const before = played.case;
    const said = does(played, NEW, EMPTY);
    expect(texts(said)).toContain('Case 1 (Black or blank screen after sign-in) is parked.');
    expect(played.case).toMatchObject({ number: 2, state: 'open', symptom: EMPTY });
    expect(played.keptCases.get(1)).toEqual(before);
  });

  it('of whom nothing is told yet is asked for, and the next words open the case', () => {
    const played = chat();
    played.type(BLACK);
    expect(texts(does(played, { act: 'case.new', when: 'now', text: '' }))).toMatch(
      /is parked\.\nWhat does the new caller see/,
    );
    expect(played.case).toBeNull();
    played.type(EMPTY);
    expect(played.case).toMatchObject({ number: 2, symptom: EMPTY });
    expect(played.document.parked).toHaveLength(1);
  });

  it('with a trouble of another team opens and parks nothing', () => {
    const played = chat();
    played.type(BLACK);
    const text = 'next one: jane cannot print';
    const desk = kit.knowledge.routes.routes.find(({ topics }) => topics.includes('printing'))?.id ?? '';
    const report = [{ act: 'case.new', when: 'now', text } as const, { act: 'other-team', desk } as const];
    const said = played.does(text, ...report);
    expect(texts(said)).toMatch(/printers[\s\S]*still stands/);
    expect(played.case?.number).toBe(1);
    expect(played.document.parked ?? []).toEqual([]);
  });

  it('who may as well be the same is asked about once, and the words stay with the case where nobody says', () => {
    const played = chat();
    played.type(BLACK);
    const words = 'hm and one with 0x904';
    const unclear: Act = { act: 'case.new', when: 'unclear', text: words };
    expect(labels(played.does(words, unclear))).toEqual(['More about case 1', 'A new case']);
    expect(texts(played.does('and again', unclear))).not.toContain('another trouble?');
    expect(played.case?.transcript.map(({ text }) => text)).toContain(words);
    expect(played.document.unplaced).toBeUndefined();
  });

  it.each([
    ['no', [{ act: 'answer', says: 'no' }], 2],
    ['new caller', [{ act: 'case.new', when: 'now', text: '' }], 2],
    ['yes', [{ act: 'answer', says: 'yes' }], 1],
  ] as const)('asked about and answered “%s” goes there with what was told', (text, acts, number) => {
    const played = chat();
    played.type(BLACK);
    const words = 'a lady gets 0x904';
    const read = kit.reader.read(words, { now: NOW });
    played.does(words, { act: 'case.new', when: 'unclear', text: words }, ...read.acts);
    played.does(text, ...acts);
    expect(played.case?.number).toBe(number);
    expect(played.case?.findings.map(({ value }) => value)).toContain('0x904');
  });

  it('in the message that ends the case before: that is closed, and the new one opened', () => {
    const played = chat();
    played.type(BLACK);
    const said = played.does(EMPTY, { act: 'outcome.worked', byFix: true }, NEW, { act: 'tell' });
    expect(texts(said)).toMatch(/Case 1 is closed: “.*” worked/);
    expect(played.keptCases.get(1)).toMatchObject({ state: 'solved' });
    expect(played.case).toMatchObject({ number: 2, state: 'open' });
    expect(played.document.parked ?? []).toEqual([]);
  });
});

describe('a parked case', () => {
  it.each<[string, Act]>([
    ['its number', { act: 'case.switch', case: 1 }],
    ['words of its symptom', { act: 'case.switch', case: null, words: 'back to the black screen' }],
  ])('comes back by %s, with where it stood, and the other is parked', (_how, act) => {
    const played = two();
    const said = does(played, act);
    expect(texts(said)).toMatch(/Case 2 \(.*hp-prod-01\) is parked\.\nCase 1 \(.*\), left just now/);
    expect(texts(said)).toContain('still stands');
    expect(texts(said)).not.toContain('Back to case');
    expect(played.case).toMatchObject({ number: 1, state: 'open' });
    expect(played.document.parked?.map(({ number }) => number)).toEqual([2]);
  });

  it('takes what is told to it by its number, and is up again', () => {
    const played = two();
    does(played, { act: 'case.switch', case: 1, told: true }, 'case 1: it says 0x204');
    expect(played.case?.number).toBe(1);
    expect(played.case?.findings.map(({ value }) => value)).toContain('0x204');
  });

  it('with a form that stood open comes back with the form', () => {
    const played = chat();
    played.type(BLACK);
    played.type('escalate');
    does(played, NEW, EMPTY);
    expect(does(played, { act: 'case.switch', case: 1 }).at(-1)).toMatchObject({ kind: 'ticket-form', caseNumber: 1 });
    expect(played.open).toEqual(['troubleshoot', 'escalate']);
  });

  it('is asked for where words fit more than one, or none', () => {
    const played = two();
    does(played, { act: 'case.park' });
    const said = does(played, { act: 'case.switch', case: null, words: 'the other one' });
    expect(labels(said)).toEqual(['Back to case 1', 'Back to case 2']);
    played.pressLabel('Back to case 2');
    expect(played.case).toMatchObject({ number: 2, state: 'open' });
  });

  it('is left open by “hold on”, with how to go on', () => {
    const played = chat();
    played.type(BLACK);
    expect(texts(does(played, { act: 'case.park' }))).toContain('stays open; say “back to case 1”');
    expect(played.open).toEqual([]);
    expect(played.keptCases.get(1)?.state).toBe('open');
  });

  it('that is one too many leaves the list, which is said, and comes back by its number', () => {
    const played = chat();
    played.type(BLACK);
    const said = Array.from({ length: MOST_LEFT + 1 }, () => texts(does(played, NEW, EMPTY)));
    expect(said.slice(0, -1).join('\n')).not.toContain('no longer kept here');
    expect(said.at(-1)).toContain(
      'Case 1 (Black or blank screen after sign-in) is no longer kept here; “case 1” finds it.',
    );
    expect(labels(does(played, { act: 'ask.cases', case: 1 }))).toContain('Back to case 1');
    played.pressLabel('Back to case 1');
    expect(played.case).toMatchObject({ number: 1, state: 'open' });
  });

  it('stands in the list with a button, and by its number', () => {
    const played = two();
    const said = does(played, { act: 'ask.cases' });
    expect(texts(said)).toMatch(/2 open cases here, 1 parked\.\nCase 2 .*this one\nCase 1 .*parked just now/);
    expect(labels(said)).toContain('Back to case 1');
    expect(texts(does(played, { act: 'ask.cases', case: 1 }))).toMatch(/^Case 1 .*: open, opened just now/);
    expect(texts(does(played, { act: 'ask.cases', case: 99 }))).toContain('I know no case 99');
  });

  it('of somebody else is shown without the words of its agent, and not taken', () => {
    const played = chat();
    const theirs = { ...two().case, number: 40, symptom: 'Dana cannot work', findings: [] };
    played.deskCases = [theirs as NonNullable<typeof played.case>];
    const said = does(played, { act: 'ask.cases', case: 40 });
    expect(texts(said)).toContain('open in another conversation');
    expect(texts(said)).not.toContain('Dana');
    expect(labels(said)).toEqual([]);
    expect(texts(does(played, { act: 'case.switch', case: 40 }))).toContain('open in another conversation');
    expect(played.case).toBeNull();
  });
});

describe('an ending', () => {
  it('has the reason that was said, and counts for no fix', () => {
    const played = chat();
    played.type(BLACK);
    expect(texts(does(played, { act: 'case.close', reason: 'he found his glasses' }))).toBe(
      'Case 1 is closed: “he found his glasses”.',
    );
    expect(played.case).toMatchObject({ state: 'closed', ended: { reason: 'he found his glasses' } });
    expect(played.case?.proposals.map(({ outcome }) => outcome)).toEqual(['unknown']);
  });

  it.each<[string, readonly Act[], string]>([
    ['it works again, with nothing done', [{ act: 'outcome.worked' }], 'unknown'],
    ['what was done did it', [{ act: 'outcome.worked', byFix: true }], 'solved'],
    ['done, it works', [{ act: 'step.done' }, { act: 'outcome.worked' }], 'solved'],
  ])('“%s” closes the case; the fix counts as worked only where it was done', (text, acts, outcome) => {
    const played = chat();
    played.type(BLACK);
    expect(labels(played.does(text, ...acts))).toContain('Undo');
    expect(played.case).toMatchObject({ state: 'solved', proposals: [{ outcome }] });
  });

  it('of a fix that was walked counts', () => {
    const played = chat();
    played.type(BLACK);
    played.pressLabel('Walk me through it');
    played.does('yep he is in', { act: 'outcome.worked' });
    expect(played.case).toMatchObject({ state: 'solved', proposals: [{ outcome: 'solved' }] });
  });

  it.each<[string, Act]>([
    ['closed', { act: 'case.close' }],
    ['cancelled', { act: 'case.cancel' }],
    ['worked', { act: 'outcome.worked', byFix: true }],
    ['started over', { act: 'case.start-over' }],
  ])('%s is taken back by its button: the case is as it was', (_what, act) => {
    const played = chat();
    played.type(BLACK);
    const before = played.document;
    played.does('x', act);
    expect(played.case?.state).not.toBe('open');
    played.now = shifted(NOW, 9 * 60_000);
    const said = played.pressLabel('Undo');
    expect(texts(said)).toContain('is open again as it was');
    const { transcript, ...now } = played.case ?? { transcript: [] };
    const { transcript: told, ...was } = before.case ?? { transcript: [] };
    expect(now).toEqual(was);
    expect(transcript.slice(0, told.length)).toEqual(told);
    expect(played.document.stack).toEqual(before.stack);
    const again = played.pressLabel('Undo');
    expect(texts(again)).toContain('Back to case 1');
    expect(played.case?.state).toBe('open');
  });

  it('is taken back while another case is open, which is parked', () => {
    const played = chat();
    played.type(BLACK);
    does(played, { act: 'case.close' });
    does(played, NEW, EMPTY);
    expect(texts(does(played, { act: 'case.reopen', case: 1 }))).toMatch(
      /Case 2 .* is parked\.\nCase 1 .* is open again as it was/,
    );
    expect(played.document.parked?.map(({ number }) => number)).toEqual([2]);
  });

  it('after ten minutes is not taken back by its button, and still by “reopen”', () => {
    const played = chat();
    played.type(BLACK);
    does(played, { act: 'case.close' });
    played.now = shifted(NOW, 11 * 60_000);
    expect(texts(played.pressLabel('Undo'))).toContain('more than ten minutes ago');
    expect(played.case?.state).toBe('closed');
    expect(texts(does(played, { act: 'case.reopen', case: 1 }))).toMatch(/is open again\./);
    expect(played.case?.state).toBe('open');
  });

  it('that was none, as “it did not” says right after, is taken back and the next step comes', () => {
    const played = chat();
    played.type(BLACK);
    played.does('that fixed it', { act: 'outcome.worked', byFix: true });
    const said = played.does('no wait it did not', { act: 'outcome.failed' });
    expect(texts(said)).toContain('is open again as it was');
    expect(played.case).toMatchObject({ number: 1, state: 'open' });
    expect(said.some(({ kind }) => kind === 'step')).toBe(true);
  });
});

const anyMove: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>(
    NEW,
    { act: 'case.new', when: 'now', text: '' },
    { act: 'case.new', when: 'unclear', text: EMPTY },
    { act: 'tell' },
    { act: 'case.park' },
    { act: 'case.close' },
    { act: 'case.cancel' },
    { act: 'outcome.worked' },
    { act: 'outcome.failed' },
    { act: 'case.reopen' },
    { act: 'ticket.open' },
    { act: 'ask.cases' },
    { act: 'answer', says: 'yes' },
    { act: 'answer', says: 'no' },
    { act: 'case.switch', case: null, words: 'the black screen' },
  ),
  fc.integer({ min: 1, max: 9 }).map((number): Act => ({ act: 'case.switch', case: number })),
  fc.integer({ min: 1, max: 9 }).map((number): Act => ({ act: 'case.reopen', case: number })),
);
const ENDS: readonly string[] = ['case.close', 'case.cancel', 'outcome.worked'];

describe('whatever is opened, parked, closed and taken back, in any order', () => {
  it('no case is lost or closed by anything but a word that closes, and few are kept with the conversation', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 1, maxLength: 16 }), (moves) => {
        const played = chat();
        for (const move of moves) {
          const states = new Map([...played.keptCases].map(([number, { state }]) => [number, state]));
          const asked = () => played.drafts.length + played.changes.length;
          const before = asked();
          const said = played.does(move.act === 'tell' ? BLACK : 'so', move);
          expect(said.length > 0 || asked() > before, JSON.stringify(move)).toBe(true);
          const over = [...played.keptCases].filter(
            ([number, { state }]) => state !== 'open' && states.get(number) === 'open',
          );
          if (!ENDS.includes(move.act)) expect(over.filter(([, { state }]) => state !== 'escalated')).toEqual([]);
          const parked = (played.document.parked ?? []).map(({ number }) => number);
          expect(parked.length).toBeLessThanOrEqual(MOST_LEFT);
          expect(new Set([...parked, played.case?.number]).size).toBe(parked.length + 1);
          for (const number of parked) expect(played.keptCases.get(number)?.state).toBe('open');
          if (played.case?.state !== 'open') expect(played.open).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
