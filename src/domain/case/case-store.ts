import type { UtcTime } from '../core/time.ts';
import type { CallersOfHour } from '../status/callers.ts';
import type { DeskCase, RealCause } from './case.ts';
import type { CaseFacts, SimilarTicket } from './similar-case.ts';

/** A case that is about to be handed over, for which the desk's other cases are asked. */
export interface LikeQuery {
  /** The number of the case itself, which is no other one. */
  readonly number: number;
  readonly facts: CaseFacts;
  /** Tickets of cases opened since may be about the same. */
  readonly similarSince: UtcTime;
  /** Cases opened since are counted; to the full hour before. */
  readonly countedSince: UtcTime;
  /** So many tickets at the most. */
  readonly mostTickets: number;
}

/** What earlier cases with one of the codes came to. */
export interface EarlierCases {
  readonly cases: number;
  /** Fixes that were said to have worked: the most often first, of equals the one that did so last. */
  readonly worked: readonly { readonly fixId: string; readonly times: number }[];
}

/** What the desk's other cases tell of one. */
export interface CasesLike {
  /** Most alike first, of equals that of the newest case. A ticket is what its newest case is. */
  readonly similar: readonly SimilarTicket[];
  readonly earlier: EarlierCases;
}

/** Which tickets of the desk's cases are asked for. */
export interface TicketQuery {
  /** Cases opened since. */
  readonly since: UtcTime;
  /** What the case must say, every word of it; `null` for all. */
  readonly words: string | null;
  /** So many tickets at the most. */
  readonly most: number;
}

/** A case with the conversation that kept it last. */
export interface KeptCase {
  readonly deskCase: DeskCase;
  readonly conversation: string;
}

/**
 * What the cases of the whole desk tell. Cases come in with the commits of their conversations. What a turn asks costs the same however many
 * there are. Rejects with `StoreUnavailableError` when storage fails.
 */
export interface CaseStore {
  /** One case, whole; `null` where there is none of that number. */
  find(number: number): Promise<KeptCase | null>;
  /** Callers with symptoms in the hour before `now`. */
  callersOfHour(now: UtcTime): Promise<CallersOfHour>;
  casesLike(query: LikeQuery): Promise<CasesLike>;
  /** Tickets by their newest case that fits, newest first. A search by words reads through the time it is asked for. */
  tickets(query: TicketQuery): Promise<readonly string[]>;
  /** Tickets in the order they came to the desk's cases, newest first. */
  newestTickets(most: number): Promise<readonly string[]>;
  /**
   * Keeps the real cause behind a ticket with the case that opened it last, and answers that case's number; `null` where no case did. Survives a power cut
   * with the commit of the conversation that notes it.
   */
  noteRealCause(ticket: string, cause: RealCause): Promise<number | null>;
  /** Whole cases opened at or after `time`, newest first, with the real cause where one was told. For reports: it reads them all, a few at a time. */
  casesOpenedSince(time: UtcTime): Promise<readonly DeskCase[]>;
}
