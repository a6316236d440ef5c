import type { Subject } from '../../domain/core/subject.ts';
import { type FindingKey, heldValues } from '../../domain/knowledge/finding.ts';
import type { Entities, Said } from '../../domain/text/report.ts';
import { subjectAsked } from '../../domain/text/subject-of.ts';

type Asked = Exclude<Subject, { kind: 'event' }>;
type Watched = Extract<Subject, { id: string }>;

const KIND_OF: readonly (readonly [key: FindingKey, kind: 'region' | 'hostpool' | 'host'])[] = [
  ['session-host', 'host'],
  ['host-pool', 'hostpool'],
  ['region', 'region'],
];

/** What a question about the state of things is about: everything of the narrowest kind that is named, or what its words ask for as a whole. */
export function subjectsNamed(said: Pick<Said, 'intent' | 'entities' | 'findings'>): readonly Asked[] {
  const first = subjectAsked(said);
  if (first.id === null) return [first];
  const key = KIND_OF.find(([, kind]) => kind === first.kind)?.[0];
  const others = key === undefined ? [] : heldValues(said.findings, key);
  const ids = [first.id, ...others.filter((id) => id.toLowerCase() !== first.id.toLowerCase())];
  return ids.map((id) => ({ ...first, id }));
}

/** What a question that may leave out its subject names: the same, or nothing where no place and nothing as a whole is asked for. */
export function placesNamed(said: Pick<Said, 'intent' | 'entities' | 'findings'>): readonly Asked[] {
  const subjects = subjectsNamed(said);
  const wide = subjects[0]?.id === null;
  return wide && said.intent !== 'status.overview' && said.intent !== 'status.incidents' ? [] : subjects;
}

/** The narrowest thing that can be watched among what is named; nothing where nothing is. */
export function watchedIn({ trackingId, sessionHost, hostPool, region }: Entities): { readonly subject?: Watched } {
  if (trackingId !== null) return { subject: { kind: 'event', id: trackingId } };
  if (sessionHost !== null) return { subject: { kind: 'host', id: sessionHost } };
  if (hostPool !== null) return { subject: { kind: 'hostpool', id: hostPool } };
  return region === null ? {} : { subject: { kind: 'region', id: region } };
}
