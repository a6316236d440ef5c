import type { UtcTime } from '../core/time.ts';
import type { DeskCase, Outcome } from './case.ts';

/** What became of one documented fix over many cases. `open`: proposed, and nobody has said anything yet; that counts for nothing. */
export interface FixOutcomes {
  readonly fixId: string;
  /** Times it was put before an agent. */
  readonly proposed: number;
  readonly count: Readonly<Record<Outcome | 'open', number>>;
  /** When something was last said about it; `null` where nobody ever did. */
  readonly lastSaid: UtcTime | null;
}

const NOTHING: FixOutcomes['count'] = {
  solved: 0,
  partly: 0,
  'did-not-help': 0,
  'cannot-do': 0,
  escalated: 0,
  unknown: 0,
  open: 0,
};

/** Counts the outcomes of every fix that was proposed in these cases, the most proposed first. Nothing is concluded from them. */
export function fixOutcomes(cases: readonly DeskCase[]): FixOutcomes[] {
  const byFix = new Map<string, FixOutcomes>();
  for (const { fixId, outcome, endedAt } of cases.flatMap(({ proposals }) => proposals)) {
    const known = byFix.get(fixId) ?? { fixId, proposed: 0, count: NOTHING, lastSaid: null };
    const kind = outcome ?? 'open';
    const said = endedAt !== undefined && outcome !== 'unknown' && outcome !== 'escalated' ? endedAt : null;
    byFix.set(fixId, {
      fixId,
      proposed: known.proposed + 1,
      count: { ...known.count, [kind]: known.count[kind] + 1 },
      lastSaid: known.lastSaid === null || (said !== null && said > known.lastSaid) ? said : known.lastSaid,
    });
  }
  return [...byFix.values()].sort((a, b) => b.proposed - a.proposed || a.fixId.localeCompare(b.fixId));
}
