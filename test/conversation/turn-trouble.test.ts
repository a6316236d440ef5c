import { describe, expect, it } from 'vitest';
import { TooLateError } from '../../src/conversation/limited.ts';
import { tellTrouble } from '../../src/conversation/turn-trouble.ts';
import { ConversationBusyError } from '../../src/domain/conversation/conversation-store.ts';
import type { Language } from '../../src/domain/core/language.ts';
import { RecordingChannel } from './recording-channel.ts';

async function told(error: Error, language: Language = 'en'): Promise<string[]> {
  const channel = new RecordingChannel();
  await tellTrouble(error, channel, language, { info: () => {}, warn: () => {}, error: () => {} });
  return channel.texts;
}

describe('a turn that was not taken in', () => {
  it('is owned up to with its reason, never with the words of the error', async () => {
    expect(await told(new TooLateError('planted'))).toEqual([expect.stringContaining('took too long')]);
    expect(await told(new ConversationBusyError('planted'))).toEqual([expect.stringContaining('from elsewhere')]);
    expect(await told(new TypeError('planted'), 'fr')).toEqual([expect.stringContaining('de mon côté')]);
    expect((await told(new Error('planted'))).join()).not.toContain('planted');
  });
});
