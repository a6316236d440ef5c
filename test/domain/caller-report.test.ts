import { describe, expect, it } from 'vitest';
import { callerReport } from '../../src/domain/case/caller-report.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Finding, FindingOrigin } from '../../src/domain/knowledge/finding.ts';
import { sampleCase } from '../store/sample-documents.ts';

const AT = '2026-11-20T08:00:00.000Z';

function finding(key: string, value: string, from: FindingOrigin = 'said', holds = true): Finding {
  return { key, value, holds, from, at: AT };
}

function deskCase(findings: readonly Finding[], more: Partial<DeskCase> = {}): DeskCase {
  const entities = { region: 'canadaeast', hostPool: 'hp-1', sessionHost: null, ticket: null, trackingId: null };
  return { ...sampleCase(7), openedAt: AT, state: 'open', entities, findings, ...more };
}

describe('callerReport', () => {
  it('makes a caller of a case that names something that fails', () => {
    expect(callerReport(deskCase([finding('stage', 'connecting-fails'), finding('user', 'Dana@Contoso.com')]))).toEqual(
      {
        caseNumber: 7,
        at: AT,
        region: 'canadaeast',
        hostPool: 'hp-1',
        sessionHost: null,
        stage: 'connecting-fails',
        user: 'dana@contoso.com',
      },
    );
  });

  it('makes none of a case without a symptom, of one about something else, and of one that is over', () => {
    const symptom = finding('error-code', '0x204');
    expect(callerReport(deskCase([finding('region', 'canadaeast')]))).toBeNull();
    expect(callerReport(deskCase([symptom, finding('topic', 'printing')]))).toBeNull();
    expect(callerReport(deskCase([symptom], { state: 'solved' }))).toBeNull();
    expect(callerReport(deskCase([symptom], { state: 'cancelled' }))).toBeNull();
    expect(callerReport(deskCase([symptom], { state: 'escalated' }))).not.toBeNull();
  });

  it('does not take what our own checks found, or what was denied, for a caller’s symptom', () => {
    expect(callerReport(deskCase([finding('event-id', '3277', 'checked')]))).toBeNull();
    expect(callerReport(deskCase([finding('stage', 'slow', 'said', false)]))).toBeNull();
  });
});
