import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { Article } from '../../src/domain/knowledge/article.ts';
import type { Finding } from '../../src/domain/knowledge/finding.ts';
import { actNamed } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { factsLine } from '../../src/wording/lines/reasons.ts';
import type { FlowContext } from '../flow.ts';
import { sayText } from '../say.ts';
import { reconsider, type Sight } from './advance.ts';
import { openProposal, openQuestion, withAnswer, withOutcome } from './case-record.ts';
import { failedStep, isPastStep } from './failed-step.ts';
import { proposalButtons } from './fix-say.ts';
import { judgeFor } from './judge.ts';
import { newsOf, type ProposalNews } from './news.ts';
import { outcomeIn } from './reply.ts';
import type { FurtherWord, TroubleshootState } from './state.ts';
import { type CaseTurn, waiting } from './turns.ts';

/** Facts that come in beside what is known before them, with no words to read. */
export function toldOf(
  { findings, tried: hadTried }: DeskCase,
  facts: readonly Finding[] = [],
  failed = false,
): FurtherWord {
  return { knew: findings, hadTried, facts, tried: [], failed, text: '' };
}

/** A message that comes in beside what is known before it. */
export function toldIn(deskCase: DeskCase, report: Report): FurtherWord {
  const { acts, findings, tried, text } = report;
  // "She did that already", with nothing else in it, is said of the step that stands.
  const doneBefore = findings.length === 0 && tried.length === 0 && actNamed(acts, 'tried') !== undefined;
  const failed = doneBefore || outcomeIn(report) === 'did-not-help';
  return { ...toldOf(deskCase, findings, failed), tried, text };
}

/** The facts that one case holds beyond another. */
export function freshIn(before: DeskCase, after: DeskCase): readonly Finding[] {
  return after.findings.filter((one) => !before.findings.includes(one));
}

function titleOf(fixId: string, { knowledge, language }: FlowContext): string {
  const title = knowledge.articles.find((one) => one.id === fixId)?.title;
  return title?.[language] ?? title?.en ?? fixId;
}

/** What a message does to the fix that stands, in one line; empty where there is nothing to say of it. */
function newsLine(news: ProposalNews, article: Article, context: FlowContext): string {
  const words = conversationWords(context.language).news;
  const title = titleOf(article.id, context);
  const facts = 'facts' in news ? factsLine(news.facts, context.language, context.knowledge) : '';
  switch (news.kind) {
    case 'fits':
      return words.fits(facts);
    case 'speaks-against':
      return words.speaksAgainst(facts, title);
    case 'is-new':
      return words.isNew(facts, title);
    case 'known':
      return words.known(title);
    case 'rules-out':
      return words.rulesOut(title, facts);
    case 'taken-back':
      return words.takenBack(title);
    case 'fits-better':
      return words.fitsBetter(facts, title);
    case 'nothing':
      return '';
  }
}

function lines(...all: readonly string[]): Effect[] {
  return all.filter((one) => one !== '').map((one) => sayText(one));
}

/** The case without the standing fix among those done before: what is said of it now is how it went, not that it was tried before it was proposed. */
function withoutTried(deskCase: DeskCase, { hadTried }: FurtherWord, fixId: string): DeskCase {
  if (hadTried.includes(fixId)) return deskCase;
  return { ...deskCase, tried: deskCase.tried.filter((one) => one !== fixId) };
}

/**
 * Judges the case anew after something was told or seen. Where a fix stands, says what it does to it: it goes on with it, or with its next step where
 * one did not help, or something else takes its place.
 */
export function rejudge(
  given: DeskCase,
  told: FurtherWord,
  state: TroubleshootState,
  context: FlowContext,
  sight: Sight | null = null,
): CaseTurn {
  const fixId = openProposal(given);
  const article = context.knowledge.articles.find((one) => one.id === fixId);
  if (article === undefined) return reconsider(given, state, context, sight);
  const key = openQuestion(given);
  const heard = key === null ? given : withAnswer(given, key, null, context.now);
  const deskCase = withoutTried(heard, told, article.id);
  const news = newsOf(article, told.knew, deskCase.findings, told.facts, judgeFor(deskCase, context));
  const line = newsLine(news, article, context);
  if (news.falls) {
    const over = withOutcome(deskCase, article.id, told.failed ? 'did-not-help' : 'unknown', context.now);
    const turn = reconsider(over, state, context, sight);
    return { ...turn, effects: [...lines(line), ...turn.effects] };
  }
  const seen = sight?.() ?? [];
  const words = conversationWords(context.language);
  const others = told.tried.filter((one) => one !== article.id && !told.hadTried.includes(one));
  const tried = others.length === 0 ? '' : words.news.triedBefore(others.map((one) => titleOf(one, context)));
  const fits = news.kind === 'fits';
  const failed = told.failed || (told.tried.includes(article.id) && !fits);
  if (failed || isPastStep(told.text, deskCase, article, context)) {
    const said = news.kind === 'known' || (failed && news.kind === 'is-new') ? '' : line;
    const lead = [said, tried].filter((one) => one !== '');
    const turn = failedStep(deskCase, article, state, context, failed ? 'failed' : 'done-before', lead);
    return { ...turn, effects: [...seen, ...turn.effects] };
  }
  const goOn = fits ? words.news.goOn(titleOf(article.id, context)) : '';
  const said = [line, goOn, tried].filter((one) => one !== '').join(' ');
  const unsaid = sight === null ? words.keptUnread : words.news.lookedUp(titleOf(article.id, context));
  const buttons = proposalButtons(deskCase, article, context);
  return waiting({ ...state, misses: 0 }, deskCase, [...seen, sayText(said === '' ? unsaid : said, buttons)]);
}
