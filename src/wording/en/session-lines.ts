import type { UnknownReason } from '../../domain/core/reading.ts';
import type { SelfTestPart } from '../../domain/fleet/self-test.ts';
import type { SessionState } from '../../domain/fleet/user-session.ts';
import type { DeskFailure } from '../../domain/ticket/ticket.ts';

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

const WHY: Readonly<Record<UnknownReason, string>> = {
  refused: 'Azure refuses it',
  unreachable: 'no answer',
  late: 'no answer in time',
  throttled: 'Azure asks us to wait',
  garbled: 'the answer made no sense',
  'not-configured': 'not connected',
};

const DESK_WHY: Readonly<Record<DeskFailure['kind'], string>> = {
  refused: 'it takes no ticket as it is set up',
  unreachable: 'no answer',
  late: 'no answer in time',
};

const PART: Readonly<Record<SelfTestPart, string>> = {
  'host-pools': 'Host pools',
  'session-hosts': 'Session hosts',
  machines: 'VMs (region and power state)',
  'service-health': 'Service Health',
  'scaling-plans': 'Scaling plans',
  activity: 'Activity Log',
  'connection-log': 'Connection log (Log Analytics)',
};

const WITHOUT: Readonly<Record<SelfTestPart, string>> = {
  'host-pools': 'no status of hosts, no live checks',
  'session-hosts': 'no status of the hosts concerned',
  machines: 'no region of a host, and off is not told from broken',
  'service-health': 'nothing Microsoft lists, and never “no sign of it”',
  'scaling-plans': 'off on purpose is not told from off by accident',
  activity: 'nobody knows what was changed',
  'connection-log': 'sign-ins are not looked at, no lookup by correlation id',
};

const SETTING: Readonly<Partial<Record<SelfTestPart, string>>> = {
  'host-pools': 'AZURE_SUBSCRIPTION_IDS',
  'connection-log': 'LOG_ANALYTICS_WORKSPACE_ID',
};

const STATE: Readonly<Record<string, string>> = {
  Active: 'signed in',
  Disconnected: 'disconnected, the session still runs',
  Pending: 'pending',
  LogOff: 'signing out',
  UserProfileDiskMounted: 'the profile disk is mounted',
  Unknown: 'state unknown',
};

export const sheetSentences = {
  session: {
    none: (user: string) => `No session: ${user} is on none of the hosts I could read.`,
    some: (user: string, count: number) => `${user} has ${many(count, 'session')}.`,
    unread: (user: string, why: UnknownReason) => `I can’t tell where ${user} is: ${WHY[why]}.`,
    caller: 'This user',
    state: (state: SessionState) => STATE[state] ?? state,
    line: (host: string, pool: string, state: string, since: string | null, others: number) =>
      `${host} (${pool}): ${state}${since === null ? '' : `, since ${since}`}; ${others === 0 ? 'nobody else on that host' : `${many(others, 'other session')} on that host`}`,
    poolsUnread: (count: number) => `The sessions of ${many(count, 'host pool')} could not be read.`,
    assigned: (host: string, pool: string, words: string) => `Assigned desktop: ${host} (${pool}): ${words}`,
    noErrors: 'The connection log shows no error of theirs in the last 24 h.',
    error: (moment: string, code: string, hex: string | null, side: string) =>
      `${moment}: ${code}${hex === null ? '' : ` (${hex})`}, ${side}`,
    errorsUnread: (why: UnknownReason) => `Their connection errors were not looked at: ${WHY[why]}.`,
    notHere: 'Names of users are shown in a personal chat only. Ask me there.',
  },
  connection: {
    unread: (why: UnknownReason) => `I can’t look that connection up: ${WHY[why]}.`,
    notConfigured:
      'I can’t look that connection up: no Log Analytics workspace is connected. Keep the id, Microsoft asks for it.',
    notFound: 'That id is in no log I can read: not logged yet, or the client never reached Azure Virtual Desktop.',
    noError: (moment: string) => `The connection of ${moment} shows no error.`,
    failed: (code: string, hex: string | null, side: string) =>
      `It failed with ${code}${hex === null ? '' : ` (${hex})`}, ${side}.`,
    microsoftSide: 'on Microsoft’s side by the log',
    ourSide: 'on our side by the log',
    place: (host: string | null, pool: string | null) =>
      `${host === null ? 'No host was reached' : `Host ${host}`}${pool === null ? '' : `, host pool ${pool}`}.`,
    client: (type: string | null, version: string | null, os: string | null) =>
      `Client: ${[type, version, os].filter((part) => part !== null).join(', ') || 'not named'}.`,
    path: (transport: string | null, gateway: string | null) =>
      `Transport ${transport ?? 'not named'}, gateway region ${gateway ?? 'not named'}.`,
  },
  versions: {
    headline: (stack: number, agent: number) =>
      `${many(stack, 'stack version')} and ${many(agent, 'agent version')} run on the hosts I could read.`,
    none: 'I can’t tell which versions run: no host could be read.',
    row: (component: 'stack' | 'agent', version: string, hosts: number, pools: string) =>
      `${component === 'stack' ? 'Stack' : 'Agent'} ${version}: ${many(hosts, 'host')} in ${pools}`,
    outlier: (line: string, names: string) => `▲ ${line}, few beside the rest: ${names}`,
    unread: (count: number) => `${many(count, 'pool or subscription').replace(/s$/, '')} could not be read.`,
    changed: (component: string, from: string, to: string, hosts: number, moment: string) =>
      `Changed within 24 h: ${component} ${from} → ${to} on ${many(hosts, 'host')}, first seen ${moment}`,
    noChange: 'My own snapshots show no change of version so far.',
    notYours: 'The version report is for leads and engineers. Ask one of them, or hand the case over.',
  },
  health: {
    allWell: 'Everything I read from works.',
    triedWell: (names: string) => `What I tried works. Not tried: ${names}.`,
    some: (count: number) => `${many(count, 'part')} of what I work with ${count === 1 ? 'does' : 'do'} not work.`,
    azure: 'Azure',
    part: (part: SelfTestPart) => PART[part],
    ok: (part: SelfTestPart) => `✔ ${PART[part]}`,
    untried: (part: SelfTestPart) => `– ${PART[part]}: not tried, there was nothing to read.`,
    off: (part: SelfTestPart) =>
      `– ${PART[part]}: not connected${SETTING[part] === undefined ? '' : `; set ${SETTING[part]}`}. Without it: ${WITHOUT[part]}.`,
    failing: (part: SelfTestPart, why: UnknownReason, share: string, role: string, detail: string) =>
      `✖ ${PART[part]}${share}: ${WHY[why]}. Needs: ${role}. Without it: ${WITHOUT[part]}. (${detail})`,
    share: (count: number, total: number) => (total === 1 ? '' : `, ${count} of ${total}`),
    role: (role: string, on: 'subscription' | 'workspace') => `role ${role} on the ${on}`,
    demo: 'I read the demo fleet; nothing of Azure is connected.',
    desk: {
      name: 'Ticket desk',
      ok: '✔ Ticket desk',
      untried: '– Ticket desk: not tried.',
      failing: (why: DeskFailure['kind'], detail: string) =>
        `✖ Ticket desk: ${DESK_WHY[why]}. Without it: no ticket is opened. (${detail})`,
    },
  },
};

/** Short answers that are a headline and a few lines: a user's sessions, one connection, versions, the self-test. */
export type SheetSentences = typeof sheetSentences;
