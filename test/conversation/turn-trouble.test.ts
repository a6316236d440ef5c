import type { TurnContext } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { TooLateError } from '../../src/conversation/limited.ts';
import { ConversationBusyError } from '../../src/domain/conversation/conversation-store.ts';
import { createTurnTrouble } from '../../src/teams/turn-trouble.ts';

async function told(error: Error, locale?: string): Promise<string[]> {
  const texts: string[] = [];
  const context = {
    activity: { locale },
    sendActivity: async (text: string) => texts.push(text),
  } as unknown as TurnContext;
  await createTurnTrouble({ info: () => {}, warn: () => {}, error: () => {} })(context, error);
  return texts;
}

describe('a turn that was not taken in', () => {
  it('is owned up to with its reason, never with the words of the error', async () => {
    expect(await told(new TooLateError('planted'))).toEqual([expect.stringContaining('took too long')]);
    expect(await told(new ConversationBusyError('planted'))).toEqual([expect.stringContaining('from elsewhere')]);
    expect(await told(new TypeError('planted'), 'fr-CA')).toEqual([expect.stringContaining('de mon côté')]);
    expect((await told(new Error('planted'))).join()).not.toContain('planted');
  });
});
