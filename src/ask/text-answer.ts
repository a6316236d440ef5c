import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { UtcTime } from '../domain/time.ts';
import { fixLines } from '../wording/fix-lines.ts';
import { reasonLines } from '../wording/reasons.ts';
import { statusLines } from '../wording/status-lines.ts';
import { explanation } from './explain.ts';
import type { Judgement } from './judge-message.ts';

const MOST_LEADS = 3;

function nextLines({ diagnosis }: Judgement, knowledge: KnowledgeBase, now: UtcTime): string[] {
  if (diagnosis === null) return [];
  const { next, candidates } = diagnosis;
  if (next.kind === 'propose') {
    const proposed = candidates.find((one) => one.fixId === next.fixId);
    const fix = proposed === undefined ? null : fixLines(proposed, knowledge, now, 'en');
    return fix === null ? [] : [fix.headline, ...fix.lines];
  }
  const title = (fixId: string) => knowledge.articles.find((one) => one.id === fixId)?.title.en ?? fixId;
  const leads = candidates
    .slice(0, MOST_LEADS)
    .map(
      (one) =>
        `- ${one.likelihood}: ${title(one.fixId)} (${one.fixId}): ${reasonLines(one.reasons, 'en', knowledge).join('; ')}`,
    );
  if (next.kind === 'none-documented') return ['No documented fix is clear enough.', ...leads];
  const question = knowledge.questions.find((one) => one.key === next.key);
  const choices = question?.choices.map((choice) => choice.label.en).join(' / ') ?? '';
  return [`I would ask: ${question?.text.en ?? next.key} ${choices}`.trimEnd(), ...leads];
}

/** A judgement as text for a terminal; with `explain`, the whole reasoning after it. Troubles that are apart stand one under the other. */
export function textAnswer(judgement: Judgement, knowledge: KnowledgeBase, now: UtcTime, explain: boolean): string {
  const each = [judgement, ...judgement.others].map((one) => answerText(one, knowledge, now, explain));
  return judgement.others.length === 0
    ? each.join('')
    : each
        .map((text, index) => `Trouble ${index + 1}: ${judgement.report.apart[index]?.text ?? ''}\n${text}`)
        .join('\n');
}

function answerText(judgement: Judgement, knowledge: KnowledgeBase, now: UtcTime, explain: boolean): string {
  const lines: string[] = [];
  const { status, diagnosis, report } = judgement;
  if (status !== null) {
    const said = statusLines(status, now, 'en');
    if (status.source === 'demo') lines.push('(demo fleet)');
    lines.push(said.headline, ...said.lines.map((line) => `- ${line}`), '');
  }
  lines.push(...nextLines(judgement, knowledge, now));
  if (status === null && diagnosis === null) lines.push(`Read as ${report.intent}; nothing to look up or to fix.`);
  if (explain && diagnosis !== null) lines.push('', ...explanation(diagnosis));
  return `${lines.join('\n').trimEnd()}\n`;
}
