import { describe, expect, it } from 'vitest';
import { renderSay } from '../../src/cards/render-say.ts';
import type { DeskRole } from '../../src/domain/conversation/desk-role.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const voice = { language: 'en', demo: false } as const;
const context = { voice, now: NOW, knowledge: rooms.knowledge };

function fleet(sessions: number): Observation {
  return observation([
    { name: 'hp-sales', hosts: hosts('sales', 3).map((host) => ({ ...host, sessions, stackVersion: 'rdp-sxs1' })) },
  ]);
}

const INCIDENT = observation(
  ['hp-sales', 'hp-other'].map((name) => ({
    name,
    hosts: hosts(name === 'hp-sales' ? 'sales' : 'other', 3).map((host) => ({ ...host, status: 'Unavailable' })),
  })),
  [{ trackingId: 'KR8C-K1Z', title: 'Azure Virtual Desktop connection failures' }],
);

/** The newest step that was shown, as the words of its card. */
function stepCard(said: readonly Say[]): string {
  const step = said.findLast(({ kind }) => kind === 'step');
  return step === undefined ? '' : JSON.stringify(renderSay(step, context).card);
}

function listenerCase(role: DeskRole, look: () => Observation): PlayedConversation {
  const chat = new PlayedConversation(rooms, look, NOW);
  chat.role = role;
  chat.type('host sales-0: SxSStackListenerCheck failed, qwinsta shows rdp-sxs not in state Listen');
  expect(chat.said.some((say) => say.kind === 'fix' && say.fixId === 'stack-listener-not-working')).toBe(true);
  return chat;
}

/** Goes on until a step of this kind is shown; gives its card. */
function walkTo(chat: PlayedConversation, words: RegExp): string {
  let card = stepCard(chat.pressLabel('Walk me through it'));
  for (let steps = 0; steps < 20 && !words.test(card); steps += 1) card = stepCard(chat.pressLabel('Next step'));
  expect(card).toMatch(words);
  return card;
}

function walkedBy(role: DeskRole): number[] {
  const chat = listenerCase(role, () => fleet(3));
  chat.pressLabel('Walk me through it');
  for (let steps = 0; steps < 20; steps += 1) {
    const last = chat.said.findLast(({ kind }) => kind === 'step');
    if (last === undefined || !buttonsOf(last).some(({ label }) => label === 'Next step')) break;
    chat.pressLabel('Next step');
  }
  return chat.said.flatMap((say) => (say.kind === 'step' ? [say.step] : []));
}

describe('the steps a person may do', () => {
  const article = rooms.knowledge.articles.find(({ id }) => id === 'stack-listener-not-working');
  const steps = (actors: readonly string[]) =>
    article?.steps.flatMap(({ actor }, index) => (actors.includes(actor) ? [index] : []));

  it('are those of the desk for an agent and a lead, and those on the hosts as well for an engineer', () => {
    expect(walkedBy('agent')).toEqual(steps(['agent', 'caller']));
    expect(walkedBy('lead')).toEqual(steps(['agent', 'caller']));
    expect(walkedBy('engineer')).toEqual(steps(['agent', 'caller', 'host-admin', 'network', 'identity']));
    expect(walkedBy('engineer').length).toBeGreaterThan(walkedBy('agent').length);
  });

  it('are on the card of the fix by role; the others are counted as work for others', () => {
    const card = (role: DeskRole) => {
      const fix = listenerCase(role, () => fleet(3)).said.findLast(({ kind }) => kind === 'fix');
      return fix === undefined ? '' : JSON.stringify(renderSay(fix, context).card);
    };
    expect(card('agent')).toContain('more steps are for others');
    expect(card('engineer')).not.toContain('for others');
  });
});

