import { z } from 'zod';
import type { Ticket, TicketState } from '../../domain/ticket/ticket.ts';
import { NO_TRAILER, readTrailer } from '../ticket-trailer.ts';

const id = z.union([z.string(), z.number()]).transform(String);

/** One ticket as REST 2 gives it; states of other lifecycles than the default count as open. */
export const rtTicket = z.object({
  id,
  Subject: z.string(),
  Status: z.string(),
  Created: z.string(),
});

/** One page of anything. */
export const rtPage = z.object({ items: z.array(z.unknown()), total: z.number().nullish() });

/** What a search for a key gives of each ticket: its custom fields with their values. */
export const rtFound = z.object({
  id,
  CustomFields: z.array(z.object({ name: z.string(), values: z.array(z.unknown()) })),
});

const rtTransaction = z.object({ id, Type: z.string(), Created: z.string() });
const rtAttachment = z.object({ TransactionId: id, ContentType: z.string(), Content: z.string().nullish() });

const CLOSED = ['resolved', 'rejected', 'deleted'];
/** What people say on a ticket: notes for the desk, and answers to whoever asked. */
const SPOKEN = ['Comment', 'Correspond'];

/** States of the default lifecycle; others count as open. */
export function stateOf(status: string): TicketState {
  if (status === 'new') return 'new';
  return CLOSED.includes(status) ? 'closed' : 'open';
}

function rows<Row>(page: unknown, row: z.ZodType<Row>): Row[] {
  const parsed = rtPage.safeParse(page);
  return parsed.success ? parsed.data.items.flatMap((item) => row.safeParse(item).data ?? []) : [];
}

/** A ticket of ours out of what three requests gave: itself, its history, and the texts in it. */
export function ticketOf(ticket: z.infer<typeof rtTicket>, history: unknown, attachments: unknown): Ticket {
  const texts = new Map(
    rows(attachments, rtAttachment)
      .filter((one) => one.ContentType.startsWith('text/plain'))
      .map((one) => [one.TransactionId, one.Content ?? '']),
  );
  const transactions = rows(history, rtTransaction);
  const created = transactions.find((one) => one.Type === 'Create');
  const { body, trailer } = readTrailer((created === undefined ? undefined : texts.get(created.id)) ?? '');
  return {
    id: ticket.id,
    ...(trailer ?? NO_TRAILER),
    title: ticket.Subject,
    body,
    state: stateOf(ticket.Status),
    openedAt: ticket.Created,
    comments: transactions
      .filter((one) => SPOKEN.includes(one.Type))
      .map((one) => ({ at: one.Created, text: (texts.get(one.id) ?? '').replace(/\r\n?/g, '\n') })),
  };
}
