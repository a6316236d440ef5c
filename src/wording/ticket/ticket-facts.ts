import type { DeskCase } from '../../domain/case/case.ts';
import type { Language } from '../../domain/core/language.ts';
import { regionDisplayName } from '../../domain/core/region.ts';
import { type FindingKey, heldValues } from '../../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../../domain/knowledge/knowledge-base.ts';
import { keyWords, momentNote, valueWords } from '../lines/finding-words.ts';
import { outside, shortened } from '../lines/outside-text.ts';
import { sentences } from '../sentences.ts';
import { hostsWords } from '../status/host-lines.ts';

const LONGEST_TITLE = 120;
/** Words of the agent in a title, where nothing that was read tells what happens. */
const LONGEST_WORDS = 60;
const MOST_VERSIONS = 4;

/** What the next person asks for first; named as not known where nobody could tell. */
const WANTED: readonly FindingKey[] = ['scope', 'stage', 'since', 'correlation-id'];
const PLACES: readonly FindingKey[] = ['region', 'host-pool', 'session-host'];

/** Where a case is, the narrowest place first. */
export function placesOf({ entities }: DeskCase, language: Language): string[] {
  const words = sentences(language).ticket;
  const { sessionHost, hostPool, region } = entities;
  return [
    ...(sessionHost === null ? [] : [words.host(outside(sessionHost))]),
    ...(hostPool === null ? [] : [words.hostPool(outside(hostPool))]),
    ...(region === null ? [] : [words.region(outside(regionDisplayName(region)))]),
  ];
}

/** What happens, as it was read: the code and where it stops; `undefined` where neither was told. */
export function whatOf(deskCase: DeskCase, knowledge: KnowledgeBase, language: Language): string | undefined {
  const held = (key: FindingKey) => heldValues(deskCase.findings, key)[0];
  const stage = held('stage');
  const code = held('error-code') ?? held('event-text') ?? held('symbolic-code');
  const parts = [code, stage === undefined ? undefined : valueWords('stage', stage, knowledge, language)].filter(
    (one) => one !== undefined,
  );
  return parts.length === 0 ? undefined : outside(parts.join(': '), LONGEST_TITLE);
}

/** Since when, as it was told; `null` where it was not. */
export function sinceOf({ findings }: DeskCase, knowledge: KnowledgeBase, language: Language): string | null {
  const [since] = heldValues(findings, 'since');
  if (since === undefined) return null;
  return valueWords('since', since, knowledge, language) + momentNote(findings, 'since', since, language);
}

/** The title of a ticket: what happens, who is hit, and where. */
export function titleOf(deskCase: DeskCase, knowledge: KnowledgeBase, language: Language): string {
  const [scope] = heldValues(deskCase.findings, 'scope');
  const { sessionHost, hostPool, region } = deskCase.entities;
  const words = sentences(language).ticket;
  const short = shortened(deskCase.symptom.replace(/\s+/g, ' '), LONGEST_WORDS);
  const where = sessionHost ?? hostPool ?? (region === null ? undefined : regionDisplayName(region));
  const parts = [
    whatOf(deskCase, knowledge, language) ?? short,
    scope === undefined ? undefined : valueWords('scope', scope, knowledge, language).toLowerCase(),
    where,
  ].filter((one) => one !== undefined);
  const title = outside(parts.join(', '), LONGEST_TITLE - LONGEST_WORDS);
  return deskCase.symptomShown === true ? words.fromPicture(title) : outside(parts.join(', '), LONGEST_TITLE);
}

function versionLines({ seenLast, seenFirst }: DeskCase, language: Language): string[] {
  const words = sentences(language).ticket;
  const hosts = (seenLast ?? seenFirst)?.notable ?? [];
  const peers = (seenLast ?? seenFirst)?.versions;
  const own = {
    agent: [...new Set(hosts.flatMap((host) => host.agentVersion ?? []))],
    stack: [...new Set(hosts.flatMap((host) => host.stackVersion ?? []))],
  };
  return (['agent', 'stack'] as const).flatMap((kind) => {
    const beside = (peers?.[kind] ?? [])
      .slice(0, MOST_VERSIONS)
      .map(({ version, hosts: count }) => `${version} ×${count}`);
    return own[kind].length === 0 ? [] : [words.versions(kind, own[kind], beside)];
  });
}

/** How far the trouble reaches: who is affected, as was said, and the hosts, sessions and callers the last look counted. */
export function reachLines(deskCase: DeskCase, knowledge: KnowledgeBase, language: Language): string[] {
  const { ticket: words, hosts: counts } = sentences(language);
  const scope = heldValues(deskCase.findings, 'scope').map((one) => valueWords('scope', one, knowledge, language));
  const seen = deskCase.seenLast ?? deskCase.seenFirst;
  const whole = seen === null || seen.subject.kind === 'overview' || seen.subject.kind === 'incidents';
  const hosts =
    whole || seen.hosts === null
      ? []
      : [`${hostsWords(seen.hosts, language)}; ${counts.sessions(seen.hosts.sessions)}`];
  const callers = whole || seen.callers === null || seen.callers === 0 ? [] : [words.callers(seen.callers)];
  return [...(scope.length === 0 ? [] : [words.fact(keyWords('scope', language), scope)]), ...hosts, ...callers];
}

/** What is known of a case, one line each: place, what was said, tracking ids, versions; then what nobody could tell. */
export function knownLines(deskCase: DeskCase, knowledge: KnowledgeBase, language: Language): string[] {
  const words = sentences(language).ticket;
  const { findings, asked } = deskCase;
  const shown = (key: FindingKey, one: string) =>
    findings.some((finding) => finding.from === 'picture' && finding.key === key && finding.value === one);
  const value = (key: FindingKey, one: string) => {
    const text = shortened(valueWords(key, one, knowledge, language), LONGEST_TITLE);
    return shown(key, one) ? words.fromPicture(text) : text;
  };
  const told = findings.filter((one) => one.from !== 'checked');
  const keys = new Set(told.filter((one) => one.holds && !PLACES.includes(one.key)).map((one) => one.key));
  const where = placesOf(deskCase, language);
  const events = (deskCase.seenLast ?? deskCase.seenFirst)?.microsoft.events ?? [];
  const unanswered = asked.filter((one) => one.answer === 'unknown').map((one) => one.key);
  const missing = [...new Set([...WANTED.filter((key) => heldValues(findings, key).length === 0), ...unanswered])];
  return [
    ...(where.length === 0 ? [] : [words.place(where)]),
    ...[...keys].map((key) =>
      words.fact(
        keyWords(key, language),
        heldValues(findings, key).map((one) => value(key, one) + momentNote(findings, key, one, language)),
      ),
    ),
    ...told
      .filter((one) => !one.holds)
      .map((one) => words.denied(keyWords(one.key, language), value(one.key, one.value))),
    ...(events.length === 0 ? [] : [words.listed(events.map((event) => outside(event.trackingId)))]),
    ...versionLines(deskCase, language),
    ...(missing.length === 0 ? [] : [words.notKnown(missing.map((key) => keyWords(key, language)))]),
  ];
}
