import { judgeMessage, offered } from '../../ask/judge-message.ts';
import type { UtcTime } from '../../domain/core/time.ts';
import { otherDeskOf } from '../../domain/knowledge/other-desks.ts';
import type { SaidFact } from '../../domain/text/saying.ts';
import { actsHeard } from '../../reading/learned/heard-acts.ts';
import { articlesHeard } from '../../reading/learned/heard-articles.ts';
import { factsHeard, factsTogether } from '../../reading/learned/heard-facts.ts';
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

/** As the rules say it: the reader of words, and the diagnosis from the message alone. */
export function byRules({ saying }: HeardSaying, desk: MeasuredDesk, now: UtcTime): Understood {
  const report = desk.reader.read(saying.text, { now });
  const judged =
    saying.article === undefined || saying.open !== undefined ? undefined : judgeMessage(report, {}, null, desk, now);
  return {
    acts: [...new Set(report.acts.map(({ act }) => act))],
    articles: judged === undefined ? [] : offered(judged).map(({ fixId }) => fixId),
    facts: report.findings,
    trouble: report.intent === 'troubleshoot' && otherDeskOf(desk.knowledge, report) === undefined,
  };
}

/** Beside a likelihood that was heard, a place in the ranking of the rules counts so much. */
const PLACE_SHARE = 0.15;

/** Both together: acts and whose it is as heard, facts of both, articles by what was heard with a little for their place by the rules. */
export function byBoth(row: HeardSaying, rules: Understood): Understood {
  const heard = articlesHeard(row.heard);
  const place = (id: string) => (rules.articles.includes(id) ? 1 / (1 + rules.articles.indexOf(id)) : 0);
  const weight = (id: string) => (heard.get(id) ?? 0) + PLACE_SHARE * place(id);
  const all = [...new Set([...heard.keys(), ...rules.articles])];
  return {
    ...byLearning(row),
    articles: all.sort((a, b) => weight(b) - weight(a)),
    facts: factsTogether(rules.facts, row.heard, row.labels),
  };
}
