import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FlowInput } from '../../dialogs/flow.ts';
import { observation } from '../fleet/observation-builder.ts';
import type { ConnectorFault, TakenActivity } from '../standins/connector/server.ts';
import { type DeskOptions, type RunningDesk, startDesk } from './running-desk.ts';

let desk: RunningDesk | undefined;
afterEach(async () => await desk?.stop());

const LOOKED: FlowInput = { kind: 'looked', observation: observation([]), user: null, connection: null };

/** A desk whose looks take until the sign was shown, or refused. */
async function slow(
  fault: (activity: TakenActivity) => ConnectorFault | undefined = () => undefined,
  options: DeskOptions = {},
): Promise<RunningDesk> {
  const fetchNeed = async (): Promise<FlowInput> => {
    await vi.waitFor(() => {
      const { taken, refused } = (desk as RunningDesk).connector;
      expect(taken.some(({ text }) => /looking|regarde/.test(text ?? '')) || refused > 0).toBe(true);
    });
    return LOOKED;
  };
  desk = await startDesk({ signAfterMs: 0, fetchNeed, ...options });
  desk.connector.fault = fault;
  return desk;
}

/** What was sent, typing signs left out: how, to which message, and its words. */
function sent({ connector }: RunningDesk): string[] {
  return connector.taken
    .filter(({ type }) => type !== 'typing')
    .map(({ method, target, text }) => [method, method === 'POST' ? '' : target, text ?? ''].join(' '));
}

describe('a look that takes long', () => {
  it('shows one message, and the answer takes its place', async () => {
    const running = await slow();
    await running.type('look');
    expect(sent(running)).toEqual([
      expect.stringMatching(/^POST {2}I’m looking at Service Health/),
      expect.stringMatching(/^PUT reply-2 looked at/),
    ]);
  });

  it('says so in the language of the conversation', async () => {
    const running = await slow();
    await running.type('bonjour', { locale: 'fr-CA' });
    await running.type('look', { locale: 'en-US' });
    expect(sent(running).filter((line) => /looking|regarde/.test(line))).toEqual([
      expect.stringContaining('Je regarde'),
    ]);
  });

  it('is answered with a new message where the channel cannot change one', async () => {
    const running = await slow(({ method }) => (method === 'PUT' ? { status: 405 } : undefined));
    await running.type('look');
    expect(sent(running)).toEqual([
      expect.stringMatching(/^POST {2}I’m looking/),
      expect.stringMatching(/^POST {2}looked at/),
    ]);
  });

  it('is answered all the same when the message could not be shown', async () => {
    const running = await slow(({ text }) => (text?.startsWith('I’m looking') ? { status: 500 } : undefined));
    await running.type('look');
    expect(sent(running)).toEqual([expect.stringMatching(/^POST {2}looked at/)]);
  });

  it('leaves no message behind when the turn fails', async () => {
    const fetchNeed = async (): Promise<FlowInput> => {
      await vi.waitFor(() => expect((desk as RunningDesk).connector.texts()).toHaveLength(1));
      throw new Error('planted');
    };
    const running = await slow(undefined, { fetchNeed });
    await running.type('look');
    expect(sent(running)).toEqual([
      expect.stringMatching(/^POST {2}I’m looking/),
      expect.stringMatching(/^DELETE reply-2/),
      expect.stringMatching(/^POST {2}Something went wrong/),
    ]);
  });
});

describe('a look that is quick', () => {
  it('shows nothing but its answer', async () => {
    desk = await startDesk();
    await desk.type('look');
    expect(sent(desk)).toEqual([expect.stringMatching(/^POST {2}looked at/)]);
  });
});
