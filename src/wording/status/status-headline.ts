import type { Language } from '../../domain/core/language.ts';
import { GLOBAL_REGION, regionDisplayName } from '../../domain/core/region.ts';
import type { EventFact, StatusAnswer, StatusSubject } from '../../domain/status/status.ts';
import type { OwnCause } from '../../domain/status/status-evidence.ts';
import { outside } from '../lines/outside-text.ts';
import type { Moments } from '../lines/when.ts';
import { type Sentences, sentences } from '../sentences.ts';
import { hostsWords, hostWords } from './host-lines.ts';
import { changeWords } from './sign-lines.ts';

type HeadlineWords = Sentences['headline'];
type LeadIncident = Parameters<HeadlineWords['atRisk']>[1];

const MOST_REGIONS = 3;

/** What an answer is about, as a person names it. */
export function subjectName(subject: StatusSubject, language: Language): string {
  const words = sentences(language).headline;
  switch (subject.kind) {
    case 'region':
      return words.region(outside(regionDisplayName(subject.id)));
    case 'hostpool':
      return words.hostPool(outside(subject.id));
    case 'host':
      return words.host(outside(subject.id));
    case 'incidents':
      return words.ourRegions;
    case 'overview':
      return words.ourFleet;
  }
}

function counted({ hosts }: StatusAnswer, language: Language): string {
  return hosts === null || hosts.total === 0 ? '' : `${hostsWords(hosts, language)}.`;
}

/** What we see of the subject, without a full stop: a host's own words, or the counts. */
function facts(answer: StatusAnswer, moments: Moments, language: Language): string {
  const [host] = answer.notable;
  if (answer.subject.kind === 'host' && host !== undefined) return hostWords(host, moments, language);
  return answer.hosts === null ? '' : hostsWords(answer.hosts, language);
}

function here(answer: StatusAnswer, moments: Moments, language: Language): string {
  const words = sentences(language).headline;
  if (answer.hosts === null) return words.hereUnread;
  if (answer.hosts.total === 0) return words.hereNobody;
  const seen = facts(answer, moments, language);
  if (answer.impact === 'seen') return words.here(seen);
  if (answer.impact === 'unknown') return words.hereUnclear(seen);
  if (answer.hosts.failing + answer.hosts.suspect > 0) return words.hereUntied(seen);
  const logged = answer.connections !== null && answer.connections.now.attempts > 0;
  return logged ? words.hereNothingLogged(seen) : words.hereNothing(seen);
}

function named(events: readonly EventFact[], first: EventFact, moments: Moments): LeadIncident {
  const since = first.startedAt === undefined ? undefined : moments.clock(first.startedAt);
  return { id: outside(first.trackingId), since, others: events.length - 1 };
}

function where({ subject, regions }: StatusAnswer, event: EventFact, words: HeadlineWords): string | null {
  const named =
    subject.kind === 'region' && [subject.id, GLOBAL_REGION].some((region) => event.regions.includes(region));
  if (named && subject.kind === 'region') return outside(regionDisplayName(subject.id));
  if (event.regions.includes(GLOBAL_REGION)) return words.everywhere;
  const ours = event.regions.filter((region) => regions.hosts.includes(region) || regions.metadata.includes(region));
  // It reaches us by a resource it names: then its own regions are told.
  const names = (ours.length > 0 ? ours : event.regions)
    .slice(0, MOST_REGIONS)
    .map((region) => outside(regionDisplayName(region)));
  return names.length === 0 ? null : words.list(names);
}

function services(event: EventFact, words: HeadlineWords): string {
  return words.list(event.services.slice(0, MOST_REGIONS).map((service) => outside(service)));
}

function incident(answer: StatusAnswer, moments: Moments, language: Language): string {
  const words = sentences(language).headline;
  const { events } = answer.microsoft;
  // The incident of the service itself answers the question; what it stands on comes after.
  const first = events.find((event) => event.relation === 'avd') ?? events[0];
  if (first === undefined) return here(answer, moments, language);
  const what = first.relation === 'avd' ? null : services(first, words);
  return words.incident(
    what,
    where(answer, first, words),
    named(events, first, moments),
    here(answer, moments, language),
  );
}

