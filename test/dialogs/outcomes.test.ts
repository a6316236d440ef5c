import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedCase, withOutcome } from '../../dialogs/troubleshoot/case-record.ts';
import { type DeskCase, type Outcome, reopened, SAID_OUTCOMES } from '../../src/domain/case/case.ts';
import { fixOutcomes } from '../../src/domain/case/fix-outcomes.ts';
import { DAY_MS, shifted } from '../../src/domain/core/time.ts';
import { NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { PlayedConversation } from './played-conversation.ts';

function aCase(number: number, proposals: DeskCase['proposals'], openedAt = NOW): DeskCase {
  return {
    number,
    openedAt,
    state: 'open',
    symptom: 'slow',
    entities: rooms.reader.read('slow', { now: NOW }).entities,
    findings: [],
    asked: [],
    proposals,
    tried: [],
    seenFirst: null,
    seenLast: null,
    transcript: [],
    ticket: null,
  };
}

function proposed(fixId: string, outcome: Outcome | null = null): DeskCase['proposals'][number] {
  return { fixId, at: NOW, step: 0, outcome, ...(outcome === null ? {} : { endedAt: NOW }) };
}

function asking(role: PlayedConversation['role'], cases: readonly DeskCase[]): PlayedConversation {
  const played = new PlayedConversation(rooms, () => observation([]), NOW);
  played.role = role;
  played.deskCases = cases;
  return played;
}

describe('the outcome of a fix', () => {
  it('is noted once, however often the same button is pressed', () => {
    const once = withOutcome(aCase(1, [proposed('black-screen')]), 'black-screen', 'did-not-help', NOW);
    const twice = withOutcome(once, 'black-screen', 'solved', shifted(NOW, 1_000));
    expect(fixOutcomes([twice])[0]?.count).toMatchObject({ 'did-not-help': 1, solved: 0 });
  });

  it('is “escalated” where the case went to a ticket before anybody said a word, and open again where the desk refused it', () => {
    const handedOver = closedCase(aCase(1, [proposed('black-screen')]), 'escalated', NOW);
    expect(handedOver.proposals[0]).toMatchObject({ outcome: 'escalated', endedAt: NOW });
    expect(reopened(handedOver)).toEqual(aCase(1, [proposed('black-screen')]));
  });

  it('stays what was said when the case goes to a ticket', () => {
    const tried = aCase(1, [proposed('black-screen', 'did-not-help'), proposed('stuck-session')]);
    const { proposals } = closedCase(tried, 'escalated', NOW);
    expect(proposals.map(({ outcome }) => outcome)).toEqual(['did-not-help', 'escalated']);
    expect(reopened({ ...tried, proposals }).proposals.map(({ outcome }) => outcome)).toEqual(['did-not-help', null]);
  });

  it('is unknown where the case was cancelled', () => {
    const { proposals, state } = closedCase(aCase(1, [proposed('black-screen')]), 'cancelled', NOW);
    expect([state, proposals[0]?.outcome]).toEqual(['cancelled', 'unknown']);
  });
});

describe('counting outcomes', () => {
  const outcome = fc.option(fc.constantFrom<Outcome>(...SAID_OUTCOMES, 'escalated', 'unknown'));
  const cases = fc.array(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), outcome)));

  it('counts each proposal exactly once, whatever the order of the cases', () => {
    fc.assert(
      fc.property(cases, (all) => {
        const given = all.map((list, index) =>
          aCase(
            index,
            list.map(([id, how]) => proposed(id, how)),
          ),
        );
        const counted = fixOutcomes(given);
        expect(counted).toEqual(fixOutcomes(given.toReversed()));
        expect(counted.reduce((sum, fix) => sum + fix.proposed, 0)).toBe(all.flat().length);
        for (const fix of counted)
          expect(Object.values(fix.count).reduce((sum, one) => sum + one, 0)).toBe(fix.proposed);
      }),
    );
  });

  it('takes silence for nothing', () => {
    expect(fixOutcomes([aCase(1, [proposed('a'), proposed('a', 'unknown')])])).toMatchObject([
      { fixId: 'a', proposed: 2, count: { solved: 0, 'did-not-help': 0, open: 1, unknown: 1 }, lastSaid: null },
    ]);
  });
});

