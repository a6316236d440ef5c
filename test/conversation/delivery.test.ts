import { afterEach, describe, expect, it } from 'vitest';
import type { DeskAnswer, Ticket } from '../../src/domain/ticket/ticket.ts';
import { type DeskOptions, type RunningDesk, startDesk, ticketFor } from './running-desk.ts';

const MINUTE_MS = 60_000;
const CARD = { type: 'AdaptiveCard' };

let desk: RunningDesk;
afterEach(() => desk.stop());

async function start(options: DeskOptions = {}): Promise<RunningDesk> {
  desk = await startDesk(options);
  return desk;
}

async function outbox(): Promise<readonly string[]> {
  return (await desk.store.load('conversation-1')).document.outbox.map((entry) => entry.effect.kind);
}

function failing(kind: 'refused' | 'unreachable' | 'late'): DeskAnswer<Ticket> {
  return { kind: 'failed', failure: { kind, detail: 'desk.contoso.com' } };
}

describe('what the channel does not take', () => {
  it.each([{ status: 429, retryAfter: 30 }, { status: 500 }, { status: 502 }, 'drop'] as const)(
    'waits after %j and is sent once when the channel is back',
    async (fault) => {
      const { connector, type, later } = await start();
      connector.fault = () => fault;
      expect((await type('first')).status).toBe(200);
      expect(connector.refused).toBe(1);
      connector.fault = () => undefined;
      await later(1_000);
      expect(connector.texts()).toEqual([]);
      await later(MINUTE_MS);
      await later(MINUTE_MS);
      expect(connector.texts()).toEqual(['case 1', 'heard 1']);
      expect(await outbox()).toEqual([]);
    },
  );

  it('waits as long as the channel asks', async () => {
    const { connector, type, later } = await start();
    connector.fault = () => ({ status: 429, retryAfter: 120 });
    await type('first');
    connector.fault = () => undefined;
    await later(119_000);
    expect(connector.texts()).toEqual([]);
    await later(2_000);
    expect(connector.texts()).toEqual(['case 1', 'heard 1']);
  });

  it('keeps its order: nothing is said before what was to be said first', async () => {
    const { connector, type, later } = await start();
    connector.fault = (activity) => (activity.text === 'heard 1' ? { status: 500 } : undefined);
    await type('first');
    await type('second');
    expect(connector.texts()).toEqual(['case 1']);
    connector.fault = () => undefined;
    await later(MINUTE_MS);
    expect(connector.texts()).toEqual(['case 1', 'heard 1', 'heard 2: second']);
  });

  it('is sent with the next turn, before that turn’s own answers', async () => {
    const { connector, type } = await start();
    connector.fault = () => ({ status: 503 });
    await type('first');
    connector.fault = () => undefined;
    await type('second');
    expect(connector.texts()).toEqual(['case 1', 'heard 1', 'heard 2: second']);
  });

  it('is given up after ten tries, with a line in the log', async () => {
    const { connector, type, later, log } = await start();
    connector.fault = () => ({ status: 500 });
    await type('look');
    for (let tries = 0; tries < 12; tries += 1) await later(10 * MINUTE_MS);
    // One typing sign and ten tries.
    expect(connector.refused).toBe(11);
    expect(await outbox()).toEqual([]);
    expect(log.filter((line) => line.message === 'a message was given up')).toHaveLength(1);
  });

  it('is dropped at once where the conversation is gone', async () => {
    const { connector, type, log } = await start();
    connector.fault = () => ({ status: 404 });
    await type('look');
    expect(await outbox()).toEqual([]);
    expect(log.at(-1)).toMatchObject({ level: 'error', message: 'a message was given up' });
  });

  it('is said as plain text when it was a card the channel refuses', async () => {
    const { connector, type } = await start({ render: () => ({ text: 'in words', card: CARD }) });
    connector.fault = (activity) => (activity.attachments.length > 0 ? { status: 400 } : undefined);
    await type('look');
    expect(connector.texts()).toEqual(['in words']);
    expect(await outbox()).toEqual([]);
  });

  it('is owned up to when it cannot even be drawn', async () => {
    const { connector, type, log } = await start({
      render: () => {
        throw new Error('planted');
      },
    });
    await type('look');
    expect(connector.texts()).toEqual([expect.stringContaining('could not be shown')]);
    expect(log.map((line) => line.message)).toEqual(['a message could not be drawn']);
  });
});

describe('a process that ends between keeping a turn and sending its answers', () => {
  it('sends them when it starts again, once', async () => {
    let killed = true;
    await start({
      store: (real) => ({
        ...real,
        commit: async (...what) => {
          const outcome = await real.commit(...what);
          if (killed) throw new Error('killed');
          return outcome;
        },
      }),
    });
    desk.connector.fault = () => (killed ? 'drop' : undefined);
    await desk.type('first');
    expect(desk.connector.texts()).toEqual([]);
    killed = false;
    desk = await desk.restart();
    expect(desk.connector.texts()).toEqual(['case 1', 'heard 1']);
    desk = await desk.restart();
    expect(desk.connector.texts()).toEqual(['case 1', 'heard 1']);
  });
});

describe('handing over', () => {
  it('opens the ticket, puts its number into the case and says it', async () => {
    const { connector, type, store, cases } = await start();
    await type('first');
    await type('ticket');
    expect(connector.texts().slice(2)).toEqual(['[ticket]', 'back at 1']);
    expect((await store.load('conversation-1')).document.case).toMatchObject({ state: 'escalated', ticket: '17' });
    expect(await cases.casesOpenedSince('2000-01-01T00:00:00.000Z')).toMatchObject([{ number: 1, ticket: '17' }]);
  });

  it('tells once that the desk is silent, goes on talking, and opens the ticket when it is back', async () => {
    let answer = failing('unreachable');
    const keys: string[] = [];
    const { connector, type, later } = await start({
      openTicket: async (draft) => {
        keys.push(draft.key);
        return answer;
      },
    });
    await type('first');
    await type('ticket');
    await later(MINUTE_MS);
    await type('second');
    expect(connector.texts().slice(2)).toEqual([
      expect.stringContaining('does not answer right now'),
      'back at 1',
      'heard 2: second',
    ]);
    answer = { kind: 'done', value: ticketFor({ key: 'case-1', caseNumber: 1, title: '', body: '', severity: 2 }) };
    await later(10 * MINUTE_MS);
    await later(10 * MINUTE_MS);
    expect(connector.texts().slice(5)).toEqual(['[ticket]']);
    expect(keys).toEqual(['case-1', 'case-1', 'case-1']);
  });

  it('gives the text to copy when the desk refuses, and opens the case again', async () => {
    const { connector, type, store } = await start({ openTicket: async () => failing('refused') });
    await type('first');
    await type('ticket');
    expect(connector.texts()[2]).toMatch(/there is no ticket[\s\S]*Users get 0x204[\s\S]*What we know/);
    expect((await store.load('conversation-1')).document.case).toMatchObject({ state: 'open', ticket: null });
    expect(await outbox()).toEqual([]);
  });

  it('takes a desk that throws for one that does not answer', async () => {
    const { connector, type } = await start({
      openTicket: async () => {
        throw new Error('planted');
      },
    });
    await type('first');
    await type('ticket');
    expect(connector.texts()[2]).toContain('does not answer right now');
    expect(await outbox()).toEqual(['open-ticket']);
  });
});
