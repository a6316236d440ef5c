import { LRUCache } from 'lru-cache';
import { HOUR_MS } from '../../domain/core/time.ts';

/** Tokens that may be used in any hour by all, and in any shift by one conversation. */
export interface BudgetLimits {
  readonly perHour: number;
  readonly perConversation: number;
}

/** What was set aside for one request; `settle` with what it really took. */
export interface Reserved {
  readonly kind: 'reserved';
  settle(tokens: number): void;
}

/** Sets tokens aside before they are used, so that requests at the same time cannot spend them twice. */
export interface Budget {
  reserve(conversation: string, tokens: number): Reserved | { readonly kind: 'hour-spent' | 'conversation-spent' };
}

const MOST_CONVERSATIONS = 10_000;
/** A chat with one person goes on for years; what it may spend is for one shift. */
const SHIFT_MS = 8 * HOUR_MS;

interface Spending {
  readonly at: number;
  tokens: number;
}

function sum(spendings: readonly Spending[]): number {
  return spendings.reduce((tokens, one) => tokens + one.tokens, 0);
}

/** A budget over the last 60 minutes, and over the last 8 hours of each conversation. `now` in ms. */
export function createBudget({ perHour, perConversation }: BudgetLimits, now: () => number): Budget {
  const byConversation = new LRUCache<string, readonly Spending[]>({ max: MOST_CONVERSATIONS });
  let lastHour: readonly Spending[] = [];
  return {
    reserve(conversation, tokens) {
      const at = now();
      const since = (spendings: readonly Spending[], ms: number) => spendings.filter((one) => one.at > at - ms);
      const own = since(byConversation.get(conversation) ?? [], SHIFT_MS);
      lastHour = since(lastHour, HOUR_MS);
      if (sum(own) + tokens > perConversation) return { kind: 'conversation-spent' };
      if (sum(lastHour) + tokens > perHour) return { kind: 'hour-spent' };
      const spending: Spending = { at, tokens };
      lastHour = [...lastHour, spending];
      byConversation.set(conversation, [...own, spending]);
      return {
        kind: 'reserved',
        settle: (really) => {
          spending.tokens = really;
        },
      };
    },
  };
}
