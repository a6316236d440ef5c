import type { DeskCase } from '../../src/domain/case/case.ts';
import type { FindingKey } from '../../src/domain/knowledge/finding.ts';

/** Puts an answer that names a place into the case's entities; the same case where it names none. A narrower place makes the wider one moot. */
export function placeAnswer(deskCase: DeskCase, key: FindingKey, value: string): DeskCase {
  const { entities } = deskCase;
  if (key === 'region')
    return { ...deskCase, entities: { ...entities, region: value, hostPool: null, sessionHost: null } };
  if (key === 'host-pool') return { ...deskCase, entities: { ...entities, hostPool: value, sessionHost: null } };
  if (key === 'session-host') return { ...deskCase, entities: { ...entities, sessionHost: value } };
  return deskCase;
}
