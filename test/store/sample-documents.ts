import type { DeskCase } from '../../src/domain/case/case.ts';
import {
  type ConversationDocument,
  EMPTY_CONVERSATION,
  type OutboxEntry,
} from '../../src/domain/conversation/conversation.ts';

/** An open case with nothing in it but its number and symptom. */
export function sampleCase(number: number, symptom = 'users get 0x204'): DeskCase {
  return {
    number,
    openedAt: '2026-11-20T10:00:00.000Z',
    state: 'open',
    symptom,
    entities: { region: 'canadaeast', hostPool: 'hp-prod-01', sessionHost: null, ticket: null, trackingId: null },
    findings: [{ key: 'error-code', value: '0x204', holds: true, from: 'said', at: '2026-11-20T10:00:00.000Z' }],
    asked: [],
    proposals: [],
    tried: [],
    seenFirst: null,
    seenLast: null,
    transcript: [],
    ticket: null,
  };
}

/** A message that waits in the outbox until `notBefore`. */
export function waiting(id: string, notBefore: string): OutboxEntry {
  const effect = { kind: 'say', say: { kind: 'text', text: 'Bonjour' } } as const;
  return { id, at: '2026-11-20T10:00:00.000Z', effect, attempts: 0, notBefore };
}

/** The empty document with some parts of one's own. */
export function sampleDocument(parts: Partial<ConversationDocument>): ConversationDocument {
  return { ...EMPTY_CONVERSATION, ...parts };
}
