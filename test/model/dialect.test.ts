import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LanguageModel } from '../../src/domain/model/language-model.ts';
import { type Dialect, FIRST_DIALECT, learned, parametersOf, type Refusal } from '../../src/model/client/dialect.ts';
import { kit } from '../knowledge/kit.ts';
import type { ModelFamily } from '../standins/openai/model-family.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import { modelDesk } from './model-desk.ts';
import { startTrustedModel } from './trusted-model.ts';

/** Shorter than any model of the stand-in thinks that nobody told to think little, and long enough for a busy machine. */
const DEADLINE_MS = 2_000;
const NOTHING_READ = {
  intent: 'troubleshoot',
  findings: [],
  tried: [],
  region: null,
  host_pool: null,
  session_host: null,
};
const ASKED = ['max_completion_tokens', 'max_tokens', 'reasoning_effort', 'temperature'] as const;

let standin: OpenaiStandin;

beforeAll(async () => {
  standin = await startTrustedModel(() => ({ kind: 'json', value: NOTHING_READ }));
});
afterAll(() => standin.close());
beforeEach(() => {
  standin.requests.length = 0;
});

function modelAt(behind: string): LanguageModel {
  const more = { AZURE_OPENAI_ENDPOINT: standin.endpoint + behind };
  return modelDesk(standin, kit, { deadlineMs: DEADLINE_MS, more }).model;
}

async function read(model: LanguageModel): Promise<string> {
  const request = { conversation: 'a', text: 'a big dark void', before: [], language: 'en', lookAlikes: [] } as const;
  const answer = await model.read(request);
  return answer.kind === 'given' ? 'given' : answer.why;
}

/** What the last request said of length, thinking and temperature. */
function asked(): Record<string, unknown> {
  const last: Readonly<Record<string, unknown>> = standin.chats().at(-1) ?? {};
  return Object.fromEntries(ASKED.flatMap((name) => (last[name] === undefined ? [] : [[name, last[name]]])));
}

const LIMIT = expect.any(Number);
const V1 = '/openai/v1';
const OLD = '/openai?api-version=2024-08-01-preview';
const GA = '/openai';
const NEW = '/openai?api-version=2025-04-01-preview';

describe('a question to a deployment that nothing is known of', () => {
  const least = (reasoning_effort: string) => ({ max_completion_tokens: LIMIT, reasoning_effort });
  const cold = { max_completion_tokens: LIMIT, temperature: 0 };
  it.each<readonly [string, ModelFamily, number, Record<string, unknown>]>([
    [V1, 'gpt-5.4', 1, least('none')],
    [V1, 'gpt-5.1', 1, least('none')],
    [V1, 'gpt-5', 2, least('minimal')],
    [V1, 'o4-mini', 2, least('low')],
    [V1, 'gpt-4.1', 2, cold],
    [NEW, 'gpt-5.4', 2, least('low')],
    [NEW, 'gpt-5', 2, least('low')],
    [NEW, 'o4-mini', 2, least('low')],
    [NEW, 'gpt-4.1', 2, cold],
    [GA, 'gpt-5.1', 4, { max_completion_tokens: LIMIT }],
    [GA, 'gpt-4.1', 2, cold],
    [OLD, 'gpt-4.1', 3, { max_tokens: LIMIT, temperature: 0 }],
  ])('at %s, a %s, is asked %i times until it thinks as little as it can: %o', async (behind, family, times, least) => {
    standin.family = family;
    const model = modelAt(behind);
    expect(await read(model)).toBe('given');
    expect(standin.chats()).toHaveLength(times);
    expect(asked()).toEqual(least);
    expect(await read(model)).toBe('given');
    expect(standin.chats()).toHaveLength(times + 1);
    expect(model.standing()).toMatchObject({ state: 'ok', counts: { requests: times + 1, given: 2 } });
  });

  it('leaves room for thinking only where there may be some, because the service counts it against a quota', async () => {
    const limits: Partial<Record<ModelFamily, unknown>> = {};
    for (const family of ['gpt-5.4', 'gpt-4.1', 'gpt-5', 'o4-mini'] as const) {
      standin.family = family;
      await read(modelAt(V1));
      limits[family] = asked().max_completion_tokens;
    }
    expect(limits['gpt-5.4']).toBe(limits['gpt-4.1']);
    expect(limits['gpt-5']).toBe(limits['o4-mini']);
    expect(Number(limits['gpt-5'])).toBeGreaterThan(Number(limits['gpt-4.1']));
  });

  it('is too late where nothing can be said of thinking, and the advice says where it can', async () => {
    standin.family = 'gpt-5';
    const model = modelAt(GA);
    expect(await read(model)).toBe('late');
    expect(asked()).toEqual({ max_completion_tokens: LIMIT });
    expect(model.standing().missing).toEqual([expect.stringMatching(/4 seconds.*\/openai\/v1/)]);
  });

  it('is too late where the model takes no less thinking than it likes', async () => {
    standin.family = 'gpt-chat';
    expect(await read(modelAt(V1))).toBe('late');
    expect(asked()).toEqual({ max_completion_tokens: LIMIT });
  });

  it('of a model that is not served in so old a version is refused, and the advice says so', async () => {
    standin.family = 'o4-mini';
    const model = modelAt(GA);
    expect(await read(model)).toBe('wrong-request');
    expect(model.standing().missing).toEqual([
      expect.stringMatching(/\/openai\/v1.*a newer version of the API is wanted/),
    ]);
  });
});

