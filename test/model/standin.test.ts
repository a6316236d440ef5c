import { existsSync } from 'node:fs';
import tls from 'node:tls';
import { DefaultAzureCredential, getBearerTokenProvider } from '@azure/identity';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import OpenAI, { AzureOpenAI } from 'openai';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import { lyingValue } from '../standins/openai/from-schema.ts';
import type { SeenChat } from '../standins/openai/seen-chat.ts';
import { type OpenaiStandin, startOpenaiStandin } from '../standins/openai/server.ts';

const API_VERSION = '2024-10-21';
const SYSTEM = 'You read what a support agent writes.';
const QUESTION = 'Users see a black screen.';
const READING = {
  type: 'object',
  properties: { intent: { type: 'string', enum: ['case', 'question'] }, region: { type: ['string', 'null'] } },
  required: ['intent', 'region'],
  additionalProperties: false,
};

let standin: OpenaiStandin;

beforeAll(async () => {
  standin = await startOpenaiStandin({ answer: () => ({ kind: 'content', content: '' }) });
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), standin.authority]);
  const environment = { ...standin.environment, ...standin.identityEnvironment, AZURE_OPENAI_API_KEY: undefined };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});

afterAll(() => standin.close());

beforeEach(() => {
  standin.requests.length = 0;
  standin.embed = () => ({ kind: 'vectors' });
});

const key = () => standin.environment.AZURE_OPENAI_API_KEY ?? '';

function client(options: ConstructorParameters<typeof AzureOpenAI>[0] = {}): AzureOpenAI {
  const credentials = options.azureADTokenProvider === undefined ? { apiKey: key() } : {};
  const baseURL = `${standin.endpoint}/openai`;
  return new AzureOpenAI({ baseURL, apiVersion: API_VERSION, maxRetries: 0, ...credentials, ...options });
}

function ask(schema: object = READING, by = client(), extra: object = {}, model = 'desk-chat') {
  return by.chat.completions.create({
    model,
    messages: [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: QUESTION },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'reading', strict: true, schema: { ...schema } } },
    ...extra,
  });
}

async function failureOf(promise: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OpenAI.APIError);
  return error as InstanceType<typeof OpenAI.APIError>;
}

async function toldBy(script: ChatScript) {
  standin.answer = () => script;
  return (await ask()).choices[0];
}

function failedBy(script: ChatScript, by = client()) {
  standin.answer = () => script;
  return failureOf(ask(READING, by, { temperature: 0.2 }));
}

describe('a chat that is answered', () => {
  it('carries the value of a script as JSON, with the ids, filters and tokens of the service', async () => {
    standin.answer = () => ({ kind: 'json', value: { intent: 'case', region: null } });
    const { data, response, request_id } = await ask().withResponse();
    expect(JSON.parse(data.choices[0]?.message.content ?? '')).toEqual({ intent: 'case', region: null });
    expect(data).toMatchObject({
      id: expect.stringMatching(/^chatcmpl-\w+$/),
      object: 'chat.completion',
      system_fingerprint: expect.any(String),
      prompt_filter_results: [
        {
          prompt_index: 0,
          content_filter_results: {
            hate: { filtered: false, severity: 'safe' },
            jailbreak: { filtered: false, detected: false },
          },
        },
      ],
      choices: [
        {
          finish_reason: 'stop',
          logprobs: null,
          message: { refusal: null },
          content_filter_results: { violence: { filtered: false } },
        },
      ],
    });
    const { prompt_tokens = 0, completion_tokens = 0, total_tokens } = data.usage ?? {};
    expect(prompt_tokens).toBeGreaterThan((SYSTEM + QUESTION).length / 4);
    expect(total_tokens).toBe(prompt_tokens + completion_tokens);
    for (const name of ['remaining-requests', 'remaining-tokens']) {
      expect(Number(response.headers.get(`x-ratelimit-${name}`))).toBeGreaterThan(0);
    }
    expect(response.headers.get('apim-request-id')).toBe(request_id);
  });

  it('is chosen by what was asked, as the script reads it', async () => {
    const seen: SeenChat[] = [];
    standin.answer = (request) => {
      seen.push(request);
      return { kind: 'content', content: request.user, finishReason: 'stop', usage: null };
    };
    const answer = await ask();
    expect(answer.choices[0]?.message.content).toBe(QUESTION);
    expect(answer.usage).toBeUndefined();
    expect(seen[0]).toMatchObject({
      system: SYSTEM,
      user: QUESTION,
      schemaName: 'reading',
      called: { operation: 'chat/completions', deployment: 'desk-chat', form: 'deployments', version: API_VERSION },
      family: 'gpt-4.1',
      headers: { 'api-key': key() },
    });
    expect(standin.chats()).toEqual([seen[0]?.body]);
    expect(standin.requests[0]).toMatchObject({
      method: 'POST',
      url: `/openai/deployments/desk-chat/chat/completions?api-version=${API_VERSION}`,
    });
  });

  it('may be refused, empty, cut off or stopped by the filter', async () => {
    expect(await toldBy({ kind: 'refusal', text: 'I will not.' })).toMatchObject({
      finish_reason: 'stop',
      message: { content: null, refusal: 'I will not.' },
    });
    expect(await toldBy({ kind: 'no-choices' })).toBeUndefined();
    expect(await toldBy({ kind: 'null-content' })).toMatchObject({ message: { content: null, refusal: null } });
    expect(await toldBy({ kind: 'cut-off', content: '{"intent":"ca' })).toMatchObject({
      finish_reason: 'length',
      message: { content: '{"intent":"ca' },
    });
    expect(await toldBy({ kind: 'output-filtered' })).toMatchObject({
      finish_reason: 'content_filter',
      message: { content: '' },
      content_filter_results: { violence: { filtered: true, severity: 'high' } },
    });
  });

  it('waits for the delay of its script, and a caller with less patience gives up', async () => {
    expect(await toldBy({ kind: 'content', content: 'late', delayMs: 60 })).toMatchObject({
      message: { content: 'late' },
    });
    const hurried = await failedBy({ kind: 'content', content: 'late', delayMs: 5_000 }, client({ timeout: 100 }));
    expect(hurried).toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
  });
});

