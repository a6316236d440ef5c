import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerLine } from '../../src/ask/answer-lines.ts';
import { judgeMessage } from '../../src/ask/judge-message.ts';
import { openSecondOpinions } from '../../src/ask/open-second-opinions.ts';
import { opinionText } from '../../src/ask/second-opinion.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { modelConfig, startTrustedModel } from '../model/trusted-model.ts';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const LOOSE = 'the lady gets nothing but a big dark void over the vpn once she is in';
const blind = { rooms, clock: () => NOW, look: async () => null };
let standin: OpenaiStandin;

function sees(body: unknown): ChatScript {
  const findings = [
    { finding: 'stage=black-after-sign-in', holds: true, words: 'a big dark void' },
    { finding: 'transport=tcp', holds: true, words: 'over the vpn' },
  ];
  const names = { region: null, host_pool: null, session_host: null };
  const alike = JSON.stringify(body).includes('"alike"') ? { alike: [] } : {};
  return { kind: 'json', value: { intent: 'troubleshoot', findings, tried: [], ...names, ...alike } };
}

beforeAll(async () => {
  standin = await startTrustedModel(({ body }) => sees(body.response_format));
});
afterAll(() => standin.close());

async function asked(text: string, withModel = true): Promise<Record<string, unknown>> {
  const second = withModel ? await openSecondOpinions(modelConfig(standin), rooms) : undefined;
  return JSON.parse(await answerLine(JSON.stringify({ text }), { ...blind, second }));
}

describe('ask with a language model', () => {
  it('answers the same as without, and puts the model’s reading beside it', async () => {
    const { model, ...answer } = await asked(LOOSE);
    expect(answer).toEqual(await asked(LOOSE, false));
    expect(model).toMatchObject({
      read: expect.arrayContaining([
        {
          kind: 'finding',
          key: 'stage',
          value: 'black-after-sign-in',
          holds: true,
          words: 'a big dark void',
          changes: true,
        },
      ]),
    });
  });

  it('says why the model could not help, and answers all the same', async () => {
    standin.answer = () => ({ kind: 'status', status: 401 });
    const { model, ...answer } = await asked(LOOSE);
    expect(answer).toEqual(await asked(LOOSE, false));
    expect(model).toEqual({ read: [], none: 'refused' });
    standin.answer = ({ body }) => sees(body.response_format);
  });

  it('asks the model nothing about a status question', async () => {
    standin.requests.length = 0;
    expect((await asked('is canada east down')).model).toEqual({ read: [] });
    expect(standin.requests).toEqual([]);
  });

  it('says in words what would change something, and that it has not been counted', async () => {
    const second = await openSecondOpinions(modelConfig(standin), rooms);
    const judgement = judgeMessage(rooms.reader.read(LOOSE, { now: NOW }), {}, null, rooms, NOW);
    const text = opinionText((await second?.(judgement, NOW)) ?? null, judgement, rooms);
    expect(text).toContain('“a big dark void”');
    expect(text).toContain('I have not counted it');
  });

  it('is as without one where none is set', async () => {
    expect(await openSecondOpinions(undefined, rooms)).toBeUndefined();
  });
});
