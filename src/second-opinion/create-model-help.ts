import { sayText } from '../../dialogs/say.ts';
import {
  secondLookAtCase,
  secondLookAtMessage,
  secondLookAtQuestion,
} from '../../dialogs/second-reading/second-look.ts';
import { type Routed, wentToAnotherFlow, worthReading } from '../../dialogs/second-reading/worth-reading.ts';
import type { HelpedTurn, ModelHelp } from '../conversation/model-help.ts';
import type { DecidedTurn } from '../conversation/runner.ts';
import type { ConversationDocument, Effect } from '../domain/conversation/conversation.ts';
import type { Step, Stepped } from '../domain/conversation/step.ts';
import type { KnowledgeBase } from '../domain/knowledge/knowledge-base.ts';
import type { LanguageModel, ModelAnswer, SecondReading } from '../domain/model/language-model.ts';
import type { Report } from '../domain/text/report.ts';
import { modelWords } from '../wording/model.ts';
import { atOnce } from './at-once.ts';
import type { LookAlikes } from './look-alikes.ts';
import { type SpentNotes, spentTrouble } from './spent-notes.ts';
import { createSummaries } from './summaries.ts';

/** What the model's help with turns takes. */
export interface ModelHelpOptions {
  readonly model: LanguageModel;
  readonly knowledge: KnowledgeBase;
  readonly lookAlikes: LookAlikes;
  /** Told once per conversation and budget. */
  readonly spent: SpentNotes;
  /** In place of the usual wait for what may still get into the answer (ms). */
  readonly graceMs?: number;
}

/** Turns before this one that the model may read along (lines). */
const TURNS_BEFORE = 4;
/** An answer that is ready waits no longer than this for the model (ms); what comes later is added to the chat. */
const GRACE_MS = 250;

interface Read {
  readonly report: Report;
  readonly routed: Routed;
  readonly answer: Promise<ModelAnswer<SecondReading>>;
}

/** What a second reading adds to a conversation as it stands. */
function secondLook(
  reading: SecondReading,
  { report, routed }: Read,
  turn: DecidedTurn,
  document: ConversationDocument,
): Stepped {
  const { context } = turn;
  if (routed.routing.kind === 'say') return { document, effects: secondLookAtMessage(reading, report.text, context) };
  if (wentToAnotherFlow(routed)) return { document, effects: secondLookAtQuestion(reading, report.text, context) };
  if (turn.active !== 'troubleshoot' || document.case === null) return { document, effects: [] };
  const look = secondLookAtCase(reading, document.case, context);
  if (look.deskCase === document.case) return { document, effects: look.effects };
  return { document: { ...document, case: look.deskCase }, effects: look.effects };
}

/** Without what was read in pictures: that is sent nowhere. */
function turnsBefore({ deskCase }: Routed): string[] {
  const spoken = (deskCase?.transcript ?? []).filter(({ from }) => from !== 'picture');
  return spoken.slice(-TURNS_BEFORE).map(({ from, text }) => `${from}: ${text}`);
}

/** Several steps as one; `null` where none has anything to do. */
function together(steps: readonly (Step | null)[]): Step | null {
  const all = steps.filter((step) => step !== null);
  if (all.length === 0) return null;
  return (document) =>
    all.reduce<Stepped | null>((before, step) => {
      const added = step(before?.document ?? document);
      if (added === null) return before;
      return { document: added.document, effects: [...(before?.effects ?? []), ...added.effects] };
    }, null);
}

/** The language model beside the flows: it reads while they look, and words what they said. What is slow comes after the answer. */
export function createModelHelp(options: ModelHelpOptions): ModelHelp {
  const { model, lookAlikes, spent, graceMs = GRACE_MS } = options;
  const read = async (conversation: string, report: Report, routed: Routed): Promise<ModelAnswer<SecondReading>> =>
    await model.read({
      conversation,
      text: report.text,
      before: turnsBefore(routed),
      language: report.language,
      lookAlikes: await lookAlikes(conversation, report.text),
    });
  return (conversation) => {
    let reading: Read | undefined;
    const summaries = createSummaries(model, conversation);
    const noted = (answers: readonly (ModelAnswer<unknown> | undefined)[], turn: DecidedTurn): Effect[] => {
      const why = spentTrouble(answers.flatMap((one) => one ?? []));
      const isNews = why !== undefined && spent.isNews(conversation, why);
      return isNews ? [sayText(modelWords(turn.context.language).spent[why])] : [];
    };
    const readLater = async (one: Read, turn: DecidedTurn): Promise<Step | null> => {
      const answer = await one.answer;
      if (answer.kind === 'none') {
        const note = noted([answer], turn);
        return note.length === 0 ? null : (document) => ({ document, effects: note });
      }
      return (document) => {
        const look = secondLook(answer.value, one, turn, document);
        // What is asked of nobody is kept for the ticket all the same.
        return look.effects.length === 0 && look.document === document ? null : look;
      };
    };
    return {
      routed(report, routed) {
        if (reading !== undefined || !worthReading(report, routed)) return;
        reading = { report, routed, answer: read(conversation, report, routed) };
      },
      async added(turn): Promise<HelpedTurn> {
        const one = reading;
        const [answer, summed] = await Promise.all([
          one === undefined ? undefined : atOnce(one.answer, graceMs),
          summaries.into(turn, graceMs),
        ]);
        const look =
          one !== undefined && answer?.kind === 'given'
            ? secondLook(answer.value, one, turn, summed.document)
            : { document: summed.document, effects: [] };
        const effects = [...summed.effects, ...look.effects, ...noted([answer, ...summed.answers], turn)];
        const late = [...(one !== undefined && answer === undefined ? [readLater(one, turn)] : []), ...summed.later];
        if (late.length === 0) return { document: look.document, effects };
        return { document: look.document, effects, later: Promise.all(late).then(together) };
      },
    };
  };
}
