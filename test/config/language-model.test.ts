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
      endpoint: 'https://made-up.openai.azure.com',
      deployment: 'desk-chat',
      login: { kind: 'entra', scope: 'https://cognitiveservices.azure.com/.default' },
      apiVersion: '2024-10-21',
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
  ])('ask for tokens of the cloud that %s stands in', (endpoint, scope) => {
    expect(settingsOf({ ...SET, AZURE_OPENAI_ENDPOINT: endpoint })?.login).toEqual({ kind: 'entra', scope });
  });

  it('take a key where one is set', () => {
    expect(settingsOf({ ...SET, AZURE_OPENAI_API_KEY: 'made-up-key' })?.login).toEqual({
      kind: 'key',
      key: 'made-up-key',
    });
  });

  it.each([
    'https://made-up.openai.azure.com/openai',
    'https://made-up.openai.azure.com/openai/v1/',
    'https://made-up.openai.azure.com/api/projects/desk',
  ])('take %s, as a portal may show it', (endpoint) => {
    expect(settingsOf({ ...SET, AZURE_OPENAI_ENDPOINT: endpoint })?.endpoint).toBe('https://made-up.openai.azure.com');
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
