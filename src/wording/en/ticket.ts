import type { Outcome } from '../../domain/case/case.ts';
import type { Actor, Risk, Source } from '../../domain/knowledge/article.ts';
import type { Likelihood } from '../../domain/knowledge/diagnosis.ts';
import type { SeverityReason } from '../../domain/ticket/severity-reason.ts';

const OUTCOME: Readonly<Record<Outcome, string>> = {
  escalated: 'handed over before an outcome',
  unknown: 'no outcome told',
  solved: 'it worked',
  partly: 'helped in part',
  'did-not-help': 'did not help',
  'cannot-do': 'the desk could not do it',
};

export const ticketSentences = {
  headings: {
    reach: 'How far it reaches',
    resources: 'In the Azure portal',
    queries: 'Queries for Log Analytics',
    symptom: 'Symptom, in the agent’s words',
    symptomShown: 'Symptom, read from the agent’s picture',
    note: 'Added by the agent',
    known: 'Known',
    seen: 'What the bot saw',
    seenFirst: 'What the bot saw at the call',
    seenLast: 'What the bot saw last',
    causes: 'Likely causes',
    hostTeam: 'To be checked by the host team',
    tried: 'Tried',
    ruledOut: 'Ruled out',
    steps: 'Steps of the documented fix, with who may do them',
    sources: 'Sources',
    conversation: 'Conversation',
  },
  /** The eight lines that a ticket begins with. */
  head: {
    names: {
      what: 'What',
      reach: 'Reach',
      since: 'Since',
      seen: 'Seen live',
      suspected: 'Suspected',
      tried: 'Tried',
      askedFor: 'Asked for',
      caller: 'Caller',
    },
    severity: (why: string) => `severity proposed because ${why}`,
    impacts: {
      'everyone-in-outage': 'everyone is hit and an outage is seen',
      everyone: 'everyone is hit',
      site: 'a whole site is hit',
      down: 'what it is about is down',
      'one-user': 'one user is hit',
      incident: 'an incident is listed or suspected',
      some: 'some are hit, as far as was told',
    } satisfies Readonly<Record<SeverityReason, string>>,
    since: (told: string | null, called: string) => `${told ?? 'not told'}; the desk was called ${called}`,
    seenAt: (headline: string, read: string) => `${headline} Read ${read}.`,
    nothingFits: 'no documented fix fits so far',
    nothingTried: 'nothing, as far as was told',
    step: (step: number, title: string, text: string) => `step ${step} of “${title}”: ${text}`,
    findCause: 'find the cause; no documented step is left',
    caller: (user: string | null, agent: string | null) =>
      `${user ?? 'name not told'}${agent === null ? '' : `; handed over by ${agent}`}`,
  },
  opened: (caseNumber: number, opened: string, written: string) =>
    `Case ${caseNumber}, opened ${opened}, written down ${written}.`,
  demoFleet: 'DEMO FLEET: nothing here was read from a real Azure.',
  place: (parts: readonly string[]) => `where: ${parts.join(', ')}`,
  host: (name: string) => `session host ${name}`,
  hostPool: (name: string) => `host pool ${name}`,
  region: (name: string) => `region ${name}`,
  fact: (key: string, values: readonly string[]) => `${key}: ${values.join(', ')}`,
  denied: (key: string, value: string) => `${key}: not ${value}`,
  listed: (ids: readonly string[]) => `Service Health lists: ${ids.join(', ')}`,
  versions: (kind: 'agent' | 'stack', versions: readonly string[], peers: readonly string[]) =>
    `${kind} versions on hosts that stand out: ${versions.join(', ')}${peers.length === 0 ? '' : `; on all hosts of the pools: ${peers.join(', ')}`}`,
  notKnown: (keys: readonly string[]) => `not known: ${keys.join(', ')}`,
  noLook: 'no live check ran',
  candidate: (likelihood: Likelihood, title: string, id: string, because: readonly string[]) =>
    `${likelihood}: ${title} (${id})${because.length === 0 ? '' : ` because ${because.join('; ')}`}`,
  triedBefore: (title: string, id: string) => `before the call: ${title} (${id})`,
  triedHere: (title: string, id: string, step: number, outcome: Outcome | null) =>
    `${title} (${id}): ${outcome === null ? 'no outcome told' : OUTCOME[outcome]}${step > 0 ? `, shown up to step ${step + 1}` : ''}`,
  step: (actor: Actor, risks: readonly Risk[], text: string) =>
    `[${actor}]${risks.length === 0 ? '' : ` [risk: ${risks.join(', ')}]`} ${text}`,
  ruledOut: (title: string, id: string) => `${title} (${id}): an incident explains the trouble`,
  sameAtCall: (at: string) => `The same was seen at the call, ${at}.`,
  leftForYou: (line: string) => `${line} ← left for you at the call`,
  callers: (count: number) => `callers with symptoms there in the last hour: ${count}`,
  resource: (id: string) => `https://portal.azure.com/#@/resource${id}/overview`,
  source: ({ section, trust, date, url }: Source) =>
    `${section} (${trust}, ${date ?? 'no date'})${url === undefined ? '' : ` ${url}`}`,
  line: (at: string, from: 'agent' | 'bot' | 'picture', text: string) =>
    `${at} ${from === 'picture' ? 'agent (read from the picture)' : from}: ${text}`,
  fromPicture: (text: string) => `${text} (read from the picture)`,

  microsoft: {
    head: (written: string, demo: boolean) =>
      `**Ready for Microsoft support** (service: Azure Virtual Desktop), as of ${written}${demo ? ', DEMO FLEET: do not send' : ''}`,
    unknown: 'not known yet',
    none: 'none',
    symptom: (text: string) => `Symptom: ${text}`,
    codes: (codes: string) => `Error codes: ${codes}`,
    reported: (at: string, since: string) => `Reported to us: ${at}; since: ${since}`,
    affected: (scope: string, regions: string) => `Affected: ${scope}; regions of the VMs: ${regions}`,
    connection: (id: string) => `Correlation id and time (UTC) of one failed connection: ${id}`,
    hosts: (counts: string, read: string | null) => `Hosts: ${counts}${read === null ? '' : `; read ${read}`}`,
    versions: (versions: string) => `Stack versions on hosts that stand out: ${versions}`,
    listed: (ids: string) => `Tracking ids listed: ${ids}`,
    attach: (trace: boolean) =>
      `To attach: MSRD-Collect from one affected host${trace ? ', a network trace of one failed connection' : ''}, the details of the client’s error with its time`,
  },
};

/** The words of a ticket and of the text for Microsoft's support. */
export type TicketSentences = typeof ticketSentences;
