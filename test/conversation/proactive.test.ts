import { afterEach, describe, expect, it } from 'vitest';
import type { ConversationDocument } from '../../src/domain/conversation/conversation.ts';
import { type RunningDesk, startDesk } from './running-desk.ts';

let desk: RunningDesk;
afterEach(() => desk.stop());

function telling(text: string) {
  return (document: ConversationDocument) => ({
    document,
    effects: [{ kind: 'say', say: { kind: 'text', text } } as const],
  });
}

describe('a message that nobody asked for now', () => {
  it('comes in the conversation it belongs to, once', async () => {
    desk = await startDesk();
    await desk.type('first');
    await desk.keep('conversation-1', telling('it changed'));
    await desk.later(60_000);
    expect(desk.connector.texts().filter((text) => text === 'it changed')).toHaveLength(1);
    expect(desk.connector.taken.at(-1)).toMatchObject({ method: 'POST', conversation: 'conversation-1' });
  });

  it('is kept while the channel is down and said after a restart, once', async () => {
    desk = await startDesk();
    await desk.type('first');
    desk.connector.fault = () => ({ status: 503 });
    await desk.keep('conversation-1', telling('it changed'));
    expect(desk.connector.texts()).not.toContain('it changed');
    desk.connector.fault = () => undefined;
    desk = await desk.restart();
    await desk.later(60_000);
    await desk.later(60_000);
    expect(desk.connector.texts().filter((text) => text === 'it changed')).toHaveLength(1);
  });

  it('a step that changes nothing writes nothing', async () => {
    desk = await startDesk();
    await desk.type('first');
    const { version } = await desk.store.load('conversation-1');
    await desk.keep('conversation-1', () => null);
    expect((await desk.store.load('conversation-1')).version).toBe(version);
  });

  it('a conversation that was never answered is told nothing, and it is logged', async () => {
    desk = await startDesk();
    await desk.keep('nobody', telling('it changed'));
    expect(desk.connector.texts()).toEqual([]);
    expect(desk.log.map(({ level }) => level)).toContain('error');
  });
});
