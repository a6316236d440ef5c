import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { EmailConfig } from '../config/email-desk.ts';
import type { Clock } from '../domain/core/time.ts';
import type { KeptMail, SentMails } from '../domain/ticket/sent-mails.ts';
import type { DeskAnswer, DeskFailure, Ticket, TicketDesk, TicketDraft } from '../domain/ticket/ticket.ts';
import { redactSecrets } from './redact.ts';
import { withTrailer } from './ticket-trailer.ts';

export interface EmailDeskOptions extends Omit<EmailConfig, 'kind'> {
  readonly mails: SentMails;
  readonly clock: Clock;
}

/** No server takes this long for one step of a mail while it is well (ms). */
const STEP_MS = 5_000;

const mailError = z.object({ code: z.string().optional(), responseCode: z.number().optional(), message: z.string() });

/** What a failed try means: 5xx, a refused login or no encryption is for good; the rest may pass. */
function failureOf(error: unknown): DeskFailure {
  const { data } = mailError.safeParse(
    error instanceof Error ? { ...error, message: error.message } : { message: String(error) },
  );
  const { code = '', responseCode = 0, message = 'no reason was given' } = data ?? {};
  const detail = `mail: ${message}`;
  if (code === 'ETIMEDOUT') return { kind: 'late', detail };
  const final = code === 'EAUTH' || code === 'ETLS' || code === 'EENVELOPE' || code === 'EMESSAGE';
  if (responseCode >= 500 || (final && (responseCode === 0 || responseCode >= 500))) return { kind: 'refused', detail };
  return { kind: 'unreachable', detail };
}

/** Keys that may stand in a Message-ID as they are. Spelt out they would break its line, which not every mailbox reads. */
const PLAIN_KEY = /^[a-z0-9]+-case-\d+-[a-z0-9]+$/;

/** The same for every try of one key, and no other installation's: the mailbox can tell a second delivery of one mail by it. */
function messageId(key: string, from: string): string {
  const name = PLAIN_KEY.test(key) ? key : Buffer.from(key, 'utf8').toString('hex');
  return `<avd-desk-bot.${name}@${from.split('@')[1]}>`;
}

/**
 * Tickets as mails to one address. A mailbox cannot be searched by our key: a mail whose sending broke off is sent again with the same Message-ID, so
 * it leaves at least once. What was sent is kept here, so that a ticket can be read back; its state is known only to those who read the mailbox.
 */
export function createEmailDesk(options: EmailDeskOptions): TicketDesk {
  const { mails, clock, from, to, security, login } = options;
  const transport = createTransport({
    host: options.host,
    port: options.port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'plain',
    ...(login === undefined ? {} : { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sending = new Map<string, Promise<void>>();

  const ticketOf = (mail: KeptMail | null): Ticket | null => {
    if (mail === null || mail.sentAt === null) return null;
    return { ...mail.draft, id: mail.id, state: 'sent', openedAt: mail.sentAt, comments: [] };
  };
  const answer = async <Value>(work: () => Promise<Value>): Promise<DeskAnswer<Value>> => {
    try {
      return { kind: 'done', value: await work() };
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error) };
    }
  };
  const send = async (draft: TicketDraft): Promise<void> => {
    await transport.sendMail({
      from,
      to,
      subject: `[AVD case ${draft.caseNumber}] ${draft.title} (severity ${draft.severity})`,
      text: withTrailer(draft),
      messageId: messageId(draft.key, from),
      headers: { 'X-AVD-Case-Key': draft.key, 'Auto-Submitted': 'auto-generated' },
    });
    await mails.noteSent(draft.key, clock());
  };
  const openOnce = async (draft: TicketDraft): Promise<Ticket> => {
    const clean = { ...draft, title: redactSecrets(draft.title), body: redactSecrets(draft.body) };
    const mail = await mails.reserve(clean);
    if (mail.sentAt === null) {
      const under = sending.get(draft.key) ?? send(mail.draft).finally(() => sending.delete(draft.key));
      sending.set(draft.key, under);
      await under;
    }
    const ticket = ticketOf(await mails.findByKey(draft.key));
    if (ticket === null) throw new Error('the mail was sent and not noted');
    return ticket;
  };

  return {
    name: 'email',
    // Connects, and signs in where there is a login; whether the server takes mail for that address shows with the first one.
    check: () =>
      answer(async () => {
        await transport.verify();
        return null;
      }),
    open: (draft) => answer(() => openOnce(draft)),
    find: (id) => answer(async () => (/^[1-9]\d{0,14}$/.test(id) ? ticketOf(await mails.find(id)) : null)),
    change: async () => ({
      kind: 'failed',
      failure: { kind: 'refused', detail: `tickets go out as mails; write to ${to}, or change the ticket there` },
    }),
  };
}
