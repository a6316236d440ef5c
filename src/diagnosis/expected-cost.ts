import type { Article } from '../domain/article.ts';
import { DISRUPTION_MINUTES, ESCALATION_MINUTES } from './strengths.ts';

/** A candidate in a belief: its share of the probability and what acting on it costs. */
export interface Stake {
  readonly share: number;
  readonly minutes: number;
}

/** What trying a fix costs: the work, and what it does to the people on the host (minutes). */
export function actingMinutes(article: Article): number {
  return Math.max(1, article.effort) + DISRUPTION_MINUTES[article.disruption];
}

/**
 * Minutes until the trouble is solved or handed over, when fixes are tried in the order of share per minute and escalating ends it
 * (Heckerman, Breese, Rommelse 1995). A fix is tried only while it is worth more than handing over at once.
 */
export function expectedMinutes(stakes: readonly Stake[]): number {
  const order = [...stakes].sort((a, b) => b.share / b.minutes - a.share / a.minutes);
  let left = 1;
  let minutes = 0;
  for (const stake of order) {
    if (left <= 0 || (stake.share / left) * ESCALATION_MINUTES <= stake.minutes) break;
    minutes += left * stake.minutes;
    left -= stake.share;
  }
  return minutes + Math.max(0, left) * ESCALATION_MINUTES;
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
