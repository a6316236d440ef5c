import type { Article } from '../domain/knowledge/article.ts';
import { DISRUPTION_MINUTES, ESCALATION_MINUTES } from './strengths.ts';

/** What trying a fix costs: the work, and what it does to the people on the host (minutes). */
export function actingMinutes(article: Article): number {
  return Math.max(1, article.effort) + DISRUPTION_MINUTES[article.disruption];
}

/** The place of the fix that is worth most per minute; -1 where none is worth anything. */
function bestOf(worth: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (let at = 0; at < worth.length; at += 1) {
    const one = worth[at] ?? 0;
    if (one > most) {
      best = at;
      most = one;
    }
  }
  return best;
}

/**
 * Minutes until the trouble is solved or handed over, when fixes are tried in the order of share per minute and escalating ends it
 * (Heckerman, Breese, Rommelse 1995). A fix is tried only while it is worth more than handing over at once. `shares` and `minutes` of one
 * candidate stand at the same place.
 */
export function expectedMinutes(shares: readonly number[], minutes: readonly number[]): number {
  // Per minute, of the fixes not tried.
  const worth = shares.map((share, at) => share / (minutes[at] ?? 1));
  let left = 1;
  let spent = 0;
  for (let at = bestOf(worth); at !== -1 && left > 0; at = bestOf(worth)) {
    const share = shares[at] ?? 0;
    const price = minutes[at] ?? 1;
    if ((share / left) * ESCALATION_MINUTES <= price) break;
    spent += left * price;
    left -= share;
    worth[at] = 0;
  }
  return spent + Math.max(0, left) * ESCALATION_MINUTES;
}

/** Log odds (natural logarithm) → probability, 0 to 1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Odds of candidates against one another and against "none documented" → shares that sum to 1 with `none`. */
export function shares(logOdds: readonly number[], noneLogOdds: number): { each: number[]; none: number } {
  const top = Math.max(noneLogOdds, ...logOdds);
  const odds = logOdds.map((value) => Math.exp(value - top));
  const none = Math.exp(noneLogOdds - top);
  const total = odds.reduce((sum, value) => sum + value, none);
  return { each: odds.map((value) => value / total), none: none / total };
}
