import type { Strength } from './article.ts';
import type { FindingKey, FindingOrigin } from './finding.ts';

/** Why a candidate stands where it stands, as codes and values; `wording` makes sentences of them. */
export type Reason =
  | { readonly code: 'prior'; readonly weight: number }
  | {
      readonly code: 'finding';
      readonly key: FindingKey;
      readonly value: string;
      readonly holds: boolean;
      readonly strength: Strength;
      readonly from: FindingOrigin;
      /** Added to the log odds (natural logarithm). 0 when a stronger signal of its group already counted. */
      readonly weight: number;
    }
  | { readonly code: 'text'; readonly similarity: number; readonly weight: number };

/** How sure, in words a card may show. Figures appear only under `--explain`. */
export type Likelihood = 'likely' | 'possible';

export interface Candidate {
  readonly fixId: string;
  /** Share against all other candidates and against "none documented", 0 to 1. */
  readonly confidence: number;
  readonly likelihood: Likelihood;
  /** Own log odds against its absence (natural logarithm). */
  readonly logOdds: number;
  readonly reasons: readonly Reason[];
  /** What trying it costs, the work and what it does to people on the host (minutes). */
  readonly acting: number;
}

export interface PossibleQuestion {
  readonly key: FindingKey;
  /** Expected saving in minutes, less the price of asking. Negative: not worth asking. */
  readonly gain: number;
  /** What it costs to ask (minutes). */
  readonly asking: number;
  /** The two leading candidates whose order the answer is expected to change. */
  readonly separates: readonly string[];
}

/** What to do next, cheapest in expectation. */
export type NextStep =
  | { readonly kind: 'propose'; readonly fixId: string }
  | { readonly kind: 'ask'; readonly key: FindingKey; readonly separates: readonly string[] }
  /** No documented fix is clear enough: best leads, what to collect, a ticket. */
  | { readonly kind: 'none-documented'; readonly leads: readonly string[] };

export interface Diagnosis {
  /** Best first, only those above the floor; at most 10. */
  readonly candidates: readonly Candidate[];
  readonly noneDocumented: number;
  /** What handing over costs in waiting, the price every fix and question is measured against (minutes). */
  readonly escalating: number;
  readonly next: NextStep;
  /** What whoever looks after the hosts should check, best first: worth knowing, and nothing the desk can tell. */
  readonly forHostTeam: readonly FindingKey[];
  /** Every question that was weighed, best first: for `--explain`. */
  readonly questions: readonly PossibleQuestion[];
  /** Fixes left out, and why: for `--explain` and the ticket. */
  readonly dropped: readonly {
    readonly fixId: string;
    readonly why: 'tried' | 'did-not-help' | 'incident';
  }[];
}
