import type { Channel, Message } from '../../src/conversation/channel.ts';

import type { FetchedPicture } from '../../src/domain/text/picture.ts';

/** One thing that was sent, in the order it was taken. */
export type Sent =
  | { readonly kind: 'say' | 'update'; readonly id: string; readonly message: Message }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'typing' };

/** A channel that keeps what it is given, for tests. It takes everything until it is told otherwise. */
export class RecordingChannel implements Channel {
  readonly sent: Sent[] = [];
  /** What stands in the chat, by id, in the order it came. */
  readonly shown = new Map<string, Message>();
  /** The error for what is not to be taken. */
  fault: (what: Sent) => Error | undefined = () => undefined;
  /** Whether what was said can no longer be changed. */
  frozen = false;
  /** The files of pictures, by source. */
  readonly pictures = new Map<unknown, Uint8Array>();
  private count = 0;

  /** The words of what was said or put in place, in the order it was sent. */
  get texts(): string[] {
    return this.sent.flatMap((one) => ('message' in one ? [one.message.text] : []));
  }

  async say(message: Message): Promise<string> {
    this.count += 1;
    const id = `message-${this.count}`;
    this.take({ kind: 'say', id, message });
    this.shown.set(id, message);
    return id;
  }

  async update(id: string, message: Message): Promise<string> {
    if (this.frozen || !this.shown.has(id)) return await this.say(message);
    this.take({ kind: 'update', id, message });
    this.shown.set(id, message);
    return id;
  }

  async remove(id: string): Promise<void> {
    this.take({ kind: 'remove', id });
    this.shown.delete(id);
  }

  async typing(): Promise<void> {
    this.take({ kind: 'typing' });
  }

  async picture(source: unknown): Promise<FetchedPicture> {
    const file = this.pictures.get(source);
    return file === undefined
      ? { kind: 'failed', why: 'not-fetched', detail: 'nothing there' }
      : { kind: 'fetched', file };
  }

  private take(what: Sent): void {
    const error = this.fault(what);
    if (error !== undefined) throw error;
    this.sent.push(what);
  }
}
