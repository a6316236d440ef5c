import { afterEach, describe, expect, it } from 'vitest';
import { type DeskOptions, messageActivity, type RunningDesk, startDesk } from './running-desk.ts';

let desk: RunningDesk;
afterEach(() => desk.stop());

async function start(options: DeskOptions = {}): Promise<RunningDesk> {
  desk = await startDesk(options);
  return desk;
}

describe('a turn', () => {
  it('answers over the connector, in the order things were said, as a reply', async () => {
    const { connector, type } = await start();
    expect(await type('users get 0x204', { id: 'a1' })).toEqual({ status: 200, body: undefined });
    await type('and now?');
    expect(connector.texts()).toEqual(['case 1', 'heard 1', 'heard 2: and now?']);
    expect(connector.taken[0]).toMatchObject({ method: 'POST', conversation: 'conversation-1', target: 'a1' });
  });

  it('says who pressed a button where others read along, when it was somebody else than before', async () => {
    const { connector, type, store } = await start();
    const channel = { conversation: { id: 'conversation-1', conversationType: 'channel' } };
    const by = (id: string, name: string) => ({ ...channel, from: { id, name } });
    const press = { value: { desk: 1, act: 'ask', text: 'and now?' } };
    await type('first', by('user-1', 'Agent One'));
    await type('', { ...by('user-1', 'Agent One'), ...press });
    await type('', { ...by('user-2', 'Agent **Two**'), ...press });
    await type('', { ...by('user-2', 'Agent **Two**'), ...press });
    expect(connector.texts().slice(2)).toEqual([
      'heard 2: and now?',
      expect.stringMatching(/^Pressed by Agent .*Two/),
      'heard 3: and now?',
      'heard 4: and now?',
    ]);
    expect((await store.load('conversation-1')).document.person).toBe('user-2');
  });

  it('remembers the clock of a person who is alone with it, and of nobody in a channel', async () => {
    const { type, store } = await start();
    await type('first', { localTimezone: 'America/Toronto' });
    expect((await store.load('conversation-1')).document.timeZone).toBe('America/Toronto');
    const channel = { id: 'conversation-2', conversationType: 'channel' };
    await type('first', { localTimezone: 'America/Toronto', conversation: channel });
    expect((await store.load('conversation-2')).document.timeZone).toBeUndefined();
  });

  it('says nothing of the kind in a personal chat, nor of a message that all can see', async () => {
    const { connector, type } = await start();
    const press = { value: { desk: 1, act: 'ask', text: 'and now?' } };
    await type('first', { from: { id: 'user-1', name: 'Agent One' } });
    await type('', { from: { id: 'user-2', name: 'Agent Two' }, ...press });
    await type('typed', {
      from: { id: 'user-3', name: 'Agent Three' },
      conversation: { id: 'conversation-1', conversationType: 'channel' },
    });
    expect(connector.texts().join()).not.toContain('Pressed by');
  });

  it('keeps its language when a button stands for a question in another one', async () => {
    const { type, store } = await start();
    await type('bonjour');
    await type('', { value: { desk: 1, act: 'ask', text: 'status' } });
    expect((await store.load('conversation-1')).document.language).toBe('fr');
    await type('status');
    expect((await store.load('conversation-1')).document.language).toBe('en');
  });

  it('changes a message that stands in a place of its own, and sends a new one where the channel can’t change it', async () => {
    const { connector, type, store } = await start();
    await type('card one');
    await type('card two');
    const [first, second] = connector.taken;
    expect(first).toMatchObject({ method: 'POST', text: 'card: card one' });
    expect(second).toMatchObject({ method: 'PUT', text: 'card: card two' });
    expect((await store.load('conversation-1')).document.slots).toEqual({ 'ticket-17': second?.target });
    connector.fault = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
    await type('card one');
    expect(connector.taken.at(-1)).toMatchObject({ method: 'POST', text: 'card: card one' });
  });

  it('does nothing for an activity id that was handled', async () => {
    const { connector, type } = await start();
    await type('first', { id: 'a1' });
    await type('first', { id: 'a1' });
    expect(connector.texts()).toEqual(['case 1', 'heard 1']);
  });

  it('handles messages that come at once one after another and keeps all', async () => {
    const { connector, type, store } = await start();
    await type('first');
    await Promise.all(Array.from({ length: 8 }, (_, index) => type(`m${index}`)));
    expect(
      connector
        .texts()
        .slice(2)
        .map((text) => text.split(':')[0]),
    ).toEqual(Array.from({ length: 8 }, (_, index) => `heard ${index + 2}`));
    expect((await store.load('conversation-1')).document.seen).toHaveLength(9);
  });

  it('shows a typing sign before a look, interrupts and comes back', async () => {
    const { connector, type } = await start();
    await type('first');
    await type('look');
    expect(connector.taken.map((one) => one.type)).toEqual(['message', 'message', 'typing', 'message', 'message']);
    expect(connector.texts().slice(2)).toEqual(['looked at 2026-11-20T10:00:00.000Z', 'back at 1']);
  });

  it('answers although the typing sign was not taken', async () => {
    const { connector, type } = await start();
    connector.fault = (activity) => (activity.type === 'typing' ? { status: 500 } : undefined);
    await type('look');
    expect(connector.texts()).toEqual(['looked at 2026-11-20T10:00:00.000Z']);
  });

  it('replaces one flow by another, and empties the stack on a restart', async () => {
    const { connector, type, store } = await start();
    await type('help');
    expect(connector.texts()).toEqual(['first help', 'small talk']);
    await type('first');
    await type('restart');
    expect(connector.texts().slice(-3)).toEqual(['starting over', 'case 2', 'heard 1']);
    const { stack } = (await store.load('conversation-1')).document;
    expect(stack).toEqual([{ flow: 'troubleshoot', state: { heard: 1 } }]);
  });

  it('takes a text of 20,000 characters', async () => {
    const { connector, type } = await start();
    expect((await type('x'.repeat(20_000))).status).toBe(200);
    expect(connector.texts()).toEqual(['case 1', 'heard 1']);
  });

  it('goes on where it was after a restart', async () => {
    await (await start()).type('first');
    desk = await desk.restart();
    await desk.type('second');
    expect(desk.connector.texts()).toEqual(['case 1', 'heard 1', 'heard 2: second']);
  });

  it('takes flows this version does not have off the stack', async () => {
    const { store, type, connector } = await start();
    await type('first');
    const { version, document } = await store.load('conversation-1');
    const stack = [{ flow: 'older-flow', state: {} }, ...document.stack];
    await store.commit('conversation-1', version, { ...document, stack });
    await type('second');
    expect(connector.texts().at(-1)).toBe('heard 1');
  });

  it('runs again on the newer document when somebody else wrote meanwhile', async () => {
    let others = 1;
    await start({
      store: (real) => ({
        ...real,
        commit: async (id, version, document) => {
          if (others-- > 0) await real.commit(id, version, { ...document, outbox: [], stack: [], seen: ['other'] });
          return await real.commit(id, version, document);
        },
      }),
    });
    await desk.type('first');
    expect(desk.connector.texts()).toEqual(['case 1', 'heard 1']);
    expect((await desk.store.load('conversation-1')).document.seen).toHaveLength(2);
  });

  it('says so when the document changes every time', async () => {
    await start({ store: (real) => ({ ...real, commit: async () => 'conflict' }) });
    expect((await desk.type('first')).status).toBe(200);
    expect(desk.connector.texts()).toEqual([expect.stringContaining('changed from elsewhere')]);
  });
});

