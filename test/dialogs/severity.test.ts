import { describe, expect, it } from 'vitest';
import { proposedSeverity } from '../../dialogs/severity.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import { presses } from '../../src/reading/acts/urgency.ts';
import { NOW } from '../fleet/observation-builder.ts';
import { sampleCase } from '../store/sample-documents.ts';

function severity(scope: string, said: string, incident?: string): number {
  const held = (key: string, value: string) => ({ key, value, holds: true, from: 'said', at: NOW }) as const;
  const deskCase: DeskCase = {
    ...sampleCase(1),
    seenLast: null,
    findings: [held('scope', scope), ...(incident === undefined ? [] : [held('incident', incident)])],
    ...(presses(said) ? { pressing: true } : {}),
  };
  return proposedSeverity(deskCase);
}

describe('the severity that is proposed', () => {
  it('is how many are stopped', () => {
    expect(severity('everyone', 'x', 'listed')).toBe(1);
    expect(severity('everyone', 'x')).toBe(2);
    expect(severity('site', 'x')).toBe(2);
    expect(severity('some-users', 'x')).toBe(3);
    expect(severity('one-user', 'x')).toBe(4);
  });

  it('of one user alone is not raised by an incident that is listed: “everyone is stopped” would not be true', () => {
    expect(severity('one-user', 'x', 'listed')).toBe(4);
    expect(severity('one-user', 'it is the CEO', 'listed')).toBe(3);
    expect(severity('some-users', 'x', 'listed')).toBe(2);
  });

  it.each(['it is the CEO', 'payroll has to run today', 'court hearing at two', 'c’est la PDG', 'la paie part à midi'])(
    '“%s” presses: one step higher',
    (said) => {
      expect(severity('one-user', said)).toBe(3);
      expect(severity('some-users', said)).toBe(2);
      expect(severity('site', said)).toBe(1);
    },
  );

  it.each(['not urgent', 'no deadline', 'pas urgent', 'the courtyard printer', 'an example'])(
    '“%s” does not',
    (said) => {
      expect(severity('one-user', said)).toBe(4);
    },
  );

  it('is not raised by what the bot itself said', () => {
    const deskCase = { ...sampleCase(1), findings: [], seenLast: null };
    expect(proposedSeverity({ ...deskCase, transcript: [{ at: NOW, from: 'bot', text: 'urgent' }] })).toBe(3);
  });
});
