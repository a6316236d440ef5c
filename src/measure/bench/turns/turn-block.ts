import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { cpuMs } from './cpu-time.ts';
import type { TurnKind } from './turn-kinds.ts';

/** A bot that takes turns. */
export interface Answerer {
  readonly messagesUrl: string;
  readonly pid: number;
}

/** How many conversations go on at once, and where a block ends: after so many turns, or with those under way after so long (ms). */
export interface BlockSize {
  readonly lanes: number;
  readonly turns: number;
  readonly limitMs: number;
}

/** A stretch of turns of one kind. */
export interface TurnBlock {
  /** How long each turn took, from the activity to the answer over HTTP, which comes when all is sent (ms). */
  readonly times: readonly number[];
  readonly perSecond: number;
  /** Processor time of the bot for one turn, with what is typed before it (ms); `NaN` where the system does not tell. */
  readonly cpuMs: number;
}

const ANSWER_LIMIT_MS = 120_000;

async function post(agent: Agent, url: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers, signal }, (response) => {
      response
        .resume()
        .once('end', () => resolve(response.statusCode ?? 0))
        .once('error', reject);
    });
    sent.once('error', reject).end(body);
  });
  if (status >= 300) throw new Error(`${url} answered ${status}`);
}

/** Plays turns as the channel does; what is said comes to the connector at `serviceUrl`. */
export interface TurnPlayer {
  /** `activities`: how many the echo bot sends a turn; the product takes no notice. Rejects when a turn is refused or gets no answer in two minutes. */
  play(bot: Answerer, kind: TurnKind, activities: number, size: BlockSize): Promise<TurnBlock>;
}

/** A player whose conversations no other player has. */
export function createTurnPlayer(serviceUrl: string): TurnPlayer {
  const tenant = { id: '00000000-0000-4000-8000-000000000001' };
  const run = randomUUID();
  let conversations = 0;
  const message = (conversation: string, text: string, activities: number): string =>
    JSON.stringify({
      type: 'message',
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:agent', name: 'Agent', aadObjectId: '00000000-0000-4000-8000-0000000a6e47' },
      recipient: { id: '28:bot', name: 'Desk' },
      conversation: { id: conversation, conversationType: 'personal', tenantId: tenant.id },
      locale: 'en-CA',
      text,
      channelData: { tenant, activities },
    });

  return {
    async play({ messagesUrl, pid }, { before, text }, activities, { lanes, turns, limitMs }) {
      const times: number[] = [];
      // Connections of one block alone: a bot closes those that wait for seconds, maybe in the very moment they are used again.
      const agent = new Agent({ keepAlive: true });
      const say = (conversation: string, said: string) =>
        post(agent, messagesUrl, message(conversation, said, activities));
      let begun = 0;
      const from = performance.now();
      const cpuBefore = cpuMs(pid);
      const lane = async (): Promise<void> => {
        while (begun < turns && performance.now() - from < limitMs) {
          begun += 1;
          conversations += 1;
          const turn = conversations;
          const conversation = `${run}-${turn}`;
          for (const earlier of before) await say(conversation, earlier);
          const turnFrom = performance.now();
          await say(conversation, text(turn));
          times.push(performance.now() - turnFrom);
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      const perSecond = times.length / ((performance.now() - from) / 1_000);
      const used = cpuMs(pid) - cpuBefore;
      agent.destroy();
      return { times, perSecond, cpuMs: used / times.length };
    },
  };
}
