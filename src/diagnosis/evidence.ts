import type { Article, Strength } from '../domain/knowledge/article.ts';
import type { Reason } from '../domain/knowledge/diagnosis.ts';
import type { Finding, FindingKey } from '../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import { expectedSigns, strengthIn, strengthOf } from './expected-signals.ts';
import { DENIAL_SHARE, PRIOR_LOG_ODDS, SAID_EXCLUDES_LOG_ODDS, STRENGTH_LOG_ODDS, TEXT_LOG_ODDS } from './strengths.ts';

/** An article with what speaks for and against it so far. `groups` keeps the one weight that counts per group of findings. */
export interface Weighed {
  readonly article: Article;
  readonly logOdds: number;
  readonly groups: ReadonlyMap<string, number>;
  readonly reasons: readonly Reason[];
}

/** Findings of one observation (an event's id, its text) share a group; a key without a group stands alone. */
export type Groups = KnowledgeBase['groups'];

function weightOf(strength: Strength, finding: Pick<Finding, 'holds' | 'from'>): number {
  const weight = STRENGTH_LOG_ODDS[strength];
  if (!finding.holds) return weight > 0 ? -weight * DENIAL_SHARE : 0;
  return strength === 'excludes' && finding.from !== 'checked' ? SAID_EXCLUDES_LOG_ODDS : weight;
}

/** Of two weights of one group, the one that says more. */
export function stronger(a: number, b: number): number {
  if (Math.abs(a) === Math.abs(b)) return Math.max(a, b);
  return Math.abs(a) > Math.abs(b) ? a : b;
}

/** The group a key belongs to. */
export function groupOf(key: FindingKey, groups: Groups): string {
  return groups[key] ?? key;
}

/** What one finding says of an article by itself: the log odds that it adds, 0 where the article is silent on it. */
export function bearingOf(article: Article, { key, value, holds, from }: Finding): number {
  const match = strengthOf(article, key, value);
  return match === null || (!holds && !match.named) ? 0 : weightOf(match.strength, { holds, from });
}
/** Where no finding says anything of an article. */
const NO_WEIGHTS: ReadonlyMap<string, number> = new Map();

type FindingReason = Extract<Reason, { code: 'finding' }>;

/** What findings say of an article. Runs for every article in every judgement, so it makes nothing that most articles do without. */
function findingReasons(article: Article, findings: readonly Finding[]): readonly FindingReason[] {
  const signs = expectedSigns(article);
  const reasons: FindingReason[] = [];
  const unnamed: FindingReason[] = [];
  const namedKeys: FindingKey[] = [];
  for (const { key, value, holds, from } of findings) {
    const match = strengthIn(signs, key, value);
    // "Not X" says nothing about an article that never named X.
    if (match === null || (!holds && !match.named)) continue;
    const { strength, named } = match;
    const reason: FindingReason = {
      code: 'finding',
      key,
      value,
      holds,
      strength,
      from,
      weight: weightOf(strength, { holds, from }),
    };
    reasons.push(reason);
    if (!named) unnamed.push(reason);
    else if (holds) namedKeys.push(key);
  }
  return unnamed.length === 0 || namedKeys.length === 0
    ? reasons
    : reasons.filter((reason) => !unnamed.includes(reason) || !namedKeys.includes(reason.key));
}

/** The weight that counts of each group. */
function groupWeights(found: readonly FindingReason[], groups: Groups): ReadonlyMap<string, number> {
  if (found.length === 0) return NO_WEIGHTS;
  const best = new Map<string, number>();
  for (const { key, weight } of found) {
    const group = groupOf(key, groups);
    best.set(group, stronger(best.get(group) ?? 0, weight));
  }
  return best;
}

/**
 * Weighs one article: its prior, the strongest weight of every group of findings, and its bounded text similarity (0 to 1). The order of the
 * findings makes no difference.
 */
export function weigh(article: Article, findings: readonly Finding[], similarity: number, groups: Groups): Weighed {
  const prior = PRIOR_LOG_ODDS[article.prior];
  const found = findingReasons(article, findings);
  const best = groupWeights(found, groups);
  const credited: string[] = [];
  const reasons: Reason[] = [{ code: 'prior', weight: prior }];
  for (const reason of found) {
    const group = groupOf(reason.key, groups);
    const counts = reason.weight !== 0 && reason.weight === best.get(group) && !credited.includes(group);
    if (counts) credited.push(group);
    reasons.push(counts ? reason : { ...reason, weight: 0 });
  }
  const text = similarity * TEXT_LOG_ODDS;
  if (text > 0) reasons.push({ code: 'text', similarity, weight: text });
  let told = 0;
  for (const weight of best.values()) told += weight;
  return { article, logOdds: prior + told + text, groups: best, reasons };
}

/** Whether a look showed what an article rules out: what is seen and what is offered never contradict each other. */
export function isContradicted({ reasons }: Weighed): boolean {
  return reasons.some(
    (one) => one.code === 'finding' && one.holds && one.strength === 'excludes' && one.from === 'checked',
  );
}

/** Whether anything at all speaks for an article; without that it is no candidate. */
export function hasSupport(weighed: Weighed): boolean {
  return weighed.reasons.some((reason) => reason.code !== 'prior' && reason.weight > 0);
}
