import { z } from 'zod';
import type { Finding } from '../domain/knowledge/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import { OPEN_KINDS } from '../domain/text/saying.ts';
import { reasonLines } from '../wording/lines/reasons.ts';
import { actsJson } from './acts-json.ts';
import { type Judgement, offered } from './judge-message.ts';

const MOST_FIXES = 5;

const names = z.array(z.string()).default([]);

const line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  findings: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  /** What stands open when the message comes; absent or null: nothing. */
  open: z
    .object({ kind: z.enum(OPEN_KINDS), finding: z.string().optional(), fix: z.string().optional() })
    .nullish()
    .transform((open) => open ?? undefined),
  /** What was last talked of. */
  about: z
    .object({
      hosts: names,
      hostPools: names,
      regions: names,
      user: z
        .string()
        .nullish()
        .transform((user) => user ?? null),
    })
    .nullish()
    .transform((about) => about ?? undefined),
});

export type JsonQuestion = z.infer<typeof line>;

/** One line of JSON in → a question, or what is wrong with it in words. */
export function parseJsonLine(
  text: string,
): { kind: 'question'; question: JsonQuestion } | { kind: 'bad'; message: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'bad', message: 'the line is not JSON; expected {"id":"…","text":"…"}' };
  }
  const parsed = line.safeParse(value);
  if (parsed.success) return { kind: 'question', question: parsed.data };
  const [issue] = parsed.error.issues;
  return { kind: 'bad', message: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not understood'}` };
}

function grouped(findings: readonly Finding[]): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const { key, value } of findings) result[key] = [...new Set([...(result[key] ?? []), value])];
  return result;
}

/** Best first, at most five. */
function fixes(judgement: Judgement, knowledge: KnowledgeBase): unknown[] {
  return offered(judgement)
    .slice(0, MOST_FIXES)
    .map((candidate) => ({
      id: candidate.fixId,
      confidence: Number(candidate.confidence.toFixed(3)),
      because: reasonLines(candidate.reasons, 'en', knowledge),
    }));
}

function question({ diagnosis }: Judgement, knowledge: KnowledgeBase): unknown {
  if (diagnosis?.next.kind !== 'ask') return null;
  const { key } = diagnosis.next;
  const asked = knowledge.questions.find((one) => one.key === key);
  return asked === undefined
    ? null
    : { finding: key, text: asked.text.en, choices: asked.choices.map((choice) => choice.value) };
}

function status({ status: answer }: Judgement): unknown {
  if (answer === null) return null;
  const { hosts, microsoft } = answer;
  return {
    subject: answer.subject,
    state: answer.state,
    microsoft: microsoft.says,
    impact: answer.impact,
    incidents: microsoft.events.map((event) => event.trackingId),
    hosts: hosts === null ? null : { total: hosts.total, available: hosts.available },
    unknown: answer.unlooked,
    source: answer.source,
  };
}

/** The judgement of one message as the documented JSON object. */
export function jsonAnswer(
  { id, about }: Pick<JsonQuestion, 'id' | 'about'>,
  judgement: Judgement,
  knowledge: KnowledgeBase,
): Readonly<Record<string, unknown>> {
  const { report, deskCase, others } = judgement;
  const findings = [deskCase, ...others.map((one) => one.deskCase)].flatMap((one) => one.findings);
  const { region, hostPool, sessionHost, ticket } = report.entities;
  return {
    ...(id === undefined ? {} : { id }),
    acts: actsJson(report, about, knowledge),
    intent: report.intent,
    entities: { region, hostPool, sessionHost, ticket },
    findings: grouped(findings.filter((finding) => finding.holds)),
    denied: grouped(findings.filter((finding) => !finding.holds)),
    tried: report.tried,
    fixes: fixes(judgement, knowledge),
    question: question(judgement, knowledge),
    status: status(judgement),
  };
}
