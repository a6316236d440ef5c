import { laterCheck } from '../../dialogs/later-check.ts';
import { watchTurn } from '../../dialogs/watch-turn.ts';
import type { ConversationDocument } from '../domain/conversation/conversation.ts';
import type { Stepped } from '../domain/conversation/step.ts';
import type { Clock } from '../domain/core/time.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { Observation } from '../domain/status/observation.ts';

/** What one look makes of a conversation: its watches, and the looks at its case that are due; in the conversation's own language. */
export function lookStep(
  knowledge: KnowledgeBase,
  clock: Clock,
): (document: ConversationDocument, observation: Observation) => Stepped | null {
  return (document, observation) => {
    const now = clock();
    const { language, timeZone } = document;
    const before = document.watches ?? [];
    const { watches, effects } = watchTurn(before, {
      observation,
      incidents: knowledge.incidents,
      now,
      language,
      timeZone,
    });
    const later = laterCheck(
      document,
      { observation, user: null, connection: null },
      { knowledge, now, language, timeZone },
    );
    const same = watches.every((watch, index) => watch === before[index]);
    if (same && later === null) return null;
    const checked = later?.document ?? document;
    return { document: { ...checked, watches }, effects: [...effects, ...(later?.effects ?? [])] };
  };
}
