import { type ConversationDocument, SEEN_LIMIT } from '../domain/conversation/conversation.ts';
import type { Step, Stepped } from '../domain/conversation/step.ts';
import type { Log } from '../log.ts';
import { turnWords } from '../wording/turn.ts';
import type { Channel } from './channel.ts';
import { type DecideOptions, decideTurn } from './decide-turn.ts';
import type { Deliver } from './delivery.ts';
import { type Follow, whileNewest } from './follow.ts';
import type { Incoming } from './incoming.ts';
import type { ModelHelp } from './model-help.ts';
import { type FetchNeed, OncePerActivity } from './once-per-activity.ts';
import { PICTURES_LIMIT_MS, type ReadPicture } from './picture-reading.ts';
import { signOfLife } from './sign-of-life.ts';
import { languageBefore } from './turn-plan.ts';
import type { Update } from './update.ts';

/** Everything turns have in common. */
export interface TurnOptions extends DecideOptions {
  readonly fetchNeed: FetchNeed;
  /** Reads the text in a picture. */
  readonly readPicture: ReadPicture;
  /** In place of the usual limit for all pictures of a message (ms). */
  readonly picturesLimitMs?: number | undefined;
  readonly nextCaseNumber: () => Promise<number>;
  readonly update: Update;
  readonly deliver: Deliver;
  /** Hears of a turn that is decided and not yet kept. Returns at once. */
  readonly decided: (turn: Stepped) => void;
  readonly log: Log;
  /** Helps beside the flows; absent where nothing does. */
  readonly help?: ModelHelp | undefined;
  /** Takes care of what comes after the answer. Returns at once. */
  readonly follow: Follow;
  /** How long a look may take before the person hears of it (ms). */
  readonly signAfterMs?: number;
}

const SIGN_AFTER_MS = 700;

/** The document with who was here, and so that the same delivery is not handled again. */
function visited(
  document: ConversationDocument,
  { id, person, reference, ...incoming }: Incoming,
): ConversationDocument {
  const timeZone = incoming.timeZone ?? document.timeZone;
  return {
    ...document,
    seen: id === undefined ? document.seen : [...document.seen, id].slice(-SEEN_LIMIT),
    reference,
    ...(person.id === undefined ? {} : { person: person.id }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

/** Whether this delivery has nothing to do: handled before, or a welcome to somebody we know already. */
function isRepeated({ seen, reference }: ConversationDocument, { id, came }: Incoming): boolean {
  if (id !== undefined && seen.includes(id)) return true;
  return came.kind === 'arrived' && reference !== null;
}

/**
 * Takes one turn: decides it on the conversation's document, keeps the result, then lets the answers leave. Rejects when the turn could not be kept;
 * nothing of it is stored or sent then.
 */
export async function takeTurn(incoming: Incoming, channel: Channel, options: TurnOptions): Promise<void> {
  const { log } = options;
  const { conversation } = incoming;
  let { language } = incoming;
  const sign = signOfLife(channel, {
    afterMs: options.signAfterMs ?? SIGN_AFTER_MS,
    text: () => turnWords(language).looking,
    log,
  });
  const once = new OncePerActivity(channel, {
    nextCaseNumber: options.nextCaseNumber,
    fetchNeed: (need) => options.fetchNeed(need, conversation),
    readPicture: options.readPicture,
    picturesLimitMs: options.picturesLimitMs ?? PICTURES_LIMIT_MS,
    ...(options.help === undefined ? {} : { help: options.help(conversation) }),
    sign,
    log,
  });
  let later: Promise<Step | null> | undefined;
  try {
    const updated = options.update(conversation, async (document) => {
      if (isRepeated(document, incoming)) return null;
      language = languageBefore(document, incoming);
      const decided = await decideTurn(document, incoming, once, options);
      later = decided.later;
      options.decided(decided);
      return { document: visited(decided.document, incoming), effects: decided.effects };
    });
    const kept = await updated.finally(() => once.typingTaken());
    if (kept === null) return;
    try {
      await options.deliver(conversation, kept, sign.send, { eager: true });
    } catch (error) {
      // The turn is kept and its answers wait in the outbox, so the person must not be told that it was lost.
      log.error({ error }, 'the answers of a turn could not be delivered yet');
    }
    if (later !== undefined) options.follow(conversation, whileNewest(later, kept.document));
  } finally {
    await sign.drop();
  }
}
