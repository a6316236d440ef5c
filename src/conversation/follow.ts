import type { ConversationDocument } from '../domain/conversation/conversation.ts';
import type { Step } from '../domain/conversation/step.ts';
import type { Log } from '../log.ts';

/** Adds to a conversation what comes after its answer. Returns at once; what fails goes to the log. */
export type Follow = (conversationId: string, later: Promise<Step | null>) => void;

/** The step as long as nothing else has come in since; `null` afterwards: nobody wants a late word in the middle of something else. */
export async function whileNewest(later: Promise<Step | null>, { seen }: ConversationDocument): Promise<Step | null> {
  const step = await later;
  if (step === null) return null;
  return (document) =>
    document.seen.length === seen.length && document.seen.at(-1) === seen.at(-1) ? step(document) : null;
}

/** What comes after answers, and is still on its way. */
export interface Following {
  readonly follow: Follow;
  /** Resolves when nothing is outstanding any more. */
  idle(): Promise<void>;
}

/** Follows answers with what `post` keeps and says. */
export function createFollowing(post: (conversationId: string, step: Step) => Promise<void>, log: Log): Following {
  const outstanding = new Set<Promise<void>>();
  return {
    follow: (conversationId, later) => {
      const work = later
        .then((step) => (step === null ? undefined : post(conversationId, step)))
        .catch((error: unknown) => log.error({ error }, 'what came after an answer was lost'))
        .finally(() => outstanding.delete(work));
      outstanding.add(work);
    },
    idle: async () => {
      while (outstanding.size > 0) await Promise.all(outstanding);
    },
  };
}
