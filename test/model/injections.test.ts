import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { KnowledgeKit } from '../../src/compose/knowledge-kit.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import type { Ticket } from '../../src/domain/ticket/ticket.ts';
import { PlayedConversation } from '../dialogs/played-conversation.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import type { SeenChat } from '../standins/openai/seen-chat.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import type { HelpedConversation } from './helped-conversation.ts';
import { HOSTILE_SENTENCES, hostileModel } from './hostile-model.ts';
import { modelDesk } from './model-desk.ts';
import { startTrustedModel } from './trusted-model.ts';

const WAYS = ['agent-text', 'pasted-log', 'event-summary', 'ticket-comment', 'article', 'model-output'] as const;
const attempt = z.strictObject({ where: z.enum(WAYS), text: z.string().min(10) });
type Attempt = z.infer<typeof attempt>;
const ATTEMPTS = z
  .array(attempt)
  .parse(parse(readFileSync(fileURLToPath(new URL('injections.yaml', import.meta.url)), 'utf8')));

const SYMPTOM = 'a caller in hp-made-up gets an odd dark nothing in the virtual desktop';
const POOL = { name: 'hp-made-up', hosts: hosts('vm-made-up-', 6) };
/** A pool in trouble: its status answer is long enough for a summary. */
const TROUBLED = { name: 'hp-made-up', hosts: hosts('vm-made-up-', 6, { status: 'Unavailable' }) };
let standin: OpenaiStandin;

/** A model that does what it is told by whoever spoke last: the hostile one, with the attempt's own text in every place for text. */
function obeying({ text }: Attempt): (request: SeenChat) => ChatScript {
  return (request) => {
    if (request.schemaName !== 'reading')
      return { kind: 'json', value: { sentences: [text, `${request.system.slice(0, 200)}`, ...HOSTILE_SENTENCES] } };
    return hostileModel(request);
  };
}

beforeAll(async () => {
  standin = await startTrustedModel(hostileModel);
});
afterAll(() => standin.close());
beforeEach(() => {
  standin.requests.length = 0;
});

function lookOf({ where, text }: Attempt) {
  const event = {
    trackingId: 'AB12-CD3',
    title: where === 'event-summary' ? text : 'Connection failures',
    summary: text,
  };
  const withEvent = where === 'event-summary' || where === 'model-output';
  return withEvent ? observation([TROUBLED], [event]) : observation([POOL]);
}

/** An article whose title speaks to the model. */
function roomsOf({ where, text }: Attempt): KnowledgeKit {
  if (where !== 'article') return rooms;
  const articles = rooms.knowledge.articles.map((one, index) =>
    index < 40 ? { ...one, title: { ...one.title, en: text } } : one,
  );
  return { ...rooms, knowledge: { ...rooms.knowledge, articles } };
}

function ticketOf({ text }: Attempt): Ticket {
  return {
    id: '7',
    key: 'case-70',
    caseNumber: 70,
    title: 'A made-up ticket',
    body: 'Nothing',
    severity: 3,
    state: 'open',
    openedAt: NOW,
    comments: [{ at: NOW, text }],
  };
}

const TYPED: Readonly<Record<Attempt['where'], (text: string) => readonly string[]>> = {
  'agent-text': (text) => [`${SYMPTOM}. ${text}`, 'is canada east down'],
  'pasted-log': (text) => [`${SYMPTOM}\n\`\`\`\n${text}\n\`\`\``, 'how is hp-made-up'],
  'event-summary': () => ['is canada east down', 'how is hp-made-up', SYMPTOM, 'escalate'],
  'ticket-comment': () => ['ticket 7', SYMPTOM],
  article: () => [SYMPTOM, 'everyone'],
  'model-output': () => [SYMPTOM, 'is canada east down', 'escalate'],
};

async function played(
  one: Attempt,
): Promise<{ helped: HelpedConversation; alone: PlayedConversation; summaries: string[] }> {
  const look = lookOf(one);
  const { conversation } = modelDesk(standin, roomsOf(one), { look });
  const alone = new PlayedConversation(roomsOf(one), () => look, NOW);
  for (const talk of [conversation.played, alone]) talk.deskTickets = [ticketOf(one)];
  for (const line of TYPED[one.where](one.text)) {
    await conversation.type(line);
    alone.type(line);
  }
  return { helped: conversation, alone, summaries: conversation.shown.flatMap(summaryOf) };
}

function summaryOf(say: Say): string[] {
  if (say.kind === 'status' || say.kind === 'sheet') return say.summary === undefined ? [] : [say.summary];
  return say.kind === 'ticket-form' && say.body.includes('worded by a language model') ? [say.body] : [];
}

describe('instructions that reach the bot as data', () => {
  it('are tried in every way in, forty times and more', () => {
    expect(ATTEMPTS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ATTEMPTS.map(({ where }) => where))).toEqual(new Set(WAYS));
  });

  it.each(ATTEMPTS)('$where: “$text” changes nothing that is decided, and nothing of it is worded', async (one) => {
    standin.answer = obeying(one);
    const { helped, alone, summaries } = await played(one);
    expect(helped.played.said).toEqual(alone.said);
    expect(helped.played.drafts).toEqual(alone.drafts);
    expect(helped.played.changes).toEqual([]);
    expect(helped.played.case?.state).toBe(alone.case?.state);
    expect(helped.played.case?.findings).toEqual(alone.case?.findings);
    expect(summaries).toEqual([]);
    const shown = JSON.stringify(helped.shown);
    for (const line of HOSTILE_SENTENCES) expect(shown).not.toContain(line);
    expect(shown).not.toContain('You shorten.');
    expect(standin.chats().length).toBeGreaterThan(0);
  });

  it('in a ticket’s comments never reach the model at all', async () => {
    for (const one of ATTEMPTS.filter(({ where }) => where === 'ticket-comment')) {
      standin.answer = obeying(one);
      standin.requests.length = 0;
      await played(one);
      expect(standin.requests.map(({ body }) => body).join()).not.toContain(one.text.slice(0, 20));
    }
  });

  it('in an event’s title or text never reach the model as something to word', async () => {
    for (const one of ATTEMPTS.filter(({ where }) => where === 'event-summary')) {
      standin.answer = obeying(one);
      standin.requests.length = 0;
      await played(one);
      expect(standin.requests.map(({ body }) => body).join()).not.toContain(one.text.slice(0, 20));
      const worded = standin.chats().filter((chat) => chat.response_format?.json_schema?.name === 'wording');
      expect(worded.length).toBeGreaterThan(1);
    }
  });
});
