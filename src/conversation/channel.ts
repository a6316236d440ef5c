import type { FetchedPicture } from '../domain/text/picture.ts';

/** One message, as any channel can show it. */
export interface Message {
  /** In words; beside a card, what it says for notifications and screen readers. */
  readonly text: string;
  /** An Adaptive Card (JSON), where there is more to see than words. */
  readonly card?: object;
}

/** The way into one conversation. Whatever a channel does not take rejects, with `ChannelError` where the channel said why. */
export interface Channel {
  /** Says something; gives the id of the message, `undefined` where the channel gives none. */
  say(message: Message): Promise<string | undefined>;
  /** Puts a message in the place of another, or says it anew where that one can't be changed; gives the id it stands under now. */
  update(id: string, message: Message): Promise<string | undefined>;
  /** Takes a message away. */
  remove(id: string): Promise<void>;
  /** Shows that an answer is on its way. */
  typing(): Promise<void>;
  /** Fetches a picture that came with what a person did, by its source there. Never rejects; what is not there before `signal` has failed. */
  picture(source: unknown, signal: AbortSignal): Promise<FetchedPicture>;
}

/** Lets work speak in a conversation after its turn, by the reference that came with what a person did. Rejects as the work does, or where the channel cannot be reached. */
export type Reopen = (reference: unknown, work: (channel: Channel) => Promise<void>) => Promise<void>;

/** The channel did not take something. `refused`: it never will; `later`: not now. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  readonly outcome: 'refused' | 'later';
  /** The channel's number for it; absent where no answer came at all. */
  readonly status: number | undefined;
  /** How long the channel asks to be left alone (ms). */
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    details: {
      readonly outcome: 'refused' | 'later';
      readonly status?: number;
      readonly retryAfterMs?: number | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: details.cause });
    this.outcome = details.outcome;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }
}