describe('what a deployment takes', () => {
  it.each<readonly [string, ModelFamily]>([
    [V1, 'gpt-5'],
    [V1, 'gpt-4.1'],
    [V1, 'o4-mini'],
    [GA, 'gpt-5.1'],
  ])('is learned by the question at the start, so that no agent waits for it (%s, %s)', async (behind, family) => {
    standin.family = family;
    const model = modelAt(behind);
    await model.check();
    const before = standin.chats().length;
    expect(before).toBeGreaterThan(1);
    expect(await read(model)).toBe('given');
    expect(standin.chats()).toHaveLength(before + 1);
  });

  it('is learned by questions that come at the same time', async () => {
    standin.family = 'gpt-5';
    const model = modelAt(V1);
    expect(await Promise.all([read(model), read(model), read(model)])).toEqual(['given', 'given', 'given']);
    expect(asked()).toMatchObject({ reasoning_effort: 'minimal' });
  });

  it.each<readonly [string, ModelFamily, ModelFamily, Record<string, unknown>]>([
    [V1, 'gpt-4.1', 'gpt-5', { reasoning_effort: 'minimal' }],
    [V1, 'gpt-5', 'gpt-5.4', { reasoning_effort: 'none' }],
    [V1, 'gpt-4.1', 'gpt-5.4', { reasoning_effort: 'none' }],
    [V1, 'gpt-5.4', 'gpt-4.1', { temperature: 0 }],
    [OLD, 'gpt-4.1', 'gpt-5.1', { max_completion_tokens: LIMIT }],
  ])('is learned anew when another model comes behind its name (%s, %s, %s)', async (behind, first, then, wanted) => {
    standin.family = first;
    const model = modelAt(behind === OLD ? GA : behind);
    await read(model);
    standin.family = then;
    expect(await read(model)).toBe('given');
    expect(asked()).toMatchObject(wanted);
  });
});

describe('learning from refusals', () => {
  const EFFORTS = ['none', 'minimal', 'low'];
  /** A deployment that takes some parameters and names what it does not take in one way or another. */
  const deployment = fc.record({
    limit: fc.constantFrom('max_completion_tokens', 'max_tokens'),
    efforts: fc.option(fc.subarray(EFFORTS), { nil: undefined }),
    thinks: fc.boolean(),
    lists: fc.boolean(),
    names: fc.boolean(),
    unknown: fc.constantFrom(
      (name: string) => `Unrecognized request argument supplied: ${name}`,
      (name: string) => `Unknown parameter: '${name}'.`,
      (name: string) => `Unsupported parameter: '${name}' is not supported with this model.`,
      (name: string) => `body -> ${name}: Extra inputs are not permitted`,
    ),
  });
  type Deployment = typeof deployment extends fc.Arbitrary<infer Value> ? Value : never;

  function refusal(one: Deployment, dialect: Dialect): Refusal | undefined {
    const sent: Readonly<Record<string, unknown>> = { ...parametersOf(dialect, 100) };
    const of = (param: string, message: string): Refusal => (one.names ? { param, message } : { message });
    const wrongLimit = ['max_tokens', 'max_completion_tokens'].find((name) => name !== one.limit && name in sent);
    if (wrongLimit !== undefined) return of(wrongLimit, one.unknown(wrongLimit));
    const effort = sent.reasoning_effort;
    if (effort !== undefined && one.efforts === undefined)
      return of('reasoning_effort', one.unknown('reasoning_effort'));
    if (effort !== undefined && !one.efforts?.includes(String(effort))) {
      const listed = [...(one.efforts ?? []), 'medium', 'high'].map((name) => `'${name}'`).join(', ');
      const told = `Unsupported value: 'reasoning_effort' does not support '${effort}' with this model.`;
      return of('reasoning_effort', one.lists ? `${told} Supported values are: ${listed}.` : told);
    }
    if (sent.temperature !== undefined && one.thinks)
      return of('temperature', "Unsupported value: 'temperature' does not support 0 with this model.");
    return undefined;
  }

  it('ends within one question, at the least thinking that the deployment can be told', () => {
    fc.assert(
      fc.property(deployment, (one) => {
        let dialect = FIRST_DIALECT;
        let lessons = 0;
        for (let refused = refusal(one, dialect); refused !== undefined; refused = refusal(one, dialect)) {
          const better = learned(dialect, refused);
          if (better === undefined) throw new Error(`nothing is learned from ${refused.message}`);
          dialect = better;
          lessons += 1;
        }
        expect(lessons).toBeLessThanOrEqual(5);
        expect(parametersOf(dialect, 100).reasoning_effort).toBe(one.efforts?.[0]);
      }),
    );
  });

  it.each([
    'Invalid schema for response_format.',
    'max_completion_tokens is too large: 40000. This model supports at most 16384 completion tokens.',
    "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
    'The response was filtered.',
    '',
  ])('learns nothing from another refusal (%j)', (message) => {
    expect(learned(FIRST_DIALECT, { message })).toBeUndefined();
  });

  it('reads a list of values that names no parameter, as dated versions send it', () => {
    const told = "Invalid value: 'none'. Supported values are: 'low', 'medium', and 'high'.";
    expect(learned(FIRST_DIALECT, { message: told })?.efforts).toEqual(['low']);
  });
});
