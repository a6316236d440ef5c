import type { SessionHost } from '../../src/domain/fleet/fleet.ts';
import { outside } from '../../src/wording/lines/outside-text.ts';
import { sentences } from '../../src/wording/sentences.ts';
import { subjectName } from '../../src/wording/status/status-headline.ts';
import type { AsideAnswer, AsideSight } from './asked.ts';
import { hostsOf } from './hosts-of.ts';

const MOST_HOSTS = 6;

function summed(
  hosts: readonly SessionHost[],
  part: (host: SessionHost) => string,
): [name: string, sessions: number][] {
  const sums = new Map<string, number>();
  for (const host of hosts) sums.set(part(host), (sums.get(part(host)) ?? 0) + host.sessions);
  return [...sums].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
}

/** How many sessions there are and on which hosts. Who they are nobody reads for a whole host; whose desktop it is, is said in a personal chat only. */
export function sessionsAnswer({ observation, answer, moments, context }: AsideSight): AsideAnswer {
  const words = sentences(context.language).asides.sessions;
  const { subject, hostsAt } = answer;
  const name = subjectName(subject, context.language);
  const hosts = hostsOf(observation, subject);
  if (hosts.length === 0 || hostsAt === null) return { lines: [words.unread(name)] };
  const read = moments.when(hostsAt);
  const count = hosts.reduce((sum, { sessions }) => sum + sessions, 0);
  const [host] = hosts;
  if (subject.kind === 'host' && host !== undefined) {
    const { assignedUser } = host;
    const owner =
      context.place === 'personal' && assignedUser !== undefined ? [words.assigned(outside(assignedUser))] : [];
    const path = words.path(outside(host.hostPool), outside(host.name));
    return { lines: [[words.host(name, count, read), ...owner].join(' '), words.names(path)] };
  }
  const inPool = subject.kind === 'hostpool';
  const parts = summed(hosts, (one) => (inPool ? one.name : one.hostPool));
  const shown = parts.slice(0, MOST_HOSTS).map(([part, sessions]) => words.each(outside(part), sessions));
  const path = words.path(inPool ? outside(subject.id) : null, null);
  return { lines: [words.hosts(name, count, shown, parts.length - shown.length, read), words.names(path)] };
}
