import { describe, expect, it } from 'vitest';
import { startProduct } from '../product/start-product.ts';
import { type ChatPage, openChatPage } from './chat-page.ts';

async function onPage(scenario: string, journey: (chat: ChatPage) => Promise<void>): Promise<void> {
  const product = await startProduct({ args: ['--scenario', scenario], env: { LOG_LEVEL: 'silent' } });
  try {
    if (product.pageUrl === null || !product.pageUrl.startsWith('http'))
      throw new Error(`no chat page:\n${product.output()}`);
    const chat = await openChatPage(product.pageUrl);
    try {
      await journey(chat);
    } finally {
      await chat.close();
    }
  } finally {
    await product.stop();
  }
}

describe('in the chat page that npm start prints', () => {
  it('a listed incident is answered, walked and handed over with buttons', async () => {
    await onPage('default', async (chat) => {
      await chat.say('is canada east down', /Yes, Microsoft reports/);
      await chat.picture('status-incident');
      await chat.say('users get 0x204 when they connect, our hosts are in Canada East', /stay connected/);
      await chat.picture('fix-incident');
      await chat.press('Hand over (ticket)', /Anything to add/);
      await chat.picture('ticket-form');
      await chat.press('Open the ticket', /Ticket \d+/);
      await chat.picture('ticket');
      expect(await chat.text()).toContain('demo fleet');
    });
  });

  it('with nothing listed, who is affected is asked and the platform is named', async () => {
    await onPage('suspected', async (chat) => {
      await chat.say('users get 0x204 when they connect, our hosts are in Canada East', /affected/i);
      await chat.picture('question-scope');
      await chat.say('is uk south down?', /Back to case/);
      await chat.picture('interrupted');
      await chat.press('Everyone', /Ready for Microsoft support/);
      await chat.picture('fix-suspected');
    });
  });

  it('event 3277 is asked for its text and ends at the broker', async () => {
    await onPage('quiet', async (chat) => {
      await chat.say('event 3277 on vm-3', /description of event/i);
      await chat.picture('question-event');
      await chat.say('INVALID_FORM', /cannot reach the broker/);
      await chat.picture('fix-broker');
    });
  });
});