describe('a chat that fails', () => {
  it.each([
    [401, OpenAI.AuthenticationError, '401'],
    [403, OpenAI.PermissionDeniedError, '403'],
    [404, OpenAI.NotFoundError, 'DeploymentNotFound'],
    [408, OpenAI.APIError, 'Timeout'],
    [429, OpenAI.RateLimitError, '429'],
    [500, OpenAI.InternalServerError, 'InternalServerError'],
    [502, OpenAI.InternalServerError, undefined],
    [503, OpenAI.InternalServerError, 'ServiceUnavailable'],
  ] as const)('with %i is the error of the SDK for it', async (status, kind, code) => {
    const error = await failedBy({ kind: 'status', status });
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ status, code, requestID: expect.any(String) });
    expect(error.headers?.get('retry-after')).toBeNull();
    expect(error.headers?.get('content-type')).toBe(status === 502 ? 'text/html' : 'application/json');
  });

  it('tells a throttled caller how long to wait', async () => {
    const error = await failedBy({ kind: 'status', status: 429, retryAfterSeconds: 7, retryAfterMs: 6_500 });
    expect(error.headers?.get('retry-after')).toBe('7');
    expect(error.headers?.get('retry-after-ms')).toBe('6500');
  });

  it('names what the content filter found in the prompt', async () => {
    const violent = await failedBy({ kind: 'prompt-filtered' });
    expect(violent).toBeInstanceOf(OpenAI.BadRequestError);
    expect(violent).toMatchObject({ status: 400, code: 'content_filter', param: 'prompt' });
    expect(violent.error).toMatchObject({
      status: 400,
      innererror: {
        code: 'ResponsibleAIPolicyViolation',
        content_filter_result: { violence: { filtered: true }, jailbreak: { filtered: false, detected: false } },
      },
    });
    expect((await failedBy({ kind: 'prompt-filtered', jailbreak: true })).error).toMatchObject({
      innererror: {
        content_filter_result: { violence: { filtered: false }, jailbreak: { filtered: true, detected: true } },
      },
    });
  });

  it.each([
    ['temperature', 'unsupported_value', /does not support 0\.2/],
    ['max_tokens', 'unsupported_parameter', /max_completion_tokens/],
    ['response_format', null, /json_schema/],
  ] as const)('names %s as the parameter its model does not take', async (param, code, message) => {
    const error = await failedBy({ kind: 'unsupported', param });
    expect(error).toMatchObject({ status: 400, param, code, type: 'invalid_request_error' });
    expect(error.message).toMatch(message);
  });

  it('is a lost connection where the server cuts it, at once or in the middle of the answer', async () => {
    expect(await failedBy({ kind: 'drop' })).toBeInstanceOf(OpenAI.APIConnectionError);
    standin.answer = () => ({ kind: 'half' });
    // What fetch throws while the body comes in, the SDK hands on as it is.
    await expect(ask()).rejects.toMatchObject({ name: 'TypeError', cause: { code: 'UND_ERR_SOCKET' } });
  });

  it('is a timeout where the server never answers, or falls silent in the middle of the answer', async () => {
    for (const kind of ['never', 'stall'] as const) {
      const error = await failedBy({ kind }, client({ timeout: 100 }));
      expect(error).toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
    }
  });

  it('is text instead of a completion where a page of HTML comes back', async () => {
    standin.answer = () => ({ kind: 'not-json' });
    expect(await ask()).toEqual(expect.stringContaining('<html>'));
  });

  it('does not follow a redirect with its key', async () => {
    const error = await failedBy({ kind: 'redirect', to: `${standin.endpoint}/elsewhere` });
    expect(error.status).toBe(302);
    expect(standin.requests.map(({ url }) => url)).not.toContain('/elsewhere');
  });
});

