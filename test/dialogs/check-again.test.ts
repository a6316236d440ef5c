import { describe, expect, it } from 'vitest';
import { openRooms } from '../../src/compose/rooms.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Say } from '../../src/domain/say.ts';
import { shifted } from '../../src/domain/time.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';
import { PlayedConversation } from './played-conversation.ts';

const rooms = openRooms();
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

  it('has nothing to look at where no place was named', () => {
    const chat = new PlayedConversation(rooms, () => pool(4), NOW);
    chat.type('a user has a black screen');
    expect(first(chat.type('check again'))).toContain('Name the session host');
  });

  it('is no command where nothing was ever told', () => {
    const chat = new PlayedConversation(rooms, () => pool(0), NOW);
    expect(first(chat.type('check again'))).not.toContain('recovered');
  });
});
