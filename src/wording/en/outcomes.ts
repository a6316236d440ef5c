import type { CaseState } from '../../domain/case/case.ts';
import type { FixOutcomes } from '../../domain/case/fix-outcomes.ts';

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** Only what happened at least once is listed. */
function counted({ count }: FixOutcomes): string {
  const parts: readonly (readonly [number, string])[] = [
    [count.solved, 'worked'],
    [count.partly, 'helped in part'],
    [count['did-not-help'], 'did not help'],
    [count['cannot-do'], 'could not be done'],
    [count.escalated, 'handed over before an outcome'],
    [count.unknown, 'closed without a word'],
    [count.open, 'still open'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ');
}

export const outcomeSentences = {
  headline: (proposed: number, cases: number, days: number) =>
    `${proposed} ${proposed === 1 ? 'fix' : 'fixes'} proposed in ${many(cases, 'case')} of the last ${days} days.`,
  none: (days: number, cases: number) =>
    cases === 0
      ? `No case in the last ${days} days, so there is nothing to count.`
      : `No fix was proposed in the ${many(cases, 'case')} of the last ${days} days.`,
  line: (title: string, fix: FixOutcomes, lastSaid: string | null) =>
    `${title}: proposed ${fix.proposed === 1 ? 'once' : `${fix.proposed} times`}; ${counted(fix)}${lastSaid === null ? '' : ` (last heard ${lastSaid})`}`,
  ended: ({ solved, escalated, cancelled, closed, open }: Record<CaseState, number>) =>
    `Cases solved: ${solved}; handed over: ${escalated}; closed without a ticket: ${cancelled + closed}; still open: ${open}.`,
  toldMost: (told: readonly { readonly name: string; readonly cases: number }[]) =>
    `Told in more than one case: ${told.map(({ name, cases }) => `${name} (${cases} cases)`).join(', ')}.`,
  namedMost: (places: readonly { readonly name: string; readonly cases: number }[]) =>
    `Places named in more than one case: ${places.map(({ name, cases }) => `${name} (${cases} cases)`).join(', ')}.`,
  noEffect: 'These counts are what agents said. They change no diagnosis; an article is changed by whoever keeps it.',
  realCause: (caseNumber: number, proposed: readonly string[], found: string) =>
    `Case ${caseNumber}: ${proposed.length === 0 ? 'no fix was proposed' : `proposed “${proposed.join('”, “')}”`}; the real cause was: ${found}`,
  causesAreNotYours:
    'The real cause of a ticket is taken down from leads and engineers. Put it on the ticket as a comment instead.',
  noCaseOfTicket: (ticket: string) => `No case here opened ticket ${ticket}. Check the number.`,
  causeNoted: (caseNumber: number, ticket: string) =>
    `Noted for case ${caseNumber} (ticket ${ticket}); it stands in the report of outcomes. It changes no diagnosis by itself.`,
  notYours: 'The report of outcomes is for leads and engineers. Ask one of them.',
};
export type OutcomeSentences = typeof outcomeSentences;