describe('the report of outcomes', () => {
  const week = [
    aCase(1, [proposed('black-screen', 'solved')]),
    aCase(2, [proposed('black-screen', 'did-not-help'), proposed('stuck-session')]),
    aCase(3, [proposed('fslogix-profile', 'solved')], shifted(NOW, -91 * DAY_MS)),
  ];

  it.each(['outcomes', 'which fixes worked?', 'Fix outcomes'])('“%s” counts 90 days for a lead', (line) => {
    const [sheet] = asking('lead', week).type(line);
    expect(sheet).toMatchObject({ kind: 'sheet', headline: '3 fixes proposed in 2 cases of the last 90 days.' });
    const lines = sheet?.kind === 'sheet' ? sheet.lines.join('\n') : '';
    expect(lines).toContain('proposed 2 times; 1 worked, 1 did not help');
    expect(lines).toContain('proposed once; 1 still open');
    expect(lines).toContain('They change no diagnosis');
    expect(lines).not.toContain('FSLogix');
  });

  it('says so where there is nothing to count', () => {
    expect(asking('engineer', []).type('outcomes')).toMatchObject([{ headline: expect.stringContaining('No case') }]);
  });

  it('is refused to an agent, with whom to ask', () => {
    expect(asking('agent', week).type('outcomes')).toMatchObject([
      { kind: 'text', text: expect.stringContaining('leads and engineers') },
    ]);
  });

  it('leaves an open case where it was', () => {
    const played = asking('lead', week);
    played.type('users get a black screen');
    const before = played.case;
    played.type('outcomes');
    expect(played.case).toEqual(before);
  });
});

describe('the report of the week', () => {
  const told = (number: number, value: string, openedAt = NOW): DeskCase => ({
    ...aCase(number, [], openedAt),
    state: number === 1 ? 'solved' : 'escalated',
    entities: { ...aCase(number, []).entities, hostPool: 'hp-made-up' },
    findings: [{ key: 'error-code', value, holds: true, from: 'said', at: NOW }],
  });
  const cases = [told(1, '0x204'), told(2, '0x204'), told(3, '0x904'), told(4, '0x204', shifted(NOW, -8 * DAY_MS))];

  it.each([
    'weekly report',
    'Give me the weekly summary',
    'what happened this week?',
    'rapport hebdomadaire',
    'bilan de la semaine',
  ])('“%s” counts seven days and no more', (text) => {
    const [sheet] = asking('lead', cases).type(text);
    expect(sheet).toMatchObject({ kind: 'sheet', headline: expect.stringMatching(/\b3 (cases|cas)\b|\b3 cas\b/) });
    expect(JSON.stringify(sheet)).toMatch(/\b7 (days|derniers jours)\b/);
  });

  it('says how cases ended, and names what stands in more than one of them', () => {
    const said = JSON.stringify(asking('lead', cases).type('weekly report'));
    expect(said).toContain('Cases solved: 1; handed over: 2');
    expect(said).toContain('0x204 (2 cases)');
    expect(said).not.toContain('0x904');
    expect(said).toContain('hp-made-up (3 cases)');
  });
});

describe('the real cause behind a ticket', () => {
  const handedOver = { ...aCase(17, [proposed('black-screen', 'escalated')]), ticket: '12' };

  it.each([
    ['real cause of ticket 12: fslogix-profile', 'fslogix-profile'],
    ['wrong fix, the real cause of ticket 12 is FSLogix-Profile.', 'fslogix-profile'],
    ['ticket 12: wrong fix, the real cause was a broken GPU driver', null],
    ['la vraie cause du ticket 12 était : un pilote', null],
  ])('“%s” is taken down from an engineer', (text, fixId) => {
    const played = asking('engineer', [handedOver]);
    const [line] = played.type(text);
    expect(played.causes).toMatchObject([{ ticket: '12', cause: { fixId } }]);
    expect(line).toMatchObject({ kind: 'text', text: expect.stringMatching(/case 17|cas 17/) });
  });

  it('is not taken down from an agent, nor for a ticket that no case opened', () => {
    const agent = asking('agent', [handedOver]);
    agent.type('real cause of ticket 12: fslogix-profile');
    expect(agent.causes).toEqual([]);
    const lead = asking('lead', []);
    expect(lead.type('real cause of ticket 99: fslogix-profile')[0]).toMatchObject({
      text: expect.stringContaining('No case here'),
    });
  });

  it('stands in the report beside what was proposed', () => {
    const cause = { text: 'fslogix-profile', fixId: 'fslogix-profile', at: NOW };
    const said = JSON.stringify(asking('lead', [{ ...handedOver, realCause: cause }]).type('outcomes'));
    expect(said).toMatch(/Case 17: proposed “.+”; the real cause was: .+/);
  });
});