function unknown(answer: StatusAnswer, language: Language): string {
  const words = sentences(language).headline;
  const { subject, unlooked } = answer;
  const missing = (what: string) => unlooked.some((one) => one.what === what);
  if (unlooked.some((one) => one.what === 'subject' && one.why === 'not-found') && subject.id !== null) {
    const name = outside(subject.id);
    return subject.kind === 'host' ? words.unknownHost(name) : words.unknownHostPool(name);
  }
  const rest = counted(answer, language);
  if (answer.hosts === null) return words.cantTell(words.missingHosts, rest);
  if (answer.hosts.unclear > 0)
    return words.cantTell(missing('machines') ? words.missingMachines : words.unclearHosts, rest);
  if (answer.hosts.expectedOn === 0 && (missing('scaling-plans') || missing('activity')))
    return words.cantTell(words.missingReasons, rest);
  return words.cantTell(missing('service-health') ? words.missingServiceHealth : words.missingHosts, rest);
}

function hostHeadline(answer: StatusAnswer, moments: Moments, language: Language): string | null {
  const [host] = answer.notable;
  if (answer.subject.kind !== 'host' || host === undefined) return null;
  const { hostState } = sentences(language).headline;
  const { state } = answer;
  if (!(state in hostState)) return null;
  const say = hostState[state as keyof typeof hostState];
  return say(subjectName(answer.subject, language), hostWords(host, moments, language));
}

function ownCauseHeadline(
  ownCause: OwnCause,
  name: string,
  rest: string,
  moments: Moments,
  language: Language,
): string {
  const words = sentences(language).headline;
  switch (ownCause.code) {
    case 'update':
      return words.ownUpdate(name, ownCause.hosts);
    case 'failed-check':
      return words.ownCheck(name, outside(ownCause.check), rest);
    case 'change':
      return words.ownChange(name, changeWords(ownCause.change, moments, language), rest);
  }
}

function stateHeadline(answer: StatusAnswer, moments: Moments, language: Language): string {
  const words = sentences(language).headline;
  const { state, microsoft, hosts, ownCause } = answer;
  const name = subjectName(answer.subject, language);
  const rest = counted(answer, language);
  switch (state) {
    case 'incident':
      return incident(answer, moments, language);
    case 'suspected-incident':
      return words.suspected(name, microsoft.says, rest);
    case 'own-cause':
      if (ownCause === null) return words.ownCause(name, rest);
      return ownCauseHeadline(ownCause, name, rest, moments, language);
    case 'down':
      return words.down(name, rest);
    case 'full':
      return words.full(name, rest);
    case 'degraded': {
      const faults =
        hosts === null ||
        hosts.failing + hosts.suspect > 0 ||
        answer.notable.some((one) => one.condition === 'warning');
      return faults ? words.degraded(name, rest) : words.tight(name, rest);
    }
    case 'at-risk': {
      const [event] = microsoft.events;
      if (event === undefined) return words.healthy(name, rest);
      return words.atRisk(services(event, words), named(microsoft.events, event, moments), rest);
    }
    case 'standby':
      return words.standby(name, rest);
    case 'healthy':
      return words.healthy(name, rest);
    case 'unknown':
      return unknown(answer, language);
    case 'not-monitored': {
      const [event] = microsoft.events;
      if (event === undefined) return words.notMonitored(name, moments.when(microsoft.at));
      return words.notMonitoredListed(name, services(event, words), named(microsoft.events, event, moments));
    }
  }
}

/** States that answer "is there an incident?" by themselves; in every other one the answer is that none is listed. */
const ANSWERS_INCIDENTS: readonly StatusAnswer['state'][] = ['incident', 'suspected-incident', 'at-risk', 'unknown'];

/** The first words: they answer the question, and say no more than is known. */
export function statusHeadline(answer: StatusAnswer, moments: Moments, language: Language): string {
  const words = sentences(language).headline;
  const { subject, state, microsoft } = answer;
  if (subject.kind === 'incidents' && !ANSWERS_INCIDENTS.includes(state)) {
    const seen = here(answer, moments, language);
    return microsoft.says === 'unreadable' ? words.cantTell(words.missingServiceHealth, seen) : words.noneListed(seen);
  }
  const head = hostHeadline(answer, moments, language) ?? stateHeadline(answer, moments, language);
  const unread = state === 'unknown' ? undefined : answer.unlooked.find((one) => one.what === 'session-hosts');
  const clause = unread?.count === undefined ? '' : words.poolsUnread(unread.count, unread.total ?? unread.count);
  return [head.trimEnd(), clause].filter((part) => part !== '').join(' ');
}
