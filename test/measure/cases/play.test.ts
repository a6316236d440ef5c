import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, isRight, isWrongProposal, play, proposedId } from '../../../src/measure/cases/play.ts';
import { NOT_KNOWN, simulatedAgent } from '../../../src/measure/cases/simulated-agent.ts';
import { labelled, SMALL_DESK } from './small-desk.ts';

const KEYS = ['scope', 'stage', 'toString', 'since'];

describe('a simulated agent', () => {
  it('says a finding when it is asked for, and only then', () => {
    const agent = simulatedAgent({}, { scope: ['site'], 'event-text': ['A', 'B'] });
    expect(agent.answer('stage')).toEqual([NOT_KNOWN]);
    expect(agent.answer('event-text')).toEqual(['A', 'B']);
    expect(agent.asked).toEqual(['stage', 'event-text']);
  });

  it('never says anything twice, and nothing it does not hide, whatever is asked', () => {
    const hidden = { scope: ['site'], since: ['today'] };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KEYS), { maxLength: 12 }), (questions) => {
        const agent = simulatedAgent({ stage: ['slow'] }, hidden);
        const said = questions.flatMap((key) => agent.answer(key)).filter((value) => value !== NOT_KNOWN);
        expect(said.length).toBe(new Set(said).size);
        expect(said.length).toBe(['stage', ...Object.keys(hidden)].filter((key) => questions.includes(key)).length);
      }),
    );
  });
});

describe('a case that is played', () => {
  const call = labelled('host down, event 3277', ['broker'], {
    hidden: { 'event-text': ['FORM'], scope: ['everyone'] },
  });

  it('is judged from its text first, without what is hidden', () => {
    const { told } = play(call, SMALL_DESK);
    expect(told.deskCase.findings.map((one) => one.key)).not.toContain('event-text');
    expect(proposedId(told)).toBeNull();
  });

  it('gives up what is asked for, and is then solved', () => {
    const played = play(call, SMALL_DESK);
    expect(played.asked).toContain('event-text');
    expect(answered(played)).toContain('event-text');
    expect(proposedId(played.settled)).toBe('broker');
  });

  it('goes on with "unknown" where the agent does not know, and asks no key twice', () => {
    const played = play({ ...call, hidden: { 'host-pool': ['hp-a'] } }, SMALL_DESK);
    expect(answered(played)).toEqual([]);
    expect(new Set(played.asked).size).toBe(played.asked.length);
    expect(played.asked.length).toBeLessThanOrEqual(3);
    expect(proposedId(played.settled)).toBeNull();
  });

  it('sees what live checks find where the case has a live state', () => {
    const live = {
      pools: [{ name: 'hp-fin-ce', region: 'canadaeast', hosts: 4, type: 'Pooled', limit: 10 } as const],
      incidents: [
        { id: 'QX4T-9BG', title: 'Connection failures', service: 'Windows Virtual Desktop', regions: ['canadaeast'] },
      ],
    };
    const played = play(labelled('error 0x204 on hp-fin-ce', ['service-incident'], { live }), SMALL_DESK);
    expect(proposedId(played.told)).toBeNull();
    expect(played.looked === null ? null : proposedId(played.looked)).toBe('service-incident');
    expect(played.looked?.deskCase.entities.hostPool).toBe('hp-fin-ce');
  });
});

describe('being right', () => {
  const one = labelled('x', ['b', 'c']);

  it('counts any accepted fix within its places', () => {
    expect(isRight(['b', 'a'], one, 1)).toBe(true);
    expect(isRight(['a', 'c'], one, 1)).toBe(false);
    expect(isRight(['a', 'c'], one, 3)).toBe(true);
  });

  it('counts abstaining only where none is accepted', () => {
    expect(isRight([], one, 3)).toBe(false);
    expect(isRight([], labelled('x', ['b', 'none']), 1)).toBe(true);
  });

  it('holds a proposal against the product only when it is not accepted', () => {
    const { settled } = play(labelled('event 3277 FORM', ['broker']), SMALL_DESK);
    expect(isWrongProposal(settled, labelled('x', ['broker']))).toBe(false);
    expect(isWrongProposal(settled, labelled('x', ['token']))).toBe(true);
  });
});
