import { describe, expect, it } from 'vitest';
import { startServiceNow, USER } from '../standins/servicenow/instance.ts';
import { type ChatPage, onChatPage } from './chat-page.ts';

const OUTAGE = 'users get 0x204 when they connect, our hosts are in Canada East';

/** One journey of a person at the desk, on a product of its own. */
function journey(what: string, scenario: string, walk: (chat: ChatPage) => Promise<void>): void {
  it(what, () => onChatPage(['--scenario', scenario], walk));
}

describe('status, in the chat page that npm start prints', () => {
  journey('a question, its timeline, and from the worst host to a case', 'host-faults', async (chat) => {
    await chat.say('how is hp-prod-01', /We see/);
    await chat.picture('status-pool');
    await chat.press(/^What to do about/, /Case \d+ ·/);
    await chat.picture('fix-from-status');
  });

  journey('a watch is begun, listed and ended with a button', 'quiet', async (chat) => {
    await chat.say('watch Canada East', /Watching Canada East/);
    await chat.say('my watches', /I watch one thing here/);
    await chat.press('Stop watching', /no longer watch/);
    await chat.picture('watches');
  });

  journey('a code is looked up and taken up as a caller’s', 'quiet', async (chat) => {
    await chat.say('what does 0x904 mean', /0x904/);
    await chat.press(/^A caller sees/, /Case \d+ ·/);
    await chat.picture('code');
  });
});

describe('a case, in the chat page that npm start prints', () => {
  journey('a listed incident is answered, walked and handed over with buttons', 'default', async (chat) => {
    await chat.say('is canada east down', /Yes, Microsoft reports/);
    await chat.press('More', /KR8C-K1Z began/);
    await chat.picture('status-incident');
    await chat.say(OUTAGE, /Likely: /);
    await chat.picture('fix-incident');
    await chat.press('Hand over (ticket)', /Anything to add/);
    await chat.picture('ticket-form');
    await chat.press('Open the ticket', /Ticket \d+/);
    await chat.picture('ticket');
    expect(await chat.text()).toContain('demo fleet');
  });

  journey('with nothing listed, who is affected is asked and the platform is named', 'suspected', async (chat) => {
    await chat.say(OUTAGE, /affected/i);
    await chat.picture('question-scope');
    await chat.say('is uk south down?', /Still to answer/);
    await chat.picture('interrupted');
    await chat.pick('Everyone', /Ready for Microsoft support/);
    await chat.picture('fix-suspected');
  });

  journey('event 3277 is asked for its text and ends at the broker', 'quiet', async (chat) => {
    await chat.say('event 3277 on vm-3', /description of event/i);
    await chat.picture('question-event');
    await chat.press('Why do you ask?', /3277/);
    await chat.say('INVALID_FORM', /cannot reach the broker/);
    await chat.picture('fix-broker');
  });

  journey(
    'a walk shows whom a restart meets before the step, and puts a step into the ticket',
    'quiet',
    async (chat) => {
      await chat.say(
        'SxSStackListenerCheck failed on vm-3, qwinsta shows rdp-sxs not in state Listen',
        /Walk me through it/,
      );
      await chat.press('Walk me through it', /Step 1 of/);
      for (const step of [2, 3]) await chat.press('Next step', new RegExp(`Step ${step} of`));
      await chat.press('Next step', /Step 4 of/);
      await chat.press('Next step', /Step 5 of/);
      await chat.picture('step-commands');
      await chat.press('Into the ticket instead', /restarts the host/);
      await chat.picture('step-restart');
      expect(await chat.text()).toMatch(/sessions? runs? there now/);
      await chat.say('escalate', /left for you at the call|Anything to add/);
      await chat.press('What is in it', /left for you at the call/);
      await chat.picture('ticket-left-step');
    },
  );

  journey('a fix that did not help is left out, one that worked closes the case', 'quiet', async (chat) => {
    await chat.say('event 3277 INVALID_FORM on vm-3', /cannot reach the broker/);
    await chat.pressMore('It did not help', /Noted/);
    await chat.picture('next-candidate');
    await chat.say('it works now', /is closed/);
  });

  journey('the ticket form takes a note and a severity, and the ticket is read back', 'quiet', async (chat) => {
    await chat.say('a user gets a black screen after sign-in', /Case 1 ·/);
    await chat.say('escalate', /Anything to add/);
    await chat.press('Not yet', /No ticket was opened/);
    await chat.say('escalate', /Anything to add/);
    await chat.fill('Title', 'Black screen on the third floor');
    await chat.fill('Anything to add? (no passwords)', 'she is on the third floor');
    await chat.choose('Severity', '2 many are stopped');
    await chat.press('Open the ticket', /Ticket \d+ ·/);
    await chat.picture('ticket-with-note');
    await chat.say('ticket 1', /Severity 2/);
    expect(await chat.text()).toContain('Black screen on the third floor');
    await chat.press('What is in it', /third floor/);
  });

  journey(
    'a second case of the same goes into the open ticket, which is commented and closed on its card',
    'quiet',
    async (chat) => {
      await chat.say('users on hp-prod-01 get 0x204', /Case 1 ·/);
      await chat.say('escalate', /Anything to add/);
      await chat.press('Open the ticket', /Ticket 1 ·/);
      await chat.say('now a second user on hp-prod-01 gets 0x204', /Case 2 ·/);
      await chat.say('escalate', /Anything to add/);
      await chat.picture('similar-ticket');
      await chat.press('Add to ticket 1', /Another case of the same/);
      await chat.fill('Comment (no passwords)', 'third floor, since nine');
      await chat.press('Add the comment', /UTC: .*: third floor/);
      await chat.press('Close it', /Ticket 1 · closed/);
      await chat.say('tickets', /was opened from here/);
      await chat.picture('tickets');
    },
  );

  journey('two troubles in one message are taken one after the other', 'quiet', async (chat) => {
    await chat.say(
      'one user gets a black screen after sign-in. Separately, another user cannot see any resources',
      /separate troubles/,
    );
    await chat.say('cancel', /told me of another trouble/);
    await chat.press(/^Take up/, /Case 2 ·/);
    await chat.picture('taken-up');
  });

  journey('a question is answered from its choices, and its button is dead afterwards', 'quiet', async (chat) => {
    await chat.say('a user has trouble with her desktop', /type any answer/);
    await chat.picture('question');
    await chat.pick('I don’t know', /Case 1 ·|No documented fix/);
    await chat.pick('I don’t know', /answered already|where we are/, 'oldest');
    await chat.picture('stale-button');
  });

  journey('a look is asked for later, and taken at once when asked again', 'quiet', async (chat) => {
    await chat.say('users on hp-prod-01 cannot connect', /Case 1 ·/);
    await chat.say('check again in 10 min', /I look again in 10 min/);
    await chat.say('check again', /since I looked|recovered/);
    await chat.press('Check again in 10 min', /I look again in 10 min/);
    await chat.picture('check-again');
  });

  journey('what is not understood gets what the bot can do, then the ticket', 'quiet', async (chat) => {
    await chat.say('blorp', /did not understand/);
    await chat.press('What can you do?', /What I can do/);
    await chat.say('the zebra in the warehouse prints blank labels', /looks after printers/);
    await chat.press('It happens in the virtual desktop', /none of my articles is about printed pages/);
    await chat.picture('elsewhere');
    await chat.press('Hand over (ticket)', /Open the ticket/);
  });
});