describe('access', () => {
  it('is refused for a wrong key, no key or a wrong token', async () => {
    expect(await failureOf(ask(READING, client({ apiKey: 'wrong' })))).toMatchObject({ status: 401, code: '401' });
    expect((await fetch(`${standin.endpoint}/openai/deployments/desk-chat/embeddings`)).status).toBe(401);
    const azureADTokenProvider = async () => 'wrong';
    const error = await failureOf(ask(READING, client({ azureADTokenProvider })));
    expect(error).toBeInstanceOf(OpenAI.AuthenticationError);
    expect(error.code).toBeUndefined();
  });

  it('is given to a token of the managed identity', async () => {
    standin.answer = () => ({ kind: 'content', content: 'known' });
    const scope = 'https://cognitiveservices.azure.com/.default';
    const azureADTokenProvider = getBearerTokenProvider(new DefaultAzureCredential(), scope);
    expect((await ask(READING, client({ azureADTokenProvider }))).choices[0]?.message.content).toBe('known');
    expect(standin.requests.map(({ url }) => url.split('?')[0])).toEqual([
      '/msi/token',
      '/openai/deployments/desk-chat/chat/completions',
    ]);
    expect(standin.requests[1]?.headers.authorization).toMatch(/^Bearer /);
  });

  it('gets no token for another resource or another identity', async () => {
    const token = (resource: string, header: string) =>
      fetch(`${standin.endpoint}/msi/token?resource=${resource}`, { headers: { 'x-identity-header': header } });
    const { IDENTITY_HEADER = '' } = standin.identityEnvironment;
    expect((await token('https://management.azure.com', IDENTITY_HEADER)).status).toBe(400);
    expect((await token('https://cognitiveservices.azure.com', 'wrong')).status).toBe(400);
    expect((await token('https://cognitiveservices.azure.com', IDENTITY_HEADER)).status).toBe(200);
  });
});

describe('a place that is not there', () => {
  it('is another deployment, no api-version, or the wrong kind of model', async () => {
    const chatOf = (model: string) => failureOf(ask(READING, client(), {}, model));
    expect(await chatOf('other')).toMatchObject({ status: 404, code: 'DeploymentNotFound' });
    expect(await chatOf('desk-embeddings')).toMatchObject({ status: 400, code: 'OperationNotSupported' });
    const url = `${standin.endpoint}/openai/deployments/desk-chat/chat/completions`;
    for (const query of ['', '?api-version=']) {
      const response = await fetch(url + query, { method: 'POST', headers: { 'api-key': key() }, body: '{}' });
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: { code: '404', message: 'Resource not found' } });
    }
  });

  it('is a request without messages, or with a body that is no JSON', async () => {
    const url = `${standin.endpoint}/openai/deployments/desk-chat/chat/completions?api-version=${API_VERSION}`;
    for (const body of ['{}', 'no json', '{"messages":[]}']) {
      const response = await fetch(url, { method: 'POST', headers: { 'api-key': key() }, body });
      expect(response.status).toBe(400);
    }
    expect(standin.chats()).toEqual([]);
  });
});

