import { describe, expect, it, vi } from 'vitest';
import { ChannelError } from '../../src/conversation/channel.ts';
import { shifted } from '../../src/domain/core/time.ts';
import { held, NOW } from './held-conversations.ts';

describe('a conversation over any channel', () => {
  it('answers in order, looks behind a typing sign, hands over and goes on', async () => {
    const { channel, type } = await held();
    await type('first');
    await type('look');
    await type('ticket');
    expect(channel.texts).toEqual([
      'case 1',
      'heard 1',
      expect.stringMatching(/^looked at/),
      'back at 1',
      '[ticket]',
      'back at 1',
    ]);
    expect(channel.sent.filter(({ kind }) => kind === 'typing')).toHaveLength(1);
  });

  it('thinks while its typing sign is under way, and says nothing before that was taken', async () => {
    const { channel, counts, type } = await held();
    const { promise: taken, resolve: take } = Promise.withResolvers<void>();
    channel.typing = () => taken;
    const turn = type('look');
    await vi.waitFor(async () => expect((await counts.store.load('c1')).version).toBe(1));
    expect(channel.texts).toEqual([]);
    take();
    await turn;
    expect(channel.texts).toEqual([expect.stringMatching(/^looked at/)]);
  });

  it('owns up to a turn that breaks behind its typing sign only after that was taken', async () => {
    const { channel, type } = await held({ fetchNeed: () => Promise.reject(new Error('no look')) });
    const { promise: taken, resolve: take } = Promise.withResolvers<void>();
    channel.typing = () => taken.then(() => void channel.sent.push({ kind: 'typing' }));
    const turn = type('look');
    setImmediate(take);
    await turn;
    expect(channel.sent.map(({ kind }) => kind)).toEqual(['typing', 'say']);
  });

  it('costs one load and two commits for a turn with any number of answers: what it keeps, and that all was said', async () => {
    const { counts, type } = await held();
    await type('first');
    expect([counts.loads, counts.commits]).toEqual([1, 2]);
    expect((await counts.store.load('c1')).document.outbox).toEqual([]);
  });

  it('costs one load and one commit where what waited is said later', async () => {
    const { channel, conversations, counts, time, type } = await held();
    channel.fault = ({ kind }) => (kind === 'say' ? new ChannelError('busy', { outcome: 'later' }) : undefined);
    await type('first');
    channel.fault = () => undefined;
    Object.assign(counts, { loads: 0, commits: 0 });
    time.now = shifted(NOW, 60_000);
    await conversations.deliver('c1');
    expect(channel.texts).toEqual(['case 1', 'heard 1']);
    expect([counts.loads, counts.commits]).toEqual([1, 1]);
  });

  it('is spoken to between turns by the reference that its last turn brought', async () => {
    const { channel, conversations, reopened, type } = await held();
    await type('first');
    await type('second', { reference: { where: 'it moved' } });
    await conversations.post('c1', (document) => ({
      document,
      effects: [{ kind: 'say', say: { kind: 'text', text: 'it changed' } }],
    }));
    expect(channel.texts.at(-1)).toBe('it changed');
    expect(reopened).toEqual([{ where: 'it moved' }]);
  });

  it('is marked as told before a ticket desk is asked, and as changed before anything else is said', async () => {
    const seen: string[] = [];
    let outbox: () => Promise<readonly string[]> = async () => [];
    const { channel, conversations, counts, type } = await held({
      changeTicket: async () => {
        seen.push(`asked: ${(await outbox()).join()}`);
        return { kind: 'done', value: null };
      },
    });
    outbox = async () => (await counts.store.load('c1')).document.outbox.map(({ effect }) => effect.kind);
    await type('first');
    counts.commits = 0;
    channel.fault = ({ kind }) => {
      if (kind === 'say') seen.push(`said after ${counts.commits} commits`);
      return undefined;
    };
    await conversations.post('c1', (document) => ({
      document,
      effects: [
        { kind: 'say', say: { kind: 'text', text: 'before' } },
        { kind: 'change-ticket', id: '17', change: { kind: 'reopen', by: null } },
        { kind: 'say', say: { kind: 'text', text: 'after' } },
      ],
    }));
    expect(seen).toEqual([
      'said after 1 commits',
      'asked: change-ticket,say',
      'said after 3 commits',
      'said after 3 commits',
    ]);
    expect(channel.texts.slice(-3)).toEqual(['before', expect.stringContaining('no ticket 17'), 'after']);
  });

  it('owns up to a turn that breaks, in the language of the person’s client, and keeps nothing of it', async () => {
    const { channel, counts, errors, type } = await held();
    await type('fail', { language: 'fr' });
    expect(channel.texts).toEqual([expect.stringContaining('de mon côté')]);
    expect(errors).toEqual(['a turn failed']);
    expect((await counts.store.load('c1')).version).toBe(0);
  });

  it('says in one line what cannot be read', async () => {
    const { channel, come } = await held();
    for (const what of ['file', 'nothing', 'too-long', 'dead-button'] as const)
      await come({ kind: 'unreadable', what });
    expect(channel.texts).toEqual([
      expect.stringContaining('can’t open files'),
      expect.stringContaining('nothing to read'),
      expect.stringContaining('28000'),
      expect.stringContaining('can’t use that button'),
    ]);
  });
});
