import { describe, expect, it } from 'vitest';
import { languageModelOf } from '../../src/config/language-model.ts';

const SET = { AZURE_OPENAI_ENDPOINT: 'https://made-up.openai.azure.com/', AZURE_OPENAI_DEPLOYMENT: 'desk-chat' };

function settingsOf(env: Readonly<Record<string, string>>) {
  const read = languageModelOf(env);
  if (read.kind === 'wrong') throw new Error(read.problems.join('\n'));
  return read.value;
}

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  const read = languageModelOf(env);
  return read.kind === 'wrong' ? read.problems : [];
}

describe('the settings of the language model', () => {
  it('are none where none is set, and that is right', () => {
    expect(languageModelOf({})).toEqual({ kind: 'read', value: undefined });
  });

  it('take Entra credentials by default, names hidden and no text logged', () => {
    expect(settingsOf(SET)).toEqual({
      endpoint: {
        address: 'https://made-up.openai.azure.com',
        api: { kind: 'deployments', version: '2024-10-21' },
      },
      deployment: 'desk-chat',
      login: { kind: 'entra', scope: 'https://cognitiveservices.azure.com/.default' },
      tokensPerHour: 1_000_000,
      tokensPerConversation: 400_000,
      sendNames: false,
      logText: false,
    });
  });

  it.each([
    ['https://made-up.openai.azure.us', 'https://cognitiveservices.azure.us/.default'],
    ['https://made-up.openai.azure.cn', 'https://cognitiveservices.azure.cn/.default'],
    ['https://gateway.contoso.com/ai', 'https://cognitiveservices.azure.com/.default'],
    ['https://made-up.openai.azure.com/openai/v1', 'https://ai.azure.com/.default'],
    ['https://made-up.services.ai.azure.com/openai/v1', 'https://ai.azure.com/.default'],
    ['https://made-up.openai.azure.us/openai/v1', 'https://cognitiveservices.azure.us/.default'],
    ['https://gateway.contoso.com/ai/openai/v1', 'https://cognitiveservices.azure.com/.default'],
  ])('ask for tokens of the cloud that %s stands in', (endpoint, scope) => {
    expect(settingsOf({ ...SET, AZURE_OPENAI_ENDPOINT: endpoint })?.login).toEqual({ kind: 'entra', scope });
  });

  it('take a key where one is set', () => {
    expect(settingsOf({ ...SET, AZURE_OPENAI_API_KEY: 'made-up-key' })?.login).toEqual({
      kind: 'key',
      key: 'made-up-key',
    });
  });

  const dated = (version = '2024-10-21') => ({ kind: 'deployments', version });
  const v1 = { kind: 'v1' };
  it.each([
    ['', '', dated()],
    ['/openai', '', dated()],
    ['/api/projects/desk', '', dated()],
    ['/openai/deployments/desk-chat/chat/completions', '', dated()],
    ['/openai/deployments/desk-chat/chat/completions?api-version=2025-01-01-preview', '', dated('2025-01-01-preview')],
    ['/openai/responses?api-version=2025-04-01-preview', '', dated('2025-04-01-preview')],
    ['/gateway/openai', '/gateway', dated()],
    ['/openai-of-the-house', '/openai-of-the-house', dated()],
    ['/openai/v1', '', v1],
    ['/openai/v1/', '', v1],
    ['/openai/v1/chat/completions', '', v1],
    ['/openai/v1/responses?api-version=preview', '', { ...v1, version: 'preview' }],
    ['/api/projects/desk/openai/v1', '', v1],
    ['/gateway/openai/v1', '/gateway', v1],
  ])('take an endpoint with %s behind it, as a portal may show it', (behind, kept, api) => {
    const host = 'https://made-up.openai.azure.com';
    expect(settingsOf({ ...SET, AZURE_OPENAI_ENDPOINT: host + behind })?.endpoint).toEqual({
      address: host + kept,
      api,
    });
  });

  it('prefer a version that is set to the one that a portal shows', () => {
    const shown = 'https://made-up.openai.azure.com/openai/responses?api-version=2025-04-01-preview';
    const set = { AZURE_OPENAI_ENDPOINT: shown, AZURE_OPENAI_API_VERSION: '2024-06-01' };
    expect(settingsOf({ ...SET, ...set })?.endpoint.api).toEqual(dated('2024-06-01'));
  });

  it.each([
    [{ AZURE_OPENAI_DEPLOYMENT: 'desk-chat' }, 'AZURE_OPENAI_ENDPOINT'],
    [{ AZURE_OPENAI_API_KEY: 'made-up-key' }, 'AZURE_OPENAI_ENDPOINT'],
    [{ AZURE_OPENAI_ENDPOINT: SET.AZURE_OPENAI_ENDPOINT }, 'AZURE_OPENAI_DEPLOYMENT'],
    [{ ...SET, AZURE_OPENAI_ENDPOINT: 'http://made-up.openai.azure.com' }, 'AZURE_OPENAI_ENDPOINT'],
    [{ ...SET, AZURE_OPENAI_ENDPOINT: 'made-up' }, 'AZURE_OPENAI_ENDPOINT'],
    [{ ...SET, AZURE_OPENAI_DEPLOYMENT: 'a/b' }, 'AZURE_OPENAI_DEPLOYMENT'],
    [{ ...SET, AZURE_OPENAI_EMBEDDING_DEPLOYMENT: '../x' }, 'AZURE_OPENAI_EMBEDDING_DEPLOYMENT'],
    [{ ...SET, AZURE_OPENAI_API_VERSION: 'newest' }, 'AZURE_OPENAI_API_VERSION'],
    [{ ...SET, AZURE_OPENAI_API_VERSION: 'v1' }, 'AZURE_OPENAI_API_VERSION'],
    [
      {
        ...SET,
        AZURE_OPENAI_ENDPOINT: `${SET.AZURE_OPENAI_ENDPOINT}openai/v1`,
        AZURE_OPENAI_API_VERSION: '2024-10-21',
      },
      'AZURE_OPENAI_API_VERSION is for endpoints without /openai/v1',
    ],
    [{ ...SET, AZURE_OPENAI_ENDPOINT: `${SET.AZURE_OPENAI_ENDPOINT}?key=made-up` }, 'AZURE_OPENAI_ENDPOINT'],
    [{ ...SET, AZURE_OPENAI_TOKENS_PER_HOUR: '0' }, 'AZURE_OPENAI_TOKENS_PER_HOUR'],
    [{ ...SET, AZURE_OPENAI_TOKENS_PER_CONVERSATION: 'plenty' }, 'AZURE_OPENAI_TOKENS_PER_CONVERSATION'],
    [{ ...SET, AZURE_OPENAI_SEND_NAMES: 'yes' }, 'AZURE_OPENAI_SEND_NAMES'],
    [{ ...SET, AZURE_OPENAI_LOG_TEXT: '1' }, 'AZURE_OPENAI_LOG_TEXT'],
  ])('%o are refused with what to do about %s', (env, name) => {
    expect(problemsOf(env).some((line) => line.startsWith(name))).toBe(true);
  });

  it('repeat no key in what they complain of', () => {
    const problems = problemsOf({ AZURE_OPENAI_ENDPOINT: 'made-up-key', AZURE_OPENAI_DEPLOYMENT: 'made-up-key/' });
    expect(problems.join()).not.toContain('made-up-key');
  });
});
