import type { HostCondition } from '../../src/domain/status/status.ts';
import { outside } from '../../src/wording/lines/outside-text.ts';
import { sentences } from '../../src/wording/sentences.ts';
import { subjectName } from '../../src/wording/status/status-headline.ts';
import type { AsideAnswer, AsideSight } from './asked.ts';

const IN_TROUBLE: readonly HostCondition[] = ['failing', 'off-unexpected', 'suspect', 'warning'];

/** How many hosts, sessions and callers are touched; what is touched and the rest add up to what is there. */
export function impactAnswer({ answer, context }: AsideSight): AsideAnswer {
  const { asides, signs } = sentences(context.language);
  const words = asides.impact;
  const name = subjectName(answer.subject, context.language);
  const { hosts, callers, microsoft } = answer;
  const called = callers === null ? words.callersUnread : callers === 0 ? words.noCaller : signs.callers(callers);
  const [event] = microsoft.events;
  const listed = event === undefined ? [] : [words.listed(outside(event.trackingId))];
  if (hosts === null) return { lines: [words.unread(name), [...listed, called].join(' ')] };
  const touched = answer.notable.filter(({ condition }) => IN_TROUBLE.includes(condition));
  const sessions = touched.reduce((sum, one) => sum + one.sessions, 0);
  if (touched.length === 0)
    return { lines: [words.nobody(name, hosts.total, hosts.sessions), [...listed, called].join(' ')] };
  const others = hosts.total - touched.length;
  const rest = others === 0 ? [] : [words.rest(others, hosts.sessions - sessions)];
  return {
    lines: [words.touched(name, touched.length, hosts.total, sessions), [...rest, called].join(' '), ...listed],
  };
}
