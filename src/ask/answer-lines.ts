import { createInterface } from 'node:readline';
import type { KnowledgeKit } from '../compose/knowledge-kit.ts';
import type { Clock } from '../domain/core/time.ts';
import type { Observation } from '../domain/status/observation.ts';
import type { FleetNames } from '../domain/text/report.ts';
import { jsonAnswer, parseJsonLine } from './json-line.ts';
import { judgeMessage } from './judge-message.ts';
import { type GiveSecondOpinion, opinionJson } from './second-opinion.ts';

/** What answering needs: the rooms, the time, and one look at Azure with its names (null: no live check runs). */
export interface AskContext {
  readonly rooms: KnowledgeKit;
  readonly clock: Clock;
  look(): Promise<{ observation: Observation; names: FleetNames } | null>;
  /** Absent where no language model is asked. */
  readonly second?: GiveSecondOpinion | undefined;
}

/** Answers one line of JSON with one line of JSON; a line that cannot be taken gets `{"error": …}`, and the next one is read. */
export async function answerLine(line: string, context: AskContext): Promise<string> {
  const parsed = parseJsonLine(line);
  if (parsed.kind === 'bad') return JSON.stringify({ error: parsed.message });
  const { text, findings, open } = parsed.question;
  const now = context.clock();
  const seen = await context.look();
  const { rooms } = context;
  const report = rooms.reader.read(text, { now, open, ...(seen === null ? {} : { names: seen.names }) });
  const judgement = judgeMessage(report, findings ?? {}, seen?.observation ?? null, rooms, now);
  const answer = jsonAnswer(parsed.question, judgement, rooms.knowledge);
  if (context.second === undefined) return JSON.stringify(answer);
  return JSON.stringify({ ...answer, model: opinionJson(await context.second(judgement, now)) });
}

/** Answers JSON lines as they come, in order, one out for one in; empty lines are passed over. */
export async function answerLines(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  context: AskContext,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    output.write(`${await answerLine(line, context)}\n`);
  }
}