describe('a strict schema', () => {
  const object = (properties: Record<string, object>) => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });
  const nested = (levels: number): object => object(levels === 1 ? {} : { inner: nested(levels - 1) });
  const values = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => String(index).padStart(length, '-'));
  const choice = (count: number, length = 4) => ({ type: 'string', enum: values(count, length) });
  const many = (count: number, part: object) =>
    object(Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, part])));

  it.each([
    ['an open object', { ...READING, additionalProperties: true }, /'additionalProperties' is required/],
    ['an optional property', { ...READING, required: ['intent'] }, /Missing 'region'/],
    ['a required name without a property', { ...READING, required: ['intent', 'region', 'x'] }, /Extra required key/],
    ['an open object in a list', object({ a: { type: 'array', items: { type: 'object' } } }), /'properties', 'a', 'i/],
    ...['minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'minItems', 'maxItems', 'uniqueItems'].map(
      (keyword) =>
        [keyword, object({ a: { type: 'string', [keyword]: 1 } }), RegExp(`'${keyword}' is not permitted`)] as const,
    ),
    ['a part without a type', object({ a: { enum: ['x'] } }), /must have a 'type' key/],
    ['a reference with a description', object({ a: { $ref: '#', description: 'x' } }), /\$ref cannot have keywords/],
    ['a reference to nothing', object({ a: { $ref: '#/$defs/none' } }), /reference can only point/],
    ['anyOf at its root', { anyOf: [READING] }, /must be of type object/],
    ['1001 enum values', object({ a: choice(250), b: choice(751) }), /1000 enum values.*received 1001/],
    ['a long enum of 251 values', object({ a: choice(251, 60) }), /15000 total characters/],
    ['101 properties', many(101, { type: 'null' }), /100 object properties/],
    ['6 levels', nested(6), /5 levels/],
  ] as const)('with %s is refused', async (_, schema, message) => {
    const error = await failureOf(ask(schema));
    expect(error).toMatchObject({ status: 400, param: 'response_format', code: null, type: 'invalid_request_error' });
    expect(error.message).toMatch(/Invalid schema for response_format 'reading'/);
    expect(error.message).toMatch(message);
  });

  it.each([
    ['1000 enum values', object({ a: choice(250, 60), b: choice(750) })],
    ['a long enum of 250 values', object({ a: choice(250, 100) })],
    ['100 properties on 5 levels', object({ a: nested(4), ...many(96, { type: 'boolean' }).properties })],
    [
      'unions, definitions and itself',
      {
        ...object({
          a: { anyOf: [{ $ref: '#/$defs/b' }, { type: 'null' }] },
          c: { type: 'array', items: { $ref: '#' } },
        }),
        $defs: { b: object({ default: { type: ['integer', 'null'] } }) },
      },
    ],
  ])('with %s is taken', async (_, schema) => {
    standin.answer = () => ({ kind: 'content', content: '{}' });
    expect((await ask(schema)).choices).toHaveLength(1);
  });

  it('may break the rules where it is not strict', async () => {
    standin.answer = () => ({ kind: 'content', content: '{}' });
    const format = { type: 'json_schema', json_schema: { name: 'loose', schema: { type: 'object' } } };
    expect((await ask(READING, client(), { response_format: format })).choices).toHaveLength(1);
  });
});

describe('embeddings', () => {
  const embed = (input: string[], extra: object = {}) =>
    client().embeddings.create({ model: 'desk-embeddings', input, ...extra });
  const near = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

  it('come out of the SDK as numbers, in either encoding the same', async () => {
    const texts = ['black screen after sign-in', 'Écran noir'];
    const { data, model, usage } = await embed(texts);
    expect(JSON.parse(standin.requests[0]?.body ?? '')).toMatchObject({ encoding_format: 'base64' });
    const plain = await embed(texts, { encoding_format: 'float' });
    for (const [index, { embedding }] of data.entries()) {
      expect(embedding).toHaveLength(64);
      for (const [place, value] of embedding.entries()) {
        expect(value).toBeCloseTo(plain.data[index]?.embedding[place] ?? Number.NaN, 6);
      }
    }
    expect([model, usage.prompt_tokens > 0, data.map(({ index }) => index)]).toEqual([
      expect.any(String),
      true,
      [0, 1],
    ]);
  });

  it('are near for texts that share words, whatever their case and accents, and the same on every call', async () => {
    const texts = [
      'Black SCREEN after logon',
      'black screen after the logon',
      'printer out of paper',
      'bläck screen after logon',
      '?!',
    ];
    const [one = [], two = [], three = [], four = [], none = []] = (await embed(texts)).data.map((it) => it.embedding);
    expect(near(one, two)).toBeGreaterThan(0.8);
    expect(near(one, three)).toBeLessThan(0.4);
    expect(near(one, four)).toBeCloseTo(1, 5);
    expect(near(none, none)).toBeCloseTo(1, 5);
    expect((await embed(texts)).data[0]?.embedding).toEqual(one);
  });

  it('follow a scenario: vectors of its own, or a fault', async () => {
    standin.embed = () => ({ kind: 'vectors', of: (text) => [text.length, 0.5] });
    expect((await embed(['four'])).data[0]?.embedding).toEqual([4, 0.5]);
    standin.embed = ({ texts }) => ({ kind: 'status', status: 429, retryAfterSeconds: texts.length });
    const error = await failureOf(embed(['one', 'two']));
    expect([error.status, error.headers?.get('retry-after')]).toEqual([429, '2']);
    standin.embed = () => ({ kind: 'never' });
    const impatient = client({ timeout: 100 }).embeddings.create({ model: 'desk-embeddings', input: 'x' });
    expect(await failureOf(impatient)).toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
  });

  it('are refused for an empty text, for too many texts and from a chat model', async () => {
    expect(await failureOf(embed(['']))).toMatchObject({ status: 400, param: 'input' });
    expect(await failureOf(embed(Array(2_049).fill('x')))).toMatchObject({ status: 400 });
    const wrong = client().embeddings.create({ model: 'desk-chat', input: 'x' });
    expect(await failureOf(wrong)).toMatchObject({ status: 400, code: 'OperationNotSupported' });
  });
});

