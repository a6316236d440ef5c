import type { DeskCase } from '../../src/domain/case/case.ts';
import type { CasesLike, EarlierCases, LikeQuery, TicketQuery } from '../../src/domain/case/case-store.ts';
import { factsOf, type SimilarTicket, sharedFacts } from '../../src/domain/case/similar-case.ts';
import { epochMs, HOUR_MS, type UtcTime } from '../../src/domain/core/time.ts';

// What a store must answer about cases, told by reading every one of them: plain to see and as slow as there are cases.

function newestFirst(cases: readonly DeskCase[]): DeskCase[] {
  return cases.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt) || b.number - a.number);
}

/** The cases opened at or after a moment, newest first. */
export function openedSince(cases: readonly DeskCase[], since: UtcTime): DeskCase[] {
  return newestFirst(cases.filter(({ openedAt }) => openedAt >= since));
}

function similar(others: readonly DeskCase[], { facts, similarSince, mostTickets }: LikeQuery): SimilarTicket[] {
  return others
    .filter(({ openedAt }) => openedAt >= similarSince)
    .flatMap((one) => (one.ticket === null ? [] : [{ id: one.ticket, shared: sharedFacts(facts, factsOf(one)) }]))
    .filter(
      ({ shared }, index, all) => shared.length > 0 && all.findIndex((one) => one.id === all[index]?.id) === index,
    )
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, mostTickets);
}

function hourOf(time: UtcTime): number {
  return Math.floor((epochMs(time) ?? 0) / HOUR_MS);
}

function earlier(others: readonly DeskCase[], { facts, countedSince }: LikeQuery): EarlierCases {
  const counted = others.filter(
    (one) =>
      hourOf(one.openedAt) >= hourOf(countedSince) && factsOf(one).codes.some((code) => facts.codes.includes(code)),
  );
  const worked = counted.flatMap(({ openedAt, proposals }) =>
    proposals.filter(({ outcome }) => outcome === 'solved').map(({ fixId }) => ({ fixId, hour: hourOf(openedAt) })),
  );
  const byFix = [...Map.groupBy(worked, ({ fixId }) => fixId)].map(([fixId, times]) => ({
    fixId,
    times: times.length,
    last: Math.max(...times.map(({ hour }) => hour)),
  }));
  byFix.sort((a, b) => b.times - a.times || b.last - a.last || a.fixId.localeCompare(b.fixId));
  return { cases: counted.length, worked: byFix.map(({ fixId, times }) => ({ fixId, times })) };
}

/** What other cases tell of one. */
export function casesLike(cases: readonly DeskCase[], query: LikeQuery): CasesLike {
  const others = newestFirst(cases.filter(({ number }) => number !== query.number));
  return { similar: similar(others, query), earlier: earlier(others, query) };
}

function says({ symptom, entities, findings, ticket }: DeskCase, words: string): boolean {
  const values = findings.filter(({ holds }) => holds).map(({ value }) => value);
  const all = [symptom, ticket ?? '', ...Object.values(entities).map((one) => one ?? ''), ...values].join(' ');
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.toLowerCase().includes(word));
}

/** The tickets of cases, newest case first. */
export function ticketsOf(cases: readonly DeskCase[], { since, words, most }: TicketQuery): string[] {
  const wanted = openedSince(cases, since).filter((one) => words === null || says(one, words));
  return [...new Set(wanted.flatMap(({ ticket }) => ticket ?? []))].slice(0, most);
}
