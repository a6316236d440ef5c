import { afterEach, describe, expect, it } from 'vitest';
import type { HelpedTurn, ModelHelp } from '../../src/conversation/model-help.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { Step } from '../../src/domain/conversation/step.ts';
import { type RunningDesk, startDesk } from './running-desk.ts';

const say = (text: string): Effect => ({ kind: 'say', say: { kind: 'text', text } });
const adds: Step = (document) => ({ document, effects: [say('afterwards')] });

let desk: RunningDesk;
afterEach(() => desk.stop());

/** Help that adds a line at once, and what `later` gives after the answer. */
function helping(later?: Promise<Step | null>): ModelHelp {
  return () => ({
    routed: () => {},
    added: async ({ document, effects }): Promise<HelpedTurn> => ({
      document,
      effects: [...effects, say('beside')],
      ...(later === undefined ? {} : { later }),
    }),
  });
}

describe('help beside the flows', () => {
  it('is told where a turn goes before it is asked what it adds, once for each turn', async () => {
    const calls: string[] = [];
    desk = await startDesk({
      help: (conversationId) => ({
        routed: (report, { routing }) => calls.push(`${conversationId} ${report.text} ${routing.kind}`),
        added: async (turn) => {
          calls.push(`added ${turn.active}`);
          return turn;
        },
      }),
    });
    await desk.type('trouble');
    expect(calls).toEqual(['conversation-1 trouble begin', 'added troubleshoot']);
  });

  it('is said after what the flows say', async () => {
    desk = await startDesk({ help: helping() });
    await desk.type('trouble');
    expect(desk.connector.texts()).toEqual(['case 1', 'heard 1', 'beside']);
  });

  it('that comes later is said after the answer, while nothing else has come in', async () => {
    const later = Promise.withResolvers<Step | null>();
    desk = await startDesk({ help: helping(later.promise) });
    await desk.type('trouble');
    expect(desk.connector.texts()).not.toContain('afterwards');
    later.resolve(adds);
    await expect.poll(() => desk.connector.texts()).toContain('afterwards');
  });

  it('that comes too late for its turn is kept back', async () => {
    const later = Promise.withResolvers<Step | null>();
    let first = true;
    desk = await startDesk({
      help: (id) => {
        const help = first ? helping(later.promise)(id) : helping()(id);
        first = false;
        return help;
      },
    });
    await desk.type('trouble');
    await desk.type('more');
    later.resolve(adds);
    await desk.type('and more');
    expect(desk.connector.texts()).not.toContain('afterwards');
  });

  it.each<readonly [string, Partial<ReturnType<ModelHelp>>]>([
    [
      'cannot begin',
      {
        routed: () => {
          throw new Error('broken');
        },
      },
    ],
    ['breaks', { added: () => Promise.reject(new Error('broken')) }],
    ['breaks afterwards', { added: async (turn) => ({ ...turn, later: Promise.reject(new Error('broken')) }) }],
  ])('that %s costs nothing but a line of the log', async (_what, broken) => {
    const whole = helping()('any');
    desk = await startDesk({ help: () => ({ ...whole, added: async (turn) => turn, ...broken }) });
    expect((await desk.type('trouble')).status).toBe(200);
    expect(desk.connector.texts()).toEqual(['case 1', 'heard 1']);
    await expect.poll(() => desk.log.filter(({ level }) => level === 'error').length).toBe(1);
  });
});