describe('with a ticket system of its own, in the same page', () => {
  it('a desk that is down is told of, and the ticket comes once it is up, once', async () => {
    const instance = await startServiceNow();
    const env = {
      TICKET_DESK: 'servicenow',
      SERVICENOW_URL: instance.url,
      SERVICENOW_USER: USER.user,
      SERVICENOW_PASSWORD: USER.password,
    };
    instance.fault = () => 'lost';
    await onChatPage(
      ['--scenario', 'quiet'],
      async (chat) => {
        await chat.say('event 3277 INVALID_FORM on vm-3', /cannot reach the broker/);
        await chat.press('Hand over (ticket)', /Anything to add/);
        await chat.press('Open the ticket', /does not answer right now/);
        await chat.picture('desk-down');
        instance.fault = () => undefined;
        await chat.comes(/Ticket INC\d+ · new/);
        await chat.picture('desk-up');
        expect(instance.incidents).toHaveLength(1);
        await chat.press('Close it', /Ticket INC\d+ · closed/);
        expect(instance.incidents[0]).toMatchObject({ state: '6' });
      },
      env,
    );
    await instance.close();
  });
});

describe('en français, dans la même page', () => {
  journey('un cas est suivi, expliqué et transmis avec les boutons', 'quiet', async (chat) => {
    await chat.say('en français', /en français à partir de maintenant/);
    await chat.say('l’événement 3277 INVALID_FORM sur vm-3', /Probable|Possible/);
    await chat.picture('fr-fix');
    await chat.press('Plus', /(Courtier|Pool d’hôtes|Agent)\s:/);
    await chat.press('Guidez-moi', /Étape 1 sur/);
    await chat.picture('fr-step');
    await chat.press('Transmettre (ticket)', /Quelque chose à ajouter/);
    await chat.press('Ouvrir le ticket', /Ticket \d+ · nouveau/);
    await chat.picture('fr-ticket');
  });

  journey('un incident est dit dans la première phrase', 'default', async (chat) => {
    await chat.say('est-ce que Canada Est est en panne?', /Oui, Microsoft signale/);
    await chat.press('Plus', /début de KR8C-K1Z/);
    await chat.picture('fr-status');
  });
});
