import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import { loadDeskCalls } from '../../src/measure/cases/desk-call.ts';
import type { LabelledCase } from '../../src/measure/cases/labelled-case.ts';
import { lookOf } from '../../src/measure/cases/live-state.ts';
import { NOT_KNOWN, simulatedAgent } from '../../src/measure/cases/simulated-agent.ts';
import { modelWords } from '../../src/wording/model.ts';
import { PlayedConversation } from '../dialogs/played-conversation.ts';
import { NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import type { SeenChat } from '../standins/openai/seen-chat.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import type { HelpedConversation } from './helped-conversation.ts';
import { brokenModel, hostileModel, lyingModel } from './hostile-model.ts';
import { modelDesk } from './model-desk.ts';
import { startTrustedModel } from './trusted-model.ts';

const CALLS = [
  ...loadDeskCalls(fileURLToPath(new URL('../../src/measure/cases/desk-calls', import.meta.url))).values(),
].flat();
const MOST_QUESTIONS = 4;

let standin: OpenaiStandin;
beforeAll(async () => {
  standin = await startTrustedModel(() => ({ kind: 'never' }));
});
afterAll(() => standin.close());

function lookAt({ live }: LabelledCase) {
  return live === null ? observation([]) : lookOf(live);
}

interface Talk {
  type(text: string): Promise<unknown>;
  press(payload: Parameters<PlayedConversation['press']>[0]): Promise<unknown>;
  readonly played: PlayedConversation;
}

/** The same conversation every time: the symptom, an answer to each question, the ticket, its confirmation. */
async function talk(labelled: LabelledCase, with_: Talk): Promise<void> {
  const agent = simulatedAgent(labelled.said, labelled.hidden);
  await with_.type(labelled.text);
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const deskCase = with_.played.case;
    const open = deskCase?.asked.find((one) => one.answer === null);
    if (deskCase === null || deskCase.state !== 'open' || open === undefined) break;
    const choice = agent.answer(open.key)[0] ?? NOT_KNOWN;
    await with_.press({ desk: 1, act: 'answer', case: deskCase.number, finding: open.key, choice });
  }
  const deskCase = with_.played.case;
  if (deskCase?.state !== 'open') return;
  await with_.press({ desk: 1, act: 'escalate', case: deskCase.number });
  await with_.press({ desk: 1, act: 'confirm-ticket', case: deskCase.number });
}

/** What a case holds, without what the model was allowed to leave in it. */
function bare(deskCase: DeskCase | null): unknown {
  if (deskCase === null) return null;
  const { claims: _claims, ...rest } = deskCase;
  return rest;
}

