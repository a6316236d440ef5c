import type { StatusSubject } from '../status/status.ts';
import type { Entities, Report } from './report.ts';

/** The narrowest thing that was named: host before host pool before region, everything where nothing was. */
export function subjectOf({ sessionHost, hostPool, region }: Entities): StatusSubject {
  if (sessionHost !== null) return { kind: 'host', id: sessionHost };
  if (hostPool !== null) return { kind: 'hostpool', id: hostPool };
  if (region !== null) return { kind: 'region', id: region };
  return { kind: 'overview', id: null };
}

/** What a status question asks about, by its intent. */
export function subjectAsked({ intent, entities }: Pick<Report, 'intent' | 'entities'>): StatusSubject {
  if (intent === 'status.incidents' && entities.region === null) return { kind: 'incidents', id: null };
  if (intent === 'status.region' && entities.region !== null) return { kind: 'region', id: entities.region };
  return subjectOf(entities);
}
