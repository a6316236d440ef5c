import type { ConversationDocument, Effect, OutboxEntry } from '../domain/conversation/conversation.ts';
import { shifted, type UtcTime } from '../domain/core/time.ts';

/** Wait after the first failed try (ms); doubled after each further one, up to the longest. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** A channel that asks for more than this is not obeyed to the letter: the person would have gone home (ms). */
const LONGEST_ASKED_WAIT_MS = 10 * 60_000;
/** Tries before an entry is given up: about a quarter of an hour for a message or a cause, about three hours for a ticket. */
const TRIES: Readonly<Record<Effect['kind'], number>> = {
  say: 10,
  'open-ticket': 42,
  'change-ticket': 42,
  'note-cause': 10,
};

/** New outbox entries for what a turn wants to leave the house. `version`, the document's at commit, makes their ids unique in the conversation. */
export function entriesFor(effects: readonly Effect[], version: number, now: UtcTime): OutboxEntry[] {
  return effects.map((effect, index) => ({ id: `${version}:${index}`, at: now, effect, attempts: 0, notBefore: now }));
}

/** Something to say because of an entry, right after it. */
export function consequence(cause: OutboxEntry, effect: Effect, now: UtcTime): OutboxEntry {
  return { id: `${cause.id}:${cause.attempts}`, at: now, effect, attempts: 0, notBefore: now };
}

/**
 * The entry to try next, or `undefined` when nothing is left to do. What is said stays in order: behind a message that could not be sent, none is
 * sent. Tickets and causes wait for nobody. `tried` holds the ids tried in this pass; `eager` tries messages before their time, because the person is there.
 */
export function nextEntry(
  outbox: readonly OutboxEntry[],
  { tried, now, eager }: { readonly tried: ReadonlySet<string>; readonly now: UtcTime; readonly eager: boolean },
): OutboxEntry | undefined {
  let blocked = false;
  return outbox.find((entry) => {
    const isSay = entry.effect.kind === 'say';
    const due = entry.notBefore <= now || (eager && isSay);
    const ready = due && !tried.has(entry.id) && !(isSay && blocked);
    if (isSay && !ready) blocked = true;
    return ready;
  });
}

/** The entry after a failed try, with the time of the next one; `undefined` when it has been tried often enough. */
export function afterFailure(
  entry: OutboxEntry,
  now: UtcTime,
  askedWaitMs: number | undefined,
): OutboxEntry | undefined {
  const attempts = entry.attempts + 1;
  if (attempts >= TRIES[entry.effect.kind]) return undefined;
  const ours = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  const wait = Math.max(ours, Math.min(askedWaitMs ?? 0, LONGEST_ASKED_WAIT_MS));
  return { ...entry, attempts, notBefore: shifted(now, wait) };
}

/** The document with one entry replaced by others, none to drop it. Unchanged when the entry is no longer there. */
export function withEntry(
  document: ConversationDocument,
  id: string,
  replacement: readonly OutboxEntry[],
): ConversationDocument {
  return { ...document, outbox: document.outbox.flatMap((entry) => (entry.id === id ? replacement : [entry])) };
}
