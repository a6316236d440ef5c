import type { FlowContext } from '../../dialogs/flow.ts';
import { sayText } from '../../dialogs/say.ts';
import {
  secondLookAtCase,
  secondLookAtMessage,
  secondLookAtQuestion,
} from '../../dialogs/second-reading/second-look.ts';
import { type Routed, wentElsewhere, worthReading } from '../../dialogs/second-reading/worth-reading.ts';
import { summariesWanted, withSummary } from '../../dialogs/summaries.ts';
import type { Assistant, DecidedTurn } from '../bot/assistant.ts';
import type { Effect } from '../domain/conversation.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { LanguageModel, ModelAnswer, ModelTrouble, SecondReading } from '../domain/language-model.ts';
import type { Report } from '../domain/report.ts';
import { modelWords } from '../wording/model.ts';
import type { LookAlikes } from './look-alikes.ts';

/** What the model's help with turns takes. */
export interface AssistantOptions {
  readonly model: LanguageModel;
  readonly knowledge: KnowledgeBase;
  readonly lookAlikes: LookAlikes;
  /** Told once per conversation and budget. */
  readonly spent: SpentNotes;
}

/** Remembers who was told that a budget is used up. */
export interface SpentNotes {
  /** Whether it is news here. */
  isNews(conversation: string, why: SpentTrouble): boolean;
}

type SpentTrouble = Extract<ModelTrouble, 'hour-spent' | 'conversation-spent'>;

/** Turns before this one that the model may read along (lines). */
const TURNS_BEFORE = 4;
/** From the turn's beginning to the last word of a summary (ms): a channel waits 15 s, a look may take 8. */
const TURN_MS = 11_500;

interface Read {
  readonly report: Report;
  readonly routed: Routed;
  readonly answer: Promise<ModelAnswer<SecondReading>>;
}

function spentTrouble(answers: readonly ModelAnswer<unknown>[]): SpentTrouble | undefined {
  return answers
    .flatMap((one) => (one.kind === 'none' ? [one.why] : []))
    .find((why): why is SpentTrouble => why === 'hour-spent' || why === 'conversation-spent');
}

/** The document with the ticket's first paragraph as the form showed it, and the effects with it in the ticket that is opened. */
function withKeptTicket({ document, effects }: Pick<DecidedTurn, 'document' | 'effects'>): typeof effects {
  const kept = document.ticketSummary;
  return effects.map((effect) =>
    effect.kind === 'open-ticket' && effect.draft.caseNumber === kept?.caseNumber
      ? withSummary(effect, kept.text)
      : effect,
  );
}

function secondLook(
  answer: ModelAnswer<SecondReading>,
  { report, routed }: Read,
  turn: DecidedTurn,
): Pick<DecidedTurn, 'document'> & { readonly added: readonly Effect[] } {
  const { document, context } = turn;
  if (answer.kind === 'none') return { document, added: [] };
  if (routed.routing.kind === 'say')
    return { document, added: secondLookAtMessage(answer.value, report.text, context) };
  if (wentElsewhere(routed)) return { document, added: secondLookAtQuestion(answer.value, report.text, context) };
  if (turn.active !== 'troubleshoot' || document.case === null) return { document, added: [] };
  const look = secondLookAtCase(answer.value, document.case, context);
  return { document: { ...document, case: look.deskCase }, added: look.effects };
}

function turnsBefore({ deskCase }: Routed): string[] {
  return (deskCase?.transcript ?? []).slice(-TURNS_BEFORE).map(({ from, text }) => `${from}: ${text}`);
}

/** The language model beside the flows: it reads while they look, and words what they said. */
export function createAssistant({ model, knowledge, lookAlikes, spent }: AssistantOptions): Assistant {
  const read = async (conversation: string, report: Report, routed: Routed): Promise<ModelAnswer<SecondReading>> =>
    await model.read({
      conversation,
      text: report.text,
      before: turnsBefore(routed),
      language: report.language,
      lookAlikes: await lookAlikes(conversation, report.text),
    });
  const word = async (
    conversation: string,
    effects: readonly Effect[],
    turn: DecidedTurn,
    limitMs: number,
  ): Promise<readonly (ModelAnswer<string> | null)[]> => {
    const wanted = summariesWanted(effects, turn.document.case, turn.context);
    return await Promise.all(
      wanted.map((one) => (one === null ? null : model.word({ conversation, ...one, limitMs }))),
    );
  };
  return (conversation) => {
    const began = performance.now();
    let reading: Read | undefined;
    return {
      routed(report, routed) {
        if (reading !== undefined || !worthReading(report, routed, knowledge)) return;
        reading = { report, routed, answer: read(conversation, report, routed) };
      },
      async added(turn) {
        const left = began + TURN_MS - performance.now();
        const [answer, summaries] = await Promise.all([
          reading?.answer ?? null,
          word(conversation, turn.effects, turn, Math.max(0, left)),
        ]);
        const look =
          reading === undefined || answer === null
            ? { document: turn.document, added: [] }
            : secondLook(answer, reading, turn);
        const effects = turn.effects.map((effect, index) => {
          const summary = summaries[index];
          return summary?.kind === 'given' ? withSummary(effect, summary.value) : effect;
        });
        const document = withFormSummary(look.document, turn, summaries);
        const trouble = spentTrouble([...(answer === null ? [] : [answer]), ...summaries.flatMap((one) => one ?? [])]);
        const note =
          trouble !== undefined && spent.isNews(conversation, trouble) ? [spentLine(trouble, turn.context)] : [];
        return { document, effects: [...withKeptTicket({ document, effects }), ...look.added, ...note] };
      },
    };
  };
}

function spentLine(trouble: SpentTrouble, { language }: FlowContext): Effect {
  return sayText(modelWords(language).spent[trouble]);
}

/** Keeps what the form of a ticket shows on top, so that the ticket gets the same words; an older one goes when the form comes without. */
function withFormSummary(
  document: DecidedTurn['document'],
  { effects }: DecidedTurn,
  summaries: readonly (ModelAnswer<string> | null)[],
): DecidedTurn['document'] {
  const place = effects.findIndex((effect) => effect.kind === 'say' && effect.say.kind === 'ticket-form');
  const form = effects[place];
  if (form?.kind !== 'say' || form.say.kind !== 'ticket-form') return document;
  const { ticketSummary: _older, ...rest } = document;
  const summary = summaries[place];
  return summary?.kind === 'given'
    ? { ...rest, ticketSummary: { caseNumber: form.say.caseNumber, text: summary.value } }
    : rest;
}
