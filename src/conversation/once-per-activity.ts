import type { FlowInput, Need } from '../../dialogs/flow.ts';
import type { Routed } from '../../dialogs/second-reading/worth-reading.ts';
import type { PictureRead } from '../domain/text/picture.ts';
import type { Report } from '../domain/text/report.ts';
import type { Log } from '../log.ts';
import type { Channel } from './channel.ts';
import { limited } from './limited.ts';
import type { HelpedTurn, TurnHelp } from './model-help.ts';
import { type ReadPicture, readPictures } from './picture-reading.ts';
import type { DecidedTurn } from './runner.ts';
import type { SignOfLife } from './sign-of-life.ts';

/** Fetches what a flow of a conversation needs from outside. */
export type FetchNeed = (need: Need, conversation: string) => Promise<FlowInput>;

interface OncePerActivityOptions {
  readonly nextCaseNumber: () => Promise<number>;
  readonly fetchNeed: (need: Need) => Promise<FlowInput>;
  readonly readPicture: ReadPicture;
  /** Longest that all pictures may take (ms). */
  readonly picturesLimitMs: number;
  /** Help beside the flows; absent where there is none. */
  readonly help?: TurnHelp;
  readonly sign: SignOfLife;
  readonly log: Log;
}

/** The longest a flow waits for something from outside (ms): a look ends by itself before. */
const NEED_LIMIT_MS = 9_000;
/** The longest a decided turn waits for what may be added to it (ms). */
const HELP_LIMIT_MS = 5_000;
/** The turn does not wait for the sign, but its answer does (ms). */
const TYPING_LIMIT_MS = 4_000;

/** What one activity costs to prepare once, although its turn may run again on a newer document. */
export class OncePerActivity {
  private readonly fetched = new Map<string, Promise<FlowInput>>();
  private number: Promise<number> | undefined;
  private typing: Promise<void> | undefined;
  private seen: Promise<readonly PictureRead[]> | undefined;
  private readonly channel: Channel;
  private readonly options: OncePerActivityOptions;

  constructor(channel: Channel, options: OncePerActivityOptions) {
    this.channel = channel;
    this.options = options;
  }

  /** A case number for this activity, the same however often it is asked. */
  newCaseNumber(): Promise<number> {
    this.number ??= this.options.nextCaseNumber();
    return this.number;
  }

  /** Lets the help begin, where there is any. Never throws: no help is worth a turn. */
  routed(report: Report, routed: Routed): void {
    try {
      this.options.help?.routed(report, routed);
    } catch (error) {
      this.options.log.error({ error }, 'help with a turn could not begin');
    }
  }

  /** What the flows decided with what the help added; as decided where there is none, or where it fails. */
  async added(turn: DecidedTurn): Promise<HelpedTurn> {
    const { help, sign, log } = this.options;
    const { document, effects } = turn;
    if (help === undefined) return { document, effects };
    try {
      const added = await sign.during(limited('help with a turn', HELP_LIMIT_MS, help.added(turn)));
      // It is followed only after the answer is sent; failing before that must not end the process.
      added.later?.catch(() => {});
      return added;
    } catch (error) {
      log.error({ error }, 'help with a turn failed');
      return { document, effects };
    }
  }

  /** What a flow needs, asked for once, with the typing sign before the first. Rejects with `TooLateError` when it takes too long. */
  fetch(need: Need): Promise<FlowInput> {
    const key = JSON.stringify(need);
    const known = this.fetched.get(key);
    if (known !== undefined) return known;
    this.typing ??= this.showTyping();
    const work = limited('a look', NEED_LIMIT_MS, this.options.fetchNeed(need));
    const fresh = need.kind === 'look' ? this.options.sign.during(work) : work;
    this.fetched.set(key, fresh);
    return fresh;
  }

  /** What was read in the pictures of this activity, in their order, with the typing sign before it. Never rejects. */
  pictures(sources: readonly unknown[]): Promise<readonly PictureRead[]> {
    this.typing ??= this.showTyping();
    const { readPicture, picturesLimitMs: limitMs, log } = this.options;
    this.seen ??= readPictures(sources, this.channel, { readPicture, limitMs, log });
    return this.seen;
  }

  /** Resolves once the typing sign, where one was shown, can no longer come behind what is said next: it would stay on the screen there. */
  async typingTaken(): Promise<void> {
    await this.typing;
  }

  private async showTyping(): Promise<void> {
    try {
      await limited('the typing sign', TYPING_LIMIT_MS, this.channel.typing());
    } catch (error) {
      this.options.log.warn({ error }, 'the typing sign could not be sent');
    }
  }
}
