import { judgeMessage, offered } from '../../ask/judge-message.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import { otherDeskOf } from '../../domain/knowledge/other-desks.ts';
import type { SaidFact } from '../../domain/text/saying.ts';
import { actsHeard } from '../../reading/learned/heard-acts.ts';
import { articlesHeard } from '../../reading/learned/heard-articles.ts';
import { factsHeard } from '../../reading/learned/heard-facts.ts';
import { NO_TROUBLE } from '../../reading/learned/labels.ts';
import type { MeasuredDesk } from '../cases/play.ts';
import type { HeardSaying } from './left-out.ts';

/** How one saying was understood, by whatever understood it. */
export interface Understood {
  readonly acts: readonly string[];
  /** Articles, the likeliest first. */
  readonly articles: readonly string[];
  readonly facts: readonly SaidFact[];
  /** It is taken for a trouble with a virtual desktop. */
  readonly trouble: boolean;
  /** The fix that is put before the agent at once, or `null`; absent where nobody judged. */
  readonly proposed?: string | null;
}

/** As what was learned says it. */
export function byLearning(row: HeardSaying): Understood {
  const [whose] = row.heard.whose;
  const none = row.heard.article.find(({ name }) => name === NO_TROUBLE)?.probability ?? 0;
  return {
    acts: actsHeard(row.heard).does.map(({ act }) => act),
    articles: [...articlesHeard(row.heard).keys()],
    facts: factsHeard(row.heard),
    trouble: whose?.name === 'ours' && none < 0.5,
  };
}

/** As a whole desk takes it: read, and judged from the message alone where it opens a case. */
export function byDesk({ saying }: HeardSaying, desk: MeasuredDesk, now: UtcTime): Understood {
  const { open } = saying;
  const report = desk.reader.read(saying.text, { now, open });
  const judged = open === undefined ? judgeMessage(report, {}, null, desk, now) : undefined;
  const next = judged?.diagnosis?.next;
  const routed = otherDeskOf(desk.knowledge, report) !== undefined;
  return {
    acts: report.heard?.does.map(({ act }) => act) ?? [...new Set(report.acts.map(({ act }) => act))],
    articles: judged === undefined ? [] : offered(judged).map(({ fixId }) => fixId),
    facts: report.findings,
    trouble: report.intent === 'troubleshoot' && !routed,
    ...(judged === undefined ? {} : { proposed: next?.kind === 'propose' && !routed ? next.fixId : null }),
  };
}