describe('a turn that fails', () => {
  it('says so without a stack, keeps what was before, and logs it', async () => {
    const { connector, type, log } = await start();
    await type('first');
    expect((await type('fail')).status).toBe(200);
    expect(connector.texts().at(-1)).toContain('Something went wrong on my side');
    expect(connector.texts().at(-1)).not.toContain('planted');
    expect(log.map((line) => line.message)).toEqual(['a turn failed']);
    await type('second');
    expect(connector.texts().at(-1)).toBe('heard 2: second');
  });

  it('stops a flow that never has enough', async () => {
    const { connector, type } = await start();
    await type('greedy');
    expect(connector.texts()).toEqual([expect.stringContaining('Something went wrong')]);
  });

  it('answers in French where the channel speaks French', async () => {
    const { connector, type } = await start();
    await type('fail', { locale: 'fr-CA' });
    expect(connector.texts()).toEqual([expect.stringContaining('de mon côté')]);
  });

  it('does not end the request when the person cannot be told either', async () => {
    const { connector, type, log } = await start();
    connector.fault = () => ({ status: 500 });
    expect((await type('fail')).status).toBe(200);
    expect(log.map((line) => line.message)).toEqual([
      'a turn failed',
      'the person could not be told that a turn failed',
    ]);
  });
});

describe('what is no message', () => {
  it('welcomes a person once, whoever Teams names as the new member', async () => {
    const { connector, post } = await start();
    const update = (id: string, members: readonly string[]) =>
      post(
        messageActivity(connector.serviceUrl, {
          type: 'conversationUpdate',
          id,
          membersAdded: members.map((member) => ({ id: member })),
        }),
      );
    await update('u1', ['bot-1']);
    await update('u2', ['user-1']);
    expect(connector.texts()).toEqual(['welcome']);
  });

  it('greets a group once and not everybody who joins', async () => {
    const { connector, post } = await start();
    const conversation = { id: 'group-1', conversationType: 'channel' };
    const joined = (member: string) =>
      post(
        messageActivity(connector.serviceUrl, {
          type: 'conversationUpdate',
          conversation,
          membersAdded: [{ id: member }],
        }),
      );
    await joined('user-7');
    expect(connector.texts()).toEqual([]);
    await joined('bot-1');
    expect(connector.texts()).toEqual(['welcome']);
  });

  it.each([
    'messageReaction',
    'typing',
    'messageUpdate',
    'messageDelete',
    'installationUpdate',
    'event',
    'endOfConversation',
  ])('passes over %s quietly', async (type) => {
    const { connector, post } = await start();
    expect((await post(messageActivity(connector.serviceUrl, { type }))).status).toBe(200);
    expect(connector.taken).toEqual([]);
  });

  it('answers an invoke it does not know with 501', async () => {
    const { connector, post } = await start();
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: {} };
    expect((await post(messageActivity(connector.serviceUrl, invoke))).status).toBe(501);
  });
});