describe('a lying value', () => {
  const leaf = fc.constantFrom<object>(
    { type: 'string' },
    { type: ['string', 'null'], enum: ['a', 'b'] },
    { type: 'boolean' },
    { type: 'number' },
    { type: 'integer', minimum: 3, maximum: 9 },
    { type: ['integer', 'null'] },
    { const: 'fixed' },
    { enum: ['x', 2, null] },
    { $ref: '#' },
    { $ref: '#/$defs/node' },
  );
  // Ajv itself takes no property of this name.
  const name = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__');
  const { part } = fc.letrec<{ part: object }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({ type: fc.constant('array'), items: tie('part') }),
      fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf: [...anyOf, { type: 'null' }] })),
      fc.dictionary(name, tie('part'), { maxKeys: 3 }).map((properties) => ({
        type: ['object', 'null'],
        properties,
        required: Object.keys(properties),
        additionalProperties: false,
      })),
    ),
  }));
  const schema = part.map((inner) => ({
    type: 'object',
    properties: { way: { anyOf: [inner, { type: 'null' }] } },
    required: ['way'],
    additionalProperties: false,
    $defs: { node: { type: 'object', properties: { next: { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] } } } },
  }));

  it('is valid by any schema, whatever is picked', () => {
    fc.assert(
      fc.property(schema, fc.infiniteStream(fc.nat()), (made, numbers) => {
        const pick = (choices: readonly unknown[]) => choices[Number(numbers.next().value) % choices.length];
        const value = lyingValue(made, pick);
        const ajv = new Ajv({ strict: false });
        expect([ajv.validate(made, value), ajv.errors]).toEqual([true, null]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes its texts from the list it is given, and its enum values by the pick', () => {
    const last = (choices: readonly unknown[]) => choices.at(-1);
    expect(
      lyingValue({ ...READING, properties: { ...READING.properties, region: { type: 'string' } } }, last, ['lie']),
    ).toEqual({
      intent: 'question',
      region: 'lie',
    });
  });

  it('does not go on for ever where a schema has no end', () => {
    const endless = { type: 'object', properties: { again: { $ref: '#' } } };
    expect(() => lyingValue(endless, (choices) => choices[0])).toThrow('without a way out');
  });
});

describe('the stand-in', () => {
  it('gives the environment of the settings, and leaves nothing behind when it closes', async () => {
    const other = await startOpenaiStandin({
      answer: () => ({ kind: 'never' }),
      deployment: 'small',
      embeddingDeployment: 'vectors',
    });
    expect(other.environment).toMatchObject({
      AZURE_OPENAI_ENDPOINT: other.endpoint,
      AZURE_OPENAI_DEPLOYMENT: 'small',
      AZURE_OPENAI_EMBEDDING_DEPLOYMENT: 'vectors',
      NO_PROXY: 'localhost',
    });
    const { NODE_EXTRA_CA_CERTS = '' } = other.environment;
    expect(existsSync(NODE_EXTRA_CA_CERTS)).toBe(true);
    await other.close();
    expect(existsSync(NODE_EXTRA_CA_CERTS)).toBe(false);
    await expect(fetch(other.endpoint)).rejects.toThrow();
  });
});
