import { type Activity, TurnContext } from 'botbuilder';
import { type ConversationDocument, SEEN_LIMIT } from '../domain/conversation/conversation.ts';
import {
  ConversationBusyError,
  type ConversationStore,
  type StoredConversation,
} from '../domain/conversation/conversation-store.ts';
import type { Log } from '../log.ts';
import { channelLanguage } from '../teams/channel-language.ts';
import { timeZoneOf } from '../teams/chat-place.ts';
import { type Handled, incoming } from '../teams/incoming.ts';
import { turnWords } from '../wording/turn.ts';
import type { ConversationQueue } from './conversation-queue.ts';
import { type PlayedTurn, type PlayOptions, play } from './decide-turn.ts';
import type { Deliver } from './delivery.ts';
import { type Follow, whileNewest } from './follow.ts';
import type { ModelHelp } from './model-help.ts';
import { Preparation } from './once-per-activity.ts';
import { entriesFor } from './outbox-rules.ts';
import { signOfLife } from './sign-of-life.ts';

/** Everything turns have in common. */
export interface TurnOptions extends PlayOptions {
  readonly store: ConversationStore;
  readonly queue: ConversationQueue;
  readonly deliver: Deliver;
  readonly log: Log;
  /** Helps beside the flows; absent where nothing does. */
  readonly assistant?: ModelHelp | undefined;
  /** Takes care of what comes after the answer. Returns at once. */
  readonly follow: Follow;
  /** How long a look may take before the person hears of it (ms). */
  readonly signAfterMs?: number;
}

const COMMIT_TRIES = 3;
const SIGN_AFTER_MS = 700;

function committed(
  { document, effects }: PlayedTurn,
  stored: StoredConversation,
  activity: Activity,
  now: string,
): ConversationDocument {
  const seen = typeof activity.id === 'string' ? [...document.seen, activity.id].slice(-SEEN_LIMIT) : document.seen;
  const outbox = [...document.outbox, ...entriesFor(effects, stored.version + 1, now)];
  const person = activity.from?.id;
  const reference = TurnContext.getConversationReference(activity);
  const timeZone = timeZoneOf(activity) ?? document.timeZone;
  return {
    ...document,
    seen,
    outbox,
    reference,
    ...(person === undefined ? {} : { person }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

/** Whether this delivery has nothing to do: handled before, or a welcome to somebody we know already. */
function isRepeated(stored: StoredConversation, what: Handled, activity: Activity): boolean {
  if (typeof activity.id === 'string' && stored.document.seen.includes(activity.id)) return true;
  return what.kind === 'arrived' && stored.version > 0;
}

async function takeTurn(what: Handled, context: TurnContext, options: TurnOptions): Promise<void> {
  const { store, log, clock } = options;
  const { activity } = context;
  const id = activity.conversation.id;
  let language = channelLanguage(activity.locale);
  const sign = signOfLife(context, {
    afterMs: options.signAfterMs ?? SIGN_AFTER_MS,
    text: () => turnWords(language).looking,
    log,
  });
  const prepared = new Preparation(context, {
    nextCaseNumber: () => store.nextCaseNumber(),
    fetchNeed: options.fetchNeed,
    ...(options.assistant === undefined ? {} : { help: options.assistant(id) }),
    sign,
    log,
  });
  const kept = async (): Promise<void> => {
    for (let tries = 0; tries < COMMIT_TRIES; tries += 1) {
      const stored = await store.load(id);
      if (isRepeated(stored, what, activity)) return;
      if (stored.document.reference !== null) language = stored.document.language;
      const draft = await play(stored.document, what, context, prepared, options);
      const document = committed(draft, stored, activity, clock());
      const outcome = await store.commit(id, stored.version, document);
      if (outcome === 'conflict') continue;
      try {
        await options.deliver(id, sign.send, { eager: true });
      } catch (error) {
        // The turn is kept and its answers wait in the outbox, so the person must not be told that it was lost.
        log.error({ error }, 'the answers of a turn could not be delivered yet');
      }
      if (draft.later !== undefined) options.follow(id, whileNewest(draft.later, document));
      return;
    }
    throw new ConversationBusyError(`conversation ${id} changed ${COMMIT_TRIES} times while a turn ran`);
  };
  try {
    await kept();
  } finally {
    await sign.drop();
  }
}

/**
 * Handles one activity: read it, run the flows on the conversation's document, keep the result, then let the answers leave. Rejects when the turn
 * could not be kept; nothing of it is stored or sent then.
 */
export function createTurn(options: TurnOptions): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const what = incoming(context.activity);
    if (what.kind === 'ignored') return;
    await options.queue.run(context.activity.conversation.id, () => takeTurn(what, context, options));
  };
}
