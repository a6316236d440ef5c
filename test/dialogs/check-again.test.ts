import { describe, expect, it } from 'vitest';
import { laterCheck } from '../../dialogs/later-check.ts';
import { EMPTY_CONVERSATION } from '../../src/domain/conversation/conversation.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const pool = (failing: number) =>
  observation([
    {
      name: 'hp-sales',
      hosts: hosts('sales', 4).map((host, index) => (index < failing ? { ...host, status: 'Unavailable' } : host)),
    },
  ]);

function first(said: readonly Say[]): string {
  const [line] = said;
  return line?.kind === 'text' ? line.text : (line?.kind ?? '');
}

function cardAfter(
  before: Observation,
  later: Observation,
  words = 'check again',
): { chat: PlayedConversation; line: string } {
  let seen = before;
  const chat = new PlayedConversation(rooms, () => seen, NOW);
  chat.type('users of hp-sales cannot connect');
  seen = later;
  chat.now = shifted(NOW, 5 * 60_000);
  return { chat, line: first(chat.type(words)) };
}

describe('checking again', () => {
  it.each(['check again', 'Is it back?', 'recheck', 'vérifie encore', 'can you check it again', "c'est revenu?"])(
    '“%s” reads the pool of the case anew',
    (words) => {
      const { line } = cardAfter(pool(4), pool(0), words);
      expect(line).toMatch(/^(?:It has recovered|C’est rétabli)/);
    },
  );

  it('says recovered only when the fault is gone, with the time of the look before', () => {
    expect(cardAfter(pool(4), pool(0)).line).toContain('the fault I saw 5 min ago');
    expect(cardAfter(pool(4), pool(2)).line).toMatch(/^Better than when I looked 5 min ago/);
    expect(cardAfter(pool(4), pool(4)).line).toMatch(/^No change/);
    expect(cardAfter(pool(1), pool(4)).line).toMatch(/^Worse/);
    expect(cardAfter(pool(0), pool(0)).line).toMatch(/^No change/);
  });

  it('can’t tell where the pool could not be read', () => {
    expect(cardAfter(pool(4), observation('late')).line).toMatch(/^I can’t tell/);
  });

  it('keeps the case open, shows the status and comes back to what was open', () => {
    const { chat } = cardAfter(pool(4), pool(0));
    expect(chat.case?.state).toBe('open');
    expect(chat.said.some(({ kind }) => kind === 'status')).toBe(true);
    expect(chat.open).toEqual(['troubleshoot']);
  });

  it('looks at everything where no place was named', () => {
    const chat = new PlayedConversation(rooms, () => pool(4), NOW);
    chat.type('a user has a black screen');
    expect(first(chat.type('check again'))).toContain('No change since I looked');
    expect(chat.said.at(-1)).toMatchObject({ kind: 'status', answer: { subject: { kind: 'overview' } } });
  });

  it('shows anew what was shown last, or everything, where no case was ever told', () => {
    const chat = new PlayedConversation(rooms, () => pool(4), NOW);
    expect(chat.type('check again')).toMatchObject([{ kind: 'status', answer: { subject: { kind: 'overview' } } }]);
    chat.type('how is hp-sales');
    expect(chat.type('check again')).toMatchObject([{ kind: 'status', answer: { subject: { kind: 'hostpool' } } }]);
  });

  it('is no command where nothing was ever told', () => {
    const chat = new PlayedConversation(rooms, () => pool(0), NOW);
    expect(first(chat.type('check again'))).not.toContain('recovered');
  });
});

describe('checking again later', () => {
  const conversation = (before: Observation) => {
    const chat = new PlayedConversation(rooms, () => before, NOW);
    chat.type('users of hp-sales cannot connect');
    return chat;
  };
  const at = (minutes: number) => shifted(NOW, minutes * 60_000);
  const due = (chat: PlayedConversation, look: Observation, minutes: number) => {
    const document = { ...EMPTY_CONVERSATION, case: chat.case, checks: chat.checks };
    const sight = { observation: look, user: null, connection: null };
    return laterCheck(document, sight, {
      knowledge: rooms.knowledge,
      now: at(minutes),
      language: chat.language,
      timeZone: undefined,
    });
  };

  it.each([
    ['check again in 10 min', 10],
    ['check again in 2 hours', 120],
    ['is it back in 45 minutes?', 45],
    ['vérifie de nouveau dans 20 min', 20],
    ['check again in 900 hours', 720],
  ] as const)('“%s” is kept for %i minutes from now, said with the time', (words, minutes) => {
    const chat = conversation(pool(4));
    const [line] = chat.type(words);
    expect(chat.checks).toEqual([{ caseNumber: 1, dueAt: at(minutes) }]);
    expect(line).toMatchObject({ kind: 'text', text: expect.stringContaining(at(minutes).slice(11, 16)) });
  });

  it('asking twice moves the look, it is not taken twice', () => {
    const chat = conversation(pool(4));
    chat.type('check again in 10 min');
    chat.type('check again in 30 min');
    expect(chat.checks).toEqual([{ caseNumber: 1, dueAt: at(30) }]);
  });

  it('nothing is said before its time; then it says whether it recovered, once', () => {
    const chat = conversation(pool(4));
    chat.type('check again in 10 min');
    expect(due(chat, pool(0), 9)).toBeNull();
    const told = due(chat, pool(0), 10);
    expect(told?.document.checks).toEqual([]);
    expect(told?.document.case?.seenLast?.state).toBe('healthy');
    const texts = told?.effects.flatMap((effect) =>
      effect.kind === 'say' && effect.say.kind === 'text' ? [effect.say.text] : [],
    );
    expect(texts?.[0]).toContain('case 1');
    expect(texts?.[1]).toMatch(/^It has recovered/);
  });

  it('with a fix proposed it asks how that went', () => {
    const chat = new PlayedConversation(rooms, () => pool(0), NOW);
    chat.type('event 3277 INVALID_FORM on sales-0');
    expect(chat.said.some(({ kind }) => kind === 'fix')).toBe(true);
    chat.type('check again in 10 min');
    const labels = due(chat, pool(0), 10)?.effects.flatMap((effect) =>
      effect.kind === 'say' ? buttonsOf(effect.say).map(({ label }) => label) : [],
    );
    expect(labels).toContain('It worked');
  });

  it('a case that was dropped, or another one since, is not spoken of', () => {
    const dropped = conversation(pool(4));
    dropped.type('check again in 10 min');
    dropped.type('cancel');
    expect(due(dropped, pool(0), 10)).toMatchObject({ effects: [], document: { checks: [] } });
    const other = conversation(pool(4));
    other.type('check again in 10 min');
    expect(due(other, pool(0), 10)?.effects).not.toEqual([]);
    if (other.case !== null) other.case = { ...other.case, number: 2 };
    expect(due(other, pool(0), 10)?.effects).toEqual([]);
  });
});
