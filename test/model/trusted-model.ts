import tls from 'node:tls';
import { readConfig } from '../../src/config/config.ts';
import type { ModelConfig } from '../../src/config/language-model.ts';
import type { ChatScript } from '../standins/openai/chat-script.ts';
import type { SeenChat } from '../standins/openai/seen-chat.ts';
import { type OpenaiStandin, startOpenaiStandin } from '../standins/openai/server.ts';

/** A stand-in of Azure OpenAI that this process trusts. One per test file. */
export async function startTrustedModel(answer: (request: SeenChat) => ChatScript): Promise<OpenaiStandin> {
  const standin = await startOpenaiStandin({ answer });
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), standin.authority]);
  return standin;
}

/** The settings that lead to a stand-in, read as the product reads them. */
export function modelConfig(
  standin: OpenaiStandin,
  more: Readonly<Record<string, string | undefined>> = {},
): ModelConfig {
  const { model } = readConfig({ ...standin.environment, ...more }, []);
  if (model === undefined) throw new Error('no model is set');
  return model;
}
