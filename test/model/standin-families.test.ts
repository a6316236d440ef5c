import tls from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ModelFamily } from '../standins/openai/model-family.ts';
import { type OpenaiStandin, startOpenaiStandin } from '../standins/openai/server.ts';

const DATED = (version: string) => `/openai/deployments/desk-chat/chat/completions?api-version=${version}`;
const V1 = '/openai/v1/chat/completions';
const GA = DATED('2024-10-21');
const NEW = DATED('2025-04-01-preview');
const SCHEMA = { type: 'json_schema', json_schema: { name: 'a', strict: false, schema: {} } };

let standin: OpenaiStandin;
beforeAll(async () => {
  standin = await startOpenaiStandin({ answer: () => ({ kind: 'content', content: 'Yes.' }) });
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), standin.authority]);
});
afterAll(() => standin.close());
beforeEach(() => {
  standin.requests.length = 0;
});

async function ask(path: string, more: object): Promise<{ readonly status: number; readonly said: string }> {
  const response = await fetch(standin.endpoint + path, {
    method: 'POST',
    headers: { 'api-key': standin.environment.AZURE_OPENAI_API_KEY ?? '' },
    body: JSON.stringify({ model: 'desk-chat', messages: [{ role: 'user', content: 'Well?' }], ...more }),
  });
  return { status: response.status, said: await response.text() };
}

describe('a model of each family', () => {
  it.each<readonly [ModelFamily, string, object]>([
    ['gpt-4.1', V1, { temperature: 0, max_tokens: 9, top_p: 0.5 }],
    ['gpt-4.1', GA, { temperature: 0, max_completion_tokens: 9, response_format: SCHEMA }],
    ['gpt-5', V1, { reasoning_effort: 'minimal', max_completion_tokens: 9, temperature: 1 }],
    ['gpt-5', NEW, { reasoning_effort: 'low' }],
    ['gpt-5.1', V1, { reasoning_effort: 'none' }],
    ['gpt-5.1', GA, {}],
    ['gpt-5.4', `${V1}?api-version=preview`, { reasoning_effort: 'none' }],
    ['o4-mini', V1, { reasoning_effort: 'low', max_completion_tokens: 201 }],
    ['o4-mini', NEW, { reasoning_effort: 'low' }],
  ])('%s at %s takes %o', async (family, path, more) => {
    standin.family = family;
    expect(await ask(path, more)).toMatchObject({ status: 200, said: expect.stringContaining('Yes.') });
  });

  it.each<readonly [ModelFamily, string, object, RegExp]>([
    ['gpt-4.1', V1, { reasoning_effort: 'none' }, /Unrecognized request argument supplied: reasoning_effort/],
    ['gpt-4.1', V1, { max_tokens: 9, max_completion_tokens: 9 }, /at the same time/],
    ['gpt-4.1', DATED('2024-08-01-preview'), { max_completion_tokens: 9 }, /Unrecognized.*max_completion_tokens/],
    ['gpt-4.1', DATED('2024-06-01'), { response_format: SCHEMA }, /enabled only for api versions 2024-08-01-preview/],
    ['gpt-4.1', DATED('2031-01-01'), {}, /API version not supported/],
    ['gpt-4.1', `${V1}?api-version=2024-10-21`, {}, /API version not supported/],
    ['gpt-4.1', V1, { model: undefined }, /Missing required parameter: 'model'/],
    ['gpt-5', V1, { max_tokens: 9 }, /Unsupported parameter: 'max_tokens'.*Use 'max_completion_tokens' instead/],
    ['gpt-5', V1, { temperature: 0 }, /'temperature' does not support 0 with this model/],
    ['gpt-5', V1, { logprobs: true }, /Unsupported parameter: 'logprobs'/],
    ['gpt-5', V1, { reasoning_effort: 'none' }, /values are: 'minimal', 'low', 'medium', and 'high'\./],
    [
      'gpt-5',
      NEW,
      { reasoning_effort: 'minimal' },
      /Invalid value: 'minimal'.*values are: 'low', 'medium', and 'high'\./,
    ],
    ['gpt-5', GA, { reasoning_effort: 'low' }, /Unrecognized request argument supplied: reasoning_effort/],
    ['gpt-5', V1, { max_completion_tokens: 600 }, /max_tokens or model output limit was reached/],
    ['gpt-5.1', V1, { reasoning_effort: 'minimal' }, /values are: 'none', 'low', 'medium', and 'high'\./],
    ['gpt-5.4', V1, { max_tokens: 9 }, /Unsupported parameter/],
    ['o4-mini', V1, { reasoning_effort: 'minimal' }, /values are: 'low', 'medium', and 'high'\./],
    ['o4-mini', GA, {}, /enabled only for api versions 2024-12-01-preview and later/],
    ['gpt-chat', V1, { reasoning_effort: 'low' }, /values are: 'medium'\./],
  ])('%s at %s refuses %o', async (family, path, more, said) => {
    standin.family = family;
    expect(await ask(path, more)).toMatchObject({ status: 400, said: expect.stringMatching(said) });
  });

  it('knows no other deployment at /openai/v1, and no other path', async () => {
    expect(await ask(V1, { model: 'another' })).toMatchObject({
      status: 404,
      said: expect.stringContaining('DeploymentNotFound'),
    });
    expect((await ask('/openai/v1/completions', {})).status).toBe(404);
  });

  it('counts what it thought among the tokens of its answer', async () => {
    standin.family = 'o4-mini';
    const { said } = await ask(V1, { reasoning_effort: 'low' });
    const { usage } = JSON.parse(said) as { usage: Record<string, unknown> };
    expect(usage.completion_tokens_details).toEqual({ reasoning_tokens: 200 });
    expect(usage.completion_tokens).toBeGreaterThan(200);
  });
});
