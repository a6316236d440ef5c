import type { StatusState } from '../../domain/status/status.ts';

const STATE: Readonly<Record<StatusState, string>> = {
  incident: 'an incident is reported',
  'suspected-incident': 'a platform fault is suspected',
  'own-cause': 'a fault on your side',
  down: 'down',
  full: 'full',
  degraded: 'partly down',
  'at-risk': 'working, at risk',
  standby: 'off on purpose',
  healthy: 'no sign of trouble',
  unknown: 'can’t tell',
  'not-monitored': 'nothing of ours there',
};

export const watchSentences = {
  state: (state: StatusState) => STATE[state],
  event: (id: string, listed: 'active' | 'resolved' | 'gone') =>
    listed === 'active'
      ? `${id} is active`
      : listed === 'resolved'
        ? `${id} is resolved`
        : `${id} is listed no more by Service Health`,
  eventNews: (id: string) => `Microsoft posted an update on ${id}`,
  begun: (name: string, now: string) => `Watching ${name}. Now: ${now}.`,
  begunUnread: (name: string) =>
    `Watching ${name}. I can’t read it right now; the first reading will be the one I compare with.`,
  promise: 'I write here once, when two readings agree that it changed. “stop watching” ends it.',
  already: (name: string) => `I watch ${name} already.`,
  tooMany: (most: number) => `I watch ${most} things here already, that is the most. End one first: “stop watching …”.`,
  noSuch: (name: string) => `I know no ${name}. Check the name and try again.`,
  which: 'What shall I watch? A region, a host pool, a session host or a tracking id, for example “watch Canada East”.',
  ended: (name: string) => `I no longer watch ${name}.`,
  endedAll: (count: number) => (count === 1 ? 'I no longer watch it.' : `I no longer watch these ${count} things.`),
  notWatched: (name: string) => `I do not watch ${name}.`,
  nothing: 'I watch nothing here. “watch Canada East” begins one.',
  list: (count: number) => (count === 1 ? 'I watch one thing here.' : `I watch ${count} things here.`),
  listed: (name: string, now: string, moment: string) => `${name}: ${now}, as told ${moment}`,
  unreadYet: (name: string) => `${name}: not read yet`,
  changed: (news: string) => `Changed. ${news}`,
  changedTogether: (count: number, place: string | null) =>
    `${count} things you watch changed${place === null ? '' : ` in ${place}`}.`,
  before: (was: string, moment: string) => `Before: ${was}, as told ${moment}.`,
  details: 'Show it',
  stop: 'Stop watching',
};

/** What the bot says about watches. */
export type WatchSentences = typeof watchSentences;
