import { watchTurn } from '../../dialogs/watch-turn.ts';
import type { ConversationDocument } from '../domain/conversation.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Observation } from '../domain/observation.ts';
import type { Clock } from '../domain/time.ts';
import type { WatchJobOptions } from '../jobs/watches.ts';

/** What one look makes of a conversation's watches, in the conversation's own language. */
export function watchStep(knowledge: KnowledgeBase, clock: Clock): WatchJobOptions['turn'] {
  return (document: ConversationDocument, observation: Observation) => {
    const before = document.watches ?? [];
    if (before.length === 0) return null;
    const sight = { observation, incidents: knowledge.incidents, now: clock(), language: document.language };
    const { watches, effects } = watchTurn(before, sight);
    const same = watches.every((watch, index) => watch === before[index]);
    return same ? null : { document: { ...document, watches }, effects };
  };
}