describe('a step that restarts a host or ends sessions', () => {
  it('says before its text whom it meets, read at that moment', () => {
    let seen = fleet(3);
    const chat = listenerCase('engineer', () => seen);
    seen = fleet(14);
    const card = walkTo(chat, /restarts the host/);
    expect(card).toContain('14 sessions run there now');
    expect(card.indexOf('14 sessions')).toBeLessThan(card.lastIndexOf('Restart the virtual machine'));
  });

  it('says that nobody is there, or that it could not be read', () => {
    expect(
      walkTo(
        listenerCase('engineer', () => fleet(0)),
        /restarts the host/,
      ),
    ).toContain('no session runs there now');
    let seen = fleet(3);
    const chat = listenerCase('engineer', () => seen);
    seen = observation('late');
    expect(walkTo(chat, /restarts the host/)).toContain('could not be read');
  });
});

/** The first step of an article that would restart a host or end sessions. */
function riskyStep(fixId: string): number {
  const article = rooms.knowledge.articles.find(({ id }) => id === fixId);
  return article?.steps.findIndex(({ risks }) => risks.includes('restart') || risks.includes('ends sessions')) ?? -1;
}

describe('an incident that is listed while a fix is walked', () => {
  it('takes the place of a step that would restart a host, where it explains the trouble', () => {
    let seen = fleet(3);
    const chat = listenerCase('engineer', () => seen);
    chat.pressLabel('Walk me through it');
    seen = INCIDENT;
    const fixId = 'stack-listener-not-working';
    const said = chat.press({ desk: 1, act: 'step', case: 1, fixId, step: riskyStep(fixId) });
    expect(said.map((say) => (say.kind === 'fix' ? say.fixId : say.kind))).toContain('service-incident');
    expect(said.map(({ kind }) => kind)).not.toContain('step');
  });

  it('holds back such a step also where the cause is another one; it can go into the ticket', () => {
    let seen = fleet(3);
    const chat = new PlayedConversation(rooms, () => seen, NOW);
    chat.role = 'engineer';
    chat.type('banner: Remote Desktop licensing mode is not configured, on sales0, RDS licence server missing');
    const fixId = chat.case?.proposals[0]?.fixId ?? '';
    seen = INCIDENT;
    const said = chat.press({ desk: 1, act: 'step', case: 1, fixId, step: riskyStep(fixId) });
    expect(said.map(({ kind }) => kind)).not.toContain('step');
    expect(JSON.stringify(said)).toContain('I hold this step back');
    chat.pressLabel('Into the ticket instead');
    expect(chat.case?.left).toHaveLength(1);
  });
});

describe('how a fix went', () => {
  it('“in part” keeps the case open, leaves the fix out and counts it neither for nor against', () => {
    const chat = listenerCase('agent', () => fleet(3));
    const said = chat.pressLabel('It helped in part');
    expect(said[0]).toMatchObject({ kind: 'text', text: expect.stringMatching(/helped in part/) });
    expect(chat.case?.state).toBe('open');
    expect(chat.case?.proposals[0]).toMatchObject({ fixId: 'stack-listener-not-working', outcome: 'partly' });
    expect(said.some((say) => say.kind === 'fix' && say.fixId === 'stack-listener-not-working')).toBe(false);
  });

  it.each(['it helped a little', 'partly', 'some of them work', 'ça marche un peu', 'en partie'])(
    '“%s” is that',
    (words) => {
      const chat = listenerCase('agent', () => fleet(3));
      chat.type(words);
      expect(chat.case?.proposals[0]?.outcome).toBe('partly');
    },
  );
});

describe('a step that is put into the ticket', () => {
  it('is marked there with its commands, and the walk goes on', () => {
    const chat = listenerCase('engineer', () => fleet(3));
    walkTo(chat, /qwinsta/);
    const said = chat.pressLabel('Into the ticket instead');
    expect(said.map(({ kind }) => kind)).toContain('step');
    chat.type('escalate');
    chat.pressLabel('Open the ticket');
    const [draft] = chat.drafts;
    const marked = draft?.body.split('\n').filter((line) => line.includes('left for you at the call'));
    expect(marked).toHaveLength(1);
    expect(marked?.[0]).toContain('qwinsta');
  });
});
