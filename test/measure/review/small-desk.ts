import type { KnowledgeBase } from '../../../src/domain/knowledge/knowledge-base.ts';
import type { CheckSayings } from '../../../src/measure/review/ways-to-know.ts';
import { createReader, type Reader } from '../../../src/reading/read.ts';
import { SMALL_KNOWLEDGE } from '../../diagnosis/small-knowledge.ts';

/** A knowledge base with nothing in it but what a test says. */
export function knowledgeOf(sketch: Partial<KnowledgeBase>): KnowledgeBase {
  return { ...SMALL_KNOWLEDGE, articles: [], incidents: [], questions: [], words: [], groups: {}, ...sketch };
}

/** The real reader on that knowledge, without a fleet. */
export function readerOf({ words }: KnowledgeBase): Reader {
  return createReader({ words, names: () => ({ hostPools: [], sessionHosts: [] }) });
}

/** One check that sees the drain mode, and one that hands on Azure's own codes. */
export const SMALL_CHECKS: readonly CheckSayings[] = [
  { id: 'drain', says: { drain: ['on'] } },
  { id: 'connection', says: { 'symbolic-code': 'open' } },
];
