import { describe, expect, it } from 'vitest';
import { openKnowledgeKit } from '../../src/compose/knowledge-kit.ts';
import { actNamed } from '../../src/domain/text/act.ts';
import type { OpenThing } from '../../src/domain/text/saying.ts';
import { FLEET, NOW } from './small-reader.ts';

const { reader } = openKnowledgeKit();
const read = (text: string, open?: OpenThing) => reader.read(text, { now: NOW, names: FLEET, open });
const first = (text: string) => read(text).acts[0];
const names = (text: string) => read(text).acts.map(({ act }) => act);

describe('what a message does', () => {
  it.each([
    ['en français svp', { act: 'language', language: 'fr' }],
    ['check again', { act: 'check.again' }],
    ['check again in 10 min', { act: 'check.again', minutes: 10 }],
    ['vérifie de nouveau dans 2 h', { act: 'check.again', minutes: 120 }],
    ['start over', { act: 'case.start-over' }],
    ['no, it’s West Europe', { act: 'correct' }],
    ['that fixed it', { act: 'outcome.worked', byFix: true }],
    ['did not help', { act: 'outcome.failed' }],
    ['it helped a bit', { act: 'outcome.partly' }],
    ['I am not able to do that', { act: 'outcome.cannot' }],
    ['next step', { act: 'step.next' }],
    ['why do you ask?', { act: 'ask.why' }],
    ['tell me when it is over', { act: 'watch.start' }],
    ['stop watching', { act: 'watch.stop' }],
    ['my watches', { act: 'watch.list' }],
    ['health', { act: 'report.health' }],
    ['versions', { act: 'report.versions' }],
    ['outcomes', { act: 'report.outcomes' }],
    ['weekly report', { act: 'report.outcomes', days: 7 }],
    ['post tickets here', { act: 'board.start' }],
    ['stop posting tickets', { act: 'board.stop' }],
    ['text for Microsoft', { act: 'microsoft-text' }],
    ['comment on ticket 12: called back', { act: 'ticket.comment', ticket: '12', comment: 'called back' }],
    ['take ticket 012', { act: 'ticket.edit', ticket: '12', field: 'assignee', to: null }],
    ['assign ticket 12 to Tier Two', { act: 'ticket.edit', ticket: '12', field: 'assignee', to: 'Tier Two' }],
    ['close ticket 12', { act: 'ticket.close', ticket: '12' }],
    ['reopen ticket 12', { act: 'ticket.reopen', ticket: '12' }],
    ['my tickets', { act: 'ask.ticket', which: 'all' }],
    ['find tickets about black screen', { act: 'ask.ticket', which: 'search', words: 'black screen' }],
    ['ticket 12', { act: 'ask.ticket', which: 'one', ticket: '12' }],
    ['what does 0x904 mean', { act: 'ask.meaning', of: 'codes' }],
    ['what is a host pool?', { act: 'ask.meaning', of: 'term', term: 'host-pool' }],
    ['session of dana', { act: 'ask.sessions', user: 'dana' }],
    ['0f8fad5b-d9cb-469f-a165-70867728950e', { act: 'ask.connection', id: '0f8fad5b-d9cb-469f-a165-70867728950e' }],
    ['escalate', { act: 'ticket.open' }],
    ['cancel', { act: 'case.cancel' }],
    ['help', { act: 'help' }],
    ['thanks', { act: 'social' }],
    ['bananas', { act: 'off-topic' }],
    ['the printer does not print', { act: 'other-team', desk: 'printing' }],
    ['users get a black screen', { act: 'tell' }],
    ['is hp-prod-01 down?', { act: 'ask.status', subjects: [{ kind: 'hostpool', id: 'hp-prod-01' }], fresh: false }],
    ['active incidents again', { act: 'ask.status', subjects: [{ kind: 'incidents', id: null }], fresh: true }],
  ])('“%s” first of all: %j', (text, act) => {
    expect(first(text)).toEqual(act);
  });

  it('carries what it is about', () => {
    const watched = actNamed(read('watch hp-prod-01').acts, 'watch.start');
    expect(watched).toEqual({ act: 'watch.start', subject: { kind: 'hostpool', id: 'hp-prod-01' } });
    expect(first('real cause of ticket 12: a DNS change.')).toEqual({
      act: 'ticket.real-cause',
      ticket: '12',
      cause: 'a DNS change',
      fixId: null,
    });
    expect(first('real cause of ticket 12: service-incident')).toMatchObject({ fixId: 'service-incident' });
  });

  it.each([
    ["it's on vm-3", 'session-host', { act: 'answer', says: 'place', alone: true }],
    ['no idea', 'scope', { act: 'answer', says: 'unknown' }],
  ])('“%s”, where %s was asked for, first of all: %j', (text, finding, act) => {
    expect(read(text, { kind: 'question', finding }).acts[0]).toEqual(act);
  });

  it('names the desk of another team’s matter that is heard, where no list of words names its topic', () => {
    const topic = 'the label writer on her counter spits out blank stickers';
    const acts = read(topic).acts;
    expect(actNamed(acts, 'other-team')).toEqual({ act: 'other-team', desk: 'printing' });
  });

  it('says whose trouble it is where the writer does, before the trouble itself', () => {
    expect(read('case 3: users get a black screen').acts.slice(0, 3)).toContainEqual({
      act: 'case.switch',
      case: 3,
      told: true,
    });
    expect(read('new case: users get a black screen').acts).toContainEqual({
      act: 'case.new',
      when: 'now',
      text: 'users get a black screen',
    });
    const acts = names('nouvel appelant : un écran noir');
    expect(acts.indexOf('case.new')).toBeGreaterThan(-1);
    expect(acts.indexOf('tell')).toBeGreaterThan(acts.indexOf('case.new'));
  });

  it.each([
    ['back to case 3', { act: 'case.switch', case: 3 }],
    ['retour au cas 3', { act: 'case.switch', case: 3 }],
    ['reopen case 3', { act: 'case.reopen', case: 3 }],
    ['Rouvre le cas 3', { act: 'case.reopen', case: 3 }],
    ['case 3', { act: 'ask.cases', case: 3 }],
    ['mes cas', { act: 'ask.cases' }],
  ])('“%s”, as the bot offers it, whatever stands open, first of all: %j', (text, act) => {
    for (const open of [undefined, { kind: 'proposal', fix: 'black-screen' }, { kind: 'ticket-form' }] as const)
      expect(read(text, open).acts[0]).toEqual(act);
  });

  it('gives a value to each finding that may be asked for, whichever question is open', () => {
    const answer = (text: string) =>
      read(text).acts.flatMap((one) => (one.act === 'answer' && one.says === 'value' ? [one.values] : []))[0] ?? {};
    expect(answer('everyone')).toMatchObject({ scope: 'everyone' });
    expect(answer('0f8fad5b-d9cb-469f-a165-70867728950e 09:40')).toMatchObject({
      'correlation-id': '0f8fad5b-d9cb-469f-a165-70867728950e 09:40',
    });
    expect(answer('I don’t know')).toEqual({});
    expect(read('go ahead').acts).toContainEqual({ act: 'answer', says: 'yes' });
    expect(read('not yet').acts).toContainEqual({ act: 'answer', says: 'no' });
  });

  it('stands in the order in which it is answered: the ticket that is asked for after the outcome that is told', () => {
    const acts = names('did not help, open a ticket');
    expect(acts.indexOf('ticket.open')).toBeGreaterThan(acts.indexOf('outcome.failed'));
  });
});

describe('how a message is put', () => {
  it('is known beside what it does', () => {
    expect(read('Is the CEO still locked out').manner).toMatchObject({ question: true, pressing: true, near: true });
    expect(read('not urgent').manner).toMatchObject({ pressing: false, question: false, words: 2 });
    expect(read('separately, another user has a black screen').manner.announces).toBe('another');
    expect(read('also a black screen').manner.announces).toBe('more');
    expect(read('bananas').manner).toEqual({
      words: 1,
      question: false,
      pressing: false,
      near: false,
      announces: null,
    });
  });
});
