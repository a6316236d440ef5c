import type { UtcTime } from '../domain/core/time.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import { otherDeskOf } from '../domain/knowledge/other-desks.ts';
import { fixLines } from '../wording/lines/fix-lines.ts';
import { reasonLines } from '../wording/lines/reasons.ts';
import { sentences } from '../wording/sentences.ts';
import { statusLines } from '../wording/status/status-lines.ts';
import { explanation } from './explain.ts';
import type { Judgement } from './judge-message.ts';

const MOST_LEADS = 3;

function nextLines({ diagnosis, report }: Judgement, knowledge: KnowledgeBase, now: UtcTime): string[] {
  if (diagnosis === null) return [];
  const elsewhere = otherDeskOf(knowledge, report);
  const { language } = report;
  const words = sentences(language).ask;
  if (elsewhere !== undefined) return [elsewhere.says[language]];
  const { next, candidates } = diagnosis;
  if (next.kind === 'propose') {
    const proposed = candidates.find((one) => one.fixId === next.fixId);
    const fix = proposed === undefined ? null : fixLines(proposed, knowledge, now, language);
    return fix === null ? [] : [fix.headline, ...fix.lines];
  }
  const title = (fixId: string) => {
    const named = knowledge.articles.find((one) => one.id === fixId)?.title;
    return named?.[language] ?? named?.en ?? fixId;
  };
  const leads = candidates
    .slice(0, MOST_LEADS)
    .map(({ likelihood, fixId, reasons }) =>
      words.lead(likelihood, title(fixId), fixId, reasonLines(reasons, language, knowledge).join('; ')),
    );
  if (next.kind === 'none-documented') return [words.none, ...leads];
  const question = knowledge.questions.find((one) => one.key === next.key);
  const choices = question?.choices.map(({ label }) => label[language] ?? label.en).join(' / ') ?? '';
  return [words.wouldAsk(question?.text[language] ?? question?.text.en ?? next.key, choices), ...leads];
}

/** A judgement as text for a terminal; with `explain`, the whole reasoning after it. Troubles that are apart stand one under the other. */
export function textAnswer(judgement: Judgement, knowledge: KnowledgeBase, now: UtcTime, explain: boolean): string {
  const each = [judgement, ...judgement.others].map((one) => answerText(one, knowledge, now, explain));
  return judgement.others.length === 0
    ? each.join('')
    : each
        .map((text, index) => {
          const told = judgement.report.separateTroubles[index]?.text ?? '';
          return `${sentences(judgement.report.language).ask.trouble(index + 1, told)}\n${text}`;
        })
        .join('\n');
}

function answerText(judgement: Judgement, knowledge: KnowledgeBase, now: UtcTime, explain: boolean): string {
  const lines: string[] = [];
  const { status, diagnosis, report } = judgement;
  const words = sentences(report.language).ask;
  if (status !== null) {
    const said = statusLines(status, now, report.language);
    if (status.source === 'demo') lines.push(words.demoFleet);
    lines.push(said.headline, ...said.lines.map((line) => `- ${line}`), '');
  }
  lines.push(...nextLines(judgement, knowledge, now));
  if (status === null && diagnosis === null) lines.push(words.nothing(report.intent));
  if (explain && diagnosis !== null) lines.push('', ...explanation(diagnosis));
  return `${lines.join('\n').trimEnd()}\n`;
}
