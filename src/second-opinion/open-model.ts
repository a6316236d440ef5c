import type { ModelConfig } from '../config/language-model.ts';
import type { OpenedModel, OpenModelOptions } from '../model/open-language-model.ts';

async function tokenSource({ login }: ModelConfig): Promise<() => Promise<string>> {
  if (login.kind === 'key') return () => Promise.reject(new Error('a key is set, so no token is asked for'));
  const { createEntraToken } = await import('../azure/live/entra-token.ts');
  return createEntraToken(login.scope);
}

/** Opens the model that is set. Its packages, and those of Entra, take long to import: nobody without a model pays for them. */
export async function openModel(config: ModelConfig, options: Omit<OpenModelOptions, 'token'>): Promise<OpenedModel> {
  const { openLanguageModel } = await import('../model/open-language-model.ts');
  return openLanguageModel(config, { ...options, token: await tokenSource(config) });
}
