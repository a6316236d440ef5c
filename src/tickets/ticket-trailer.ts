import type { TicketDraft } from '../domain/ticket/ticket.ts';

type Trailer = Pick<TicketDraft, 'key' | 'caseNumber' | 'severity'>;

/** What is taken for the facts of a ticket that somebody else wrote. */
export const NO_TRAILER: Trailer = { key: '', caseNumber: 0, severity: 3 };

const TRAILER = /\n\n-- \nAVD desk bot, case (\d+), severity ([1-4]), key (\S+)\s*$/;
const SEVERITIES = [1, 2, 3, 4] as const;

/** The text of a draft as a ticket system keeps it: with a last line that says which case it is, for people and for us. */
export function withTrailer({ key, caseNumber, severity, body }: TicketDraft): string {
  return `${body}\n\n-- \nAVD desk bot, case ${caseNumber}, severity ${severity}, key ${key}`;
}

/** A ticket's text without that line, and what the line says; `null` where somebody else wrote the ticket. */
export function readTrailer(text: string): { readonly body: string; readonly trailer: Trailer | null } {
  const plain = text.replace(/\r\n?/g, '\n');
  const match = TRAILER.exec(plain);
  const severity = SEVERITIES.find((one) => String(one) === match?.[2]);
  const key = match?.[3];
  if (match === null || severity === undefined || key === undefined) return { body: plain, trailer: null };
  return { body: plain.slice(0, match.index), trailer: { key, caseNumber: Number(match[1]), severity } };
}
