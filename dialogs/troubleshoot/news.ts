import { bearingOf } from '../../src/diagnosis/evidence.ts';
import { POSSIBLE_LOG_ODDS, STRENGTH_LOG_ODDS } from '../../src/diagnosis/strengths.ts';
import type { Article } from '../../src/domain/knowledge/article.ts';
import type { Candidate, Diagnosis } from '../../src/domain/knowledge/diagnosis.ts';
import type { Finding, FindingKey } from '../../src/domain/knowledge/finding.ts';

/**
 * What a message does to the fix that stands. It goes on with it: `fits`, `speaks-against` (and nothing fits better), `is-new` (neither), `known`
 * (told before), `nothing` (no fact). It falls: `rules-out`, `taken-back` (what spoke for it does not hold any more) and `fits-better` (the facts decide
 * for another).
 */
export type ProposalNews =
  | { readonly kind: 'nothing' | 'known'; readonly falls: false }
  | {
      readonly kind: 'fits' | 'speaks-against' | 'is-new';
      readonly falls: false;
      readonly facts: readonly Finding[];
    }
  | {
      readonly kind: 'rules-out' | 'taken-back' | 'fits-better';
      readonly falls: true;
      readonly facts: readonly Finding[];
    };

/** Whom a trouble is about and which connection failed are looked up; they are no news by themselves, and a name is not said where others read along. */
const NAMELESS: readonly FindingKey[] = ['user', 'correlation-id'];

function isIn(findings: readonly Finding[], { key, value, holds }: Finding): boolean {
  return findings.some(
    (one) => one.key === key && one.holds === holds && one.value.toLowerCase() === value.toLowerCase(),
  );
}

/** Whether a fact says that the trouble is none of a virtual desktop, which speaks against every fix that does not expect it. */
function isElsewhere({ key, value, holds }: Finding): boolean {
  return holds && (key === 'topic' || (key === 'stage' && value === 'not-in-avd'));
}

function bearing(article: Article, fact: Finding): number {
  const adds = bearingOf(article, fact);
  return adds === 0 && isElsewhere(fact) ? STRENGTH_LOG_ODDS.against : adds;
}

/** Whether a candidate could still be proposed on what is known. */
function isTenable(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && candidate.logOdds >= POSSIBLE_LOG_ODDS;
}

/** Of the facts, those that decide for a candidate: decisive, or strong where the candidate is likely by them. */
function decidingFor(candidate: Candidate, facts: readonly Finding[]): readonly Finding[] {
  const least = candidate.likelihood === 'likely' ? STRENGTH_LOG_ODDS.strong : STRENGTH_LOG_ODDS.decisive;
  const weights = candidate.reasons.flatMap((one) => (one.code === 'finding' && one.weight >= least ? [one] : []));
  return facts.filter((fact) => weights.some(({ key, value }) => key === fact.key && value === fact.value));
}

/**
 * Compares what is known before and after a message, and what was `told` in it, with the judgement after it. The fix that stands (`article`) falls on evidence against it alone: a fact
 * that speaks against it, one that spoke for it and is taken back, or one that decides for another.
 */
export function newsOf(
  article: Article,
  before: readonly Finding[],
  after: readonly Finding[],
  told: readonly Finding[],
  { candidates, next }: Pick<Diagnosis, 'candidates' | 'next'>,
): ProposalNews {
  const fresh = after.filter((one) => !isIn(before, one));
  const against = fresh.filter((one) => bearing(article, one) < 0);
  const speaksFor = (one: Finding) => bearing(article, one) > 0;
  const lost = before.filter(
    (one) => speaksFor(one) && !isIn(after, one) && !fresh.some((newer) => newer.key === one.key && speaksFor(newer)),
  );
  const other =
    next.kind === 'propose' && next.fixId !== article.id
      ? candidates.find((one) => one.fixId === next.fixId)
      : undefined;
  const tenable = isTenable(candidates.find((one) => one.fixId === article.id));
  // What is none of a virtual desktop leaves only a fix that would be proposed all the same.
  const elsewhere = against.some(isElsewhere) && next.kind !== 'propose';
  if (against.length > 0 && (other !== undefined || !tenable || elsewhere))
    return { kind: 'rules-out', falls: true, facts: against };
  if (other !== undefined) {
    const deciding = decidingFor(other, fresh).filter((one) => bearing(article, one) <= 0);
    if (deciding.length > 0) return { kind: 'fits-better', falls: true, facts: deciding };
  }
  if (lost.length > 0 && (other !== undefined || !tenable)) return { kind: 'taken-back', falls: true, facts: lost };
  // A fact that is told again fits as it did before; new it is not.
  const facts = fresh.length > 0 ? fresh : told;
  const fitting = facts.filter(speaksFor);
  const speaking = facts.filter((one) => bearing(article, one) < 0);
  const sum = facts.reduce((total, one) => total + bearing(article, one), 0);
  if (speaking.length > 0 && sum <= 0) return { kind: 'speaks-against', falls: false, facts: speaking };
  if (fitting.length > 0) return { kind: 'fits', falls: false, facts: fitting };
  const said = fresh.filter(({ key, from }) => from !== 'checked' && !NAMELESS.includes(key));
  if (said.length > 0) return { kind: 'is-new', falls: false, facts: said };
  return { kind: fresh.length === 0 && told.length > 0 ? 'known' : 'nothing', falls: false };
}
