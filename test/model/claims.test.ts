import { describe, expect, it } from 'vitest';
import { claimsWorthATap } from '../../dialogs/second-reading/claims.ts';
import { secondLookAtCase } from '../../dialogs/second-reading/second-look.ts';
import { openCase, withFindings } from '../../dialogs/troubleshoot/case-record.ts';
import { claimsAnswered } from '../../dialogs/troubleshoot/claims-answered.ts';
import { judge } from '../../dialogs/troubleshoot/judge.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { FindingOrigin } from '../../src/domain/knowledge/finding.ts';
import type { ReadFinding, SecondReading } from '../../src/domain/model/language-model.ts';
import { ticketText } from '../../src/wording/ticket/ticket-text.ts';
import { PlayedConversation } from '../dialogs/played-conversation.ts';
import { NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';

const CONTEXT = new PlayedConversation(rooms, () => observation([]), NOW).context(null);
const BLACK: ReadFinding = { key: 'stage', value: 'black-after-sign-in', holds: true, words: 'a big dark void' };
const SLOW: ReadFinding = { key: 'stage', value: 'slow', holds: true, words: 'treacle' };

function reading(...findings: readonly ReadFinding[]): SecondReading {
  return { intent: 'troubleshoot', findings, tried: [], region: null, hostPool: null, sessionHost: null, alike: [] };
}

function caseOf(text: string): DeskCase {
  return openCase(7, rooms.reader.read(text, { now: NOW }), NOW);
}

function known(deskCase: DeskCase, key: string, value: string, from: FindingOrigin): DeskCase {
  return withFindings(deskCase, [{ key, value, holds: true, from, at: NOW }]);
}

const VAGUE = caseOf('the virtual desktop of a caller does something odd');

describe('what the model claims is put to the agent', () => {
  it('where it would change what comes next', () => {
    expect(claimsWorthATap(reading(BLACK), VAGUE, CONTEXT)).toMatchObject([
      { claim: { value: 'black-after-sign-in' } },
    ]);
  });

  it.each(['asked', 'checked'] as const)('never where its key is %s already, whatever the value', (from) => {
    const answered = known(VAGUE, 'stage', 'drops-later', from);
    expect(claimsWorthATap(reading(BLACK), answered, CONTEXT)).toEqual([]);
  });

  it('never twice, whatever became of it, and not with the other polarity either', () => {
    const first = secondLookAtCase(reading(BLACK), VAGUE, CONTEXT).deskCase ?? VAGUE;
    expect(first.claims).toHaveLength(1);
    expect(claimsWorthATap(reading(BLACK), first, CONTEXT)).toEqual([]);
    expect(claimsWorthATap(reading({ ...BLACK, holds: false }), first, CONTEXT)).toEqual([]);
    const answer = claimsAnswered(first, [], NOW);
    const refused = answer.kind === 'none' ? answer.deskCase : VAGUE;
    expect(claimsWorthATap(reading(BLACK), refused, CONTEXT)).toEqual([]);
  });

  it('never where it changes nothing', () => {
    const sure = caseOf('event 3277 INVALID_FORM on vm-3');
    expect(
      claimsWorthATap(reading({ key: 'network', value: 'vpn', holds: true, words: 'vpn' }), sure, CONTEXT),
    ).toEqual([]);
  });

  it('as one value of a key, so that “yes, all of it” contradicts itself in nothing', () => {
    const claims = claimsWorthATap(reading(BLACK, SLOW), VAGUE, CONTEXT);
    expect(claims.map(({ claim }) => (claim.kind === 'finding' ? claim.key : claim.kind))).toEqual(['stage']);
  });

  it('at most three at once', () => {
    const many = rooms.knowledge.questions
      .filter(({ cost, choices }) => cost < 4 && choices.length > 0)
      .map(({ key, choices }) => ({ key, value: choices[0]?.value ?? '', holds: true, words: 'odd' }));
    expect(claimsWorthATap(reading(...many), VAGUE, CONTEXT).length).toBeLessThanOrEqual(3);
  });

  it('not while everybody is down, nor for a case that is closed', () => {
    const everybody = known(known(VAGUE, 'scope', 'everyone', 'said'), 'incident', 'suspected', 'checked');
    const place = { ...everybody, entities: { ...everybody.entities, hostPool: 'hp-made-up' } };
    const claim = reading({ key: 'network', value: 'vpn', holds: true, words: 'vpn' }, SLOW, BLACK);
    const look = secondLookAtCase(claim, place, CONTEXT);
    const one = secondLookAtCase(claim, known(place, 'scope', 'one-user', 'said'), CONTEXT);
    expect(one.effects.length).toBeGreaterThan(0);
    expect(look.effects).toEqual([]);
    expect(look.deskCase?.claims?.map(({ answer }) => answer)).toEqual(['unanswered', 'unanswered']);
    const closed: DeskCase = { ...VAGUE, state: 'cancelled' };
    expect(secondLookAtCase(reading(BLACK), closed, CONTEXT)).toEqual({ deskCase: closed, effects: [] });
  });
});

describe('what the model claims and nobody is asked about', () => {
  const vpn = reading({ key: 'network', value: 'vpn', holds: true, words: 'over the vpn' });
  const sure = caseOf('event 3277 INVALID_FORM on vm-3');
  const ticket = (deskCase: DeskCase) =>
    ticketText({
      deskCase,
      diagnosis: judge(deskCase, rooms.knowledge, rooms.search),
      note: '',
      knowledge: rooms.knowledge,
      now: NOW,
      language: 'en',
      agent: null,
      impact: 'some',
    }).body;

  it('is kept beside the case, counts for nothing, and stands in the ticket as confirmed by nobody', () => {
    const { deskCase, effects } = secondLookAtCase(vpn, sure, CONTEXT);
    expect(effects).toEqual([]);
    expect(deskCase?.findings).toEqual(sure.findings);
    const body = ticket(deskCase ?? sure);
    expect(body).toContain('## Read by a language model, confirmed by nobody\n- network: Over VPN (“over the vpn”)');
    expect(ticket(sure)).not.toContain('language model');
  });

  it('is a dozen in a case at the most, however much a model claims', () => {
    const many = rooms.knowledge.questions
      .filter(({ cost, choices }) => cost < 4 && choices.length > 0)
      .map(({ key, choices }) => ({ key, value: choices[0]?.value ?? '', holds: true, words: 'odd' }));
    expect(many.length).toBeGreaterThan(30);
    const flood = secondLookAtCase(reading(...many), sure, CONTEXT).deskCase;
    expect(flood?.claims?.length).toBeLessThanOrEqual(12);
  });

  it('is left out of the ticket once the agent said no, or yes: then it is the agent’s', () => {
    const put = secondLookAtCase(reading(BLACK), VAGUE, CONTEXT).deskCase ?? VAGUE;
    expect(ticket(put)).toContain('confirmed by nobody');
    const no = claimsAnswered(put, [], NOW);
    const yes = claimsAnswered(put, [0], NOW);
    expect(ticket(no.kind === 'none' ? no.deskCase : put)).not.toContain('confirmed by nobody');
    expect(ticket(yes.kind === 'taken' ? yes.deskCase : put)).not.toContain('confirmed by nobody');
  });
});

describe('the agent’s answer to claims', () => {
  const offered = secondLookAtCase(reading(BLACK), VAGUE, CONTEXT).deskCase ?? VAGUE;

  it('takes those that were said yes to, as asked, and closes the offer', () => {
    const answer = claimsAnswered(offered, [0], NOW);
    expect(answer).toMatchObject({ kind: 'taken', keys: ['stage'] });
    if (answer.kind !== 'taken') return;
    expect(answer.deskCase.findings).toContainEqual(
      expect.objectContaining({ value: 'black-after-sign-in', from: 'asked' }),
    );
    expect(claimsAnswered(answer.deskCase, [0], NOW)).toEqual({ kind: 'stale' });
  });

  it.each([[[1]], [[0, 5]], [[20]]])('to claims that were never put (%j) changes nothing', (yes) => {
    expect(claimsAnswered(offered, yes, NOW)).toEqual({ kind: 'stale' });
  });

  it('to a case without any offer changes nothing', () => {
    expect(claimsAnswered(VAGUE, [], NOW)).toEqual({ kind: 'stale' });
  });
});
