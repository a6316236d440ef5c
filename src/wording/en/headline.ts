import type { MicrosoftSays, StatusState } from '../../domain/status/status.ts';

/** An incident by its tracking id and its start; `others`: how many more are listed beside it. */
export interface NamedIncident {
  readonly id: string;
  readonly since: string | undefined;
  readonly others: number;
}

function named({ id, since, others }: NamedIncident): string {
  return `${id}${since === undefined ? '' : `, since ${since}`}${others === 0 ? '' : `, and ${others} more`}`;
}

const THOUGH: Readonly<Record<MicrosoftSays, string>> = {
  'not-listed': 'although nothing is listed yet',
  unreadable: 'although Service Health can’t be read',
  listed: 'beside what Microsoft lists',
};

export const headlineSentences = {
  region: (name: string) => name,
  hostPool: (name: string) => `host pool ${name}`,
  host: (name: string) => `session host ${name}`,
  ourRegions: 'our regions',
  ourFleet: 'our fleet',
  everywhere: 'every region',
  list: (names: readonly string[]) => names.join(', '),

  /** `what` is null for Azure Virtual Desktop itself, else the services concerned. */
  incident: (what: string | null, where: string | null, incident: NamedIncident, here: string) =>
    `Yes, Microsoft reports ${what === null ? 'an Azure Virtual Desktop incident' : `an incident of ${what}`}${where === null ? '' : ` in ${where}`} (${named(incident)}). ${here}`,
  hereUnread: 'Here: I can’t tell, no host could be read.',
  hereNobody: 'Here: no host of ours runs there.',
  here: (facts: string) => `Here: ${facts}.`,
  hereUnclear: (facts: string) => `Here: ${facts}; whether it shows I can’t tell.`,
  hereUntied: (facts: string) => `Here: ${facts}; what fails shows nothing that ties it to this.`,
  hereNothingLogged: (facts: string) => `Here: ${facts}; nothing seen on the hosts or in the connection log.`,
  hereNothing: (facts: string) => `Here: ${facts}; nothing seen on the hosts, which does not prove that users connect.`,

  suspected: (name: string, microsoft: MicrosoftSays, facts: string) =>
    `Probably: a platform fault touches ${name}, ${THOUGH[microsoft]}. ${facts}`,
  ownCheck: (name: string, check: string, facts: string) =>
    `Your side: the failing hosts of ${name} share the failed check ${check}, which points away from the platform. ${facts}`,
  ownUpdate: (name: string, hosts: number) =>
    `Your side: ${hosts === 1 ? '1 host' : `${hosts} hosts`} of ${name} being updated, no sessions there meanwhile.`,
  ownChange: (name: string, change: string, facts: string) =>
    `Your side: the failing hosts of ${name} failed after a change of ours (${change}). ${facts}`,
  ownCause: (name: string, facts: string) =>
    `Your side: the failing hosts of ${name} share one cause of ours. ${facts}`,
  down: (name: string, facts: string) => `Down: no host of ${name} that should be on takes new sessions. ${facts}`,
  full: (name: string, facts: string) => `Up, but full: ${name} has no place left for a new session. ${facts}`,
  degraded: (name: string, facts: string) => `Partly: ${name} works, with faults on some hosts. ${facts}`,
  tight: (name: string, facts: string) => `Partly: ${name} works, but has little or no room left in places. ${facts}`,
  atRisk: (what: string, incident: NamedIncident, facts: string) =>
    `Working here, but Microsoft reports an issue of ${what} (${named(incident)}), which Azure Virtual Desktop stands on. ${facts}`,
  standby: (name: string, facts: string) => `Off on purpose: every host of ${name} is off or drained. ${facts}`,
  healthy: (name: string, facts: string) =>
    `No sign of it: ${name} shows no fault, and Microsoft lists nothing. ${facts}`,
  noneListed: (here: string) => `No sign of it: Microsoft lists no incident for our regions. ${here}`,
  notMonitored: (name: string, read: string) =>
    `No host of ours runs in ${name}, so I only see Service Health: nothing is listed (read ${read}).`,

  notMonitoredListed: (name: string, what: string, incident: NamedIncident) =>
    `No host of ours runs in ${name}, so I only see Service Health: it lists an issue of ${what} (${named(incident)}).`,

  hostState: {
    down: (name: string, words: string) => `Down: ${name}: ${words}.`,
    full: (name: string, words: string) => `Up, but full: ${name}: ${words}.`,
    degraded: (name: string, words: string) => `Partly: ${name}: ${words}.`,
    standby: (name: string, words: string) => `Off on purpose: ${name}: ${words}.`,
    healthy: (name: string, words: string) => `No sign of it: ${name} ${words}, and Microsoft lists nothing.`,
  },

  unknownHostPool: (name: string) => `I can’t tell: I know no host pool called ${name}. Check the name.`,
  unknownHost: (name: string) => `I can’t tell: I know no session host called ${name}. Check the name.`,
  cantTell: (missing: string, facts: string) => `I can’t tell: ${missing}. ${facts}`.trimEnd(),
  missingServiceHealth: 'Service Health could not be read',
  missingHosts: 'the hosts could not be read',
  missingMachines: 'whether the VMs run could not be read',
  missingReasons: 'the hosts are off or drained, and why could not be read',
  unclearHosts: 'what the hosts report is not clear',
  poolsUnread: (count: number, total: number) =>
    total === 1 ? 'The hosts of 1 pool could not be read.' : `${count} of ${total} host pools could not be read.`,

  /** A state in a few words, for lists. */
  state: {
    incident: 'incident',
    'suspected-incident': 'probably a platform fault',
    'own-cause': 'a cause on your side',
    down: 'down',
    full: 'full',
    degraded: 'works partly',
    'at-risk': 'works, at risk',
    standby: 'off on purpose',
    healthy: 'no fault seen',
    unknown: 'can’t tell',
    'not-monitored': 'not monitored',
  } satisfies Record<StatusState, string> as Readonly<Record<StatusState, string>>,
};

/** The first words of every status answer. */
export type HeadlineSentences = typeof headlineSentences;