/** A ticket without the two sections that are named as the model's. */
function withoutTicketSummary(body: string): string {
  const { ticketHeading, unansweredHeading } = modelWords('en');
  const sections = body.split(/(?=^## )/m);
  return sections
    .filter((one) => !one.startsWith(`## ${ticketHeading}`) && !one.startsWith(`## ${unansweredHeading}`))
    .join('');
}

/** What left the house with everything taken out that is marked as the model's. */
function withoutModel(said: readonly Effect[]): Effect[] {
  return said.flatMap((effect): Effect[] => {
    if (effect.kind === 'open-ticket')
      return [{ ...effect, draft: { ...effect.draft, body: withoutTicketSummary(effect.draft.body) } }];
    if (effect.kind !== 'say') return [effect];
    const { say } = effect;
    if (say.kind === 'text' && /^(The language model|Le modèle de langage|Le budget du modèle)/.test(say.text))
      return [];
    if (say.kind === 'status' || say.kind === 'sheet') {
      const { summary: _summary, ...rest } = say;
      return [{ kind: 'say', say: rest }];
    }
    if (say.kind === 'ticket-form') return [{ ...effect, say: { ...say, body: withoutTicketSummary(say.body) } }];
    return [effect];
  });
}

/** What every conversation decides without a model. */
async function alone(): Promise<Map<string, unknown>> {
  const traces = new Map<string, unknown>();
  for (const labelled of CALLS) {
    const look = lookAt(labelled);
    const played = new PlayedConversation(rooms, () => look, NOW);
    const turns: Effect[][] = [];
    const turn = (act: () => unknown) => {
      act();
      turns.push([...played.effects]);
    };
    await talk(labelled, {
      played,
      type: async (text) => turn(() => played.type(text)),
      press: async (payload) => turn(() => played.press(payload)),
    });
    traces.set(labelled.id, { turns, deskCase: bare(played.case), drafts: played.drafts });
  }
  return traces;
}

const OFF = await alone();

function traceOf(helped: HelpedConversation): unknown {
  return {
    turns: helped.turns.map(({ said }) => withoutModel(said)),
    deskCase: bare(helped.played.case),
    drafts: helped.played.drafts.map(({ body, ...draft }) => ({ ...draft, body: withoutTicketSummary(body) })),
  };
}

/** A model that reads what the call says, and shortens by repeating the first lines. */
function honestModel(labelled: () => LabelledCase): (request: SeenChat) => ChatScript {
  return ({ schemaName, user, body }) => {
    const data = JSON.parse(user) as { message?: string; lines?: string[]; look_alikes?: { id: string }[] };
    if (schemaName !== 'reading') return { kind: 'json', value: { sentences: data.lines?.slice(0, 2) ?? [] } };
    const { said, accept } = labelled();
    const words = data.message?.slice(0, 80) ?? '';
    const known = JSON.stringify(body.response_format);
    const findings = Object.entries(said)
      .flatMap(([key, values]) => values.map((value) => `${key}=${value}`))
      .filter((finding) => known.includes(`"${finding}"`))
      .map((finding) => ({ finding, holds: true, words }));
    const alike = data.look_alikes?.map(({ id }) => id).filter((id) => accept.includes(id)) ?? [];
    const given = (data.look_alikes?.length ?? 0) > 0 ? { alike } : {};
    const names = { region: null, host_pool: null, session_host: null };
    return { kind: 'json', value: { intent: 'troubleshoot', findings, tried: [], ...names, ...given } };
  };
}

const TOKENS = { AZURE_OPENAI_TOKENS_PER_HOUR: '100000000', AZURE_OPENAI_TOKENS_PER_CONVERSATION: '100000000' };

describe('the same desk calls with a language model beside the flows', () => {
  let current = CALLS[0] as LabelledCase;
  const modes: readonly (readonly [string, (request: SeenChat) => ChatScript, number, number])[] = [
    ['honest', honestModel(() => current), 4_000, 4_000],
    ['honest and slower than the answer', honestModel(() => current), 4_000, 0],
    ['lying', lyingModel(7), 4_000, 4_000],
    ['hostile', hostileModel, 4_000, 4_000],
    ['hostile and slower than the answer', hostileModel, 4_000, 0],
    ['broken', brokenModel(), 4_000, 4_000],
    ['slow', () => ({ kind: 'never' }), 300, 4_000],
  ];

  it.each(modes)(
    'that is %s decide the same: every verdict, fix id, step, question, number and ticket',
    async (_mode, answer, deadlineMs, graceMs) => {
      standin.answer = answer;
      standin.requests.length = 0;
      const desk = modelDesk(standin, rooms, { deadlineMs, graceMs, more: TOKENS });
      for (const labelled of CALLS) {
        current = labelled;
        const helped = desk.another(labelled.id, lookAt(labelled));
        await talk(labelled, helped);
        expect(traceOf(helped), labelled.id).toEqual(OFF.get(labelled.id));
        for (const { decided, late } of helped.turns)
          for (const one of withoutModel(late)) expect(decided, labelled.id).toContainEqual(one);
      }
      expect(standin.chats().length).toBeGreaterThan(2);
      expect(CALLS.length).toBeGreaterThan(150);
    },
    120_000,
  );
});
