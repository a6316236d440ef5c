import { type SummaryWanted, summariesWanted, withSummary } from '../../dialogs/summaries.ts';
import type { DecidedTurn } from '../conversation/runner.ts';
import type { ConversationDocument, Effect } from '../domain/conversation/conversation.ts';
import type { Step } from '../domain/conversation/step.ts';
import type { LanguageModel, ModelAnswer } from '../domain/model/language-model.ts';
import { atOnce } from './at-once.ts';

/** A turn with the summaries that were there in time. */
interface Summed {
  readonly document: ConversationDocument;
  readonly effects: readonly Effect[];
  readonly answers: readonly (ModelAnswer<string> | undefined)[];
  /** Each puts a summary that comes later into the message that was sent without. */
  readonly later: readonly Promise<Step | null>[];
}

/** Summaries for one turn; one that plays again asks for nothing twice. */
export interface Summaries {
  /** Waits `graceMs` for those of a message, and until its end for that of a form: a form must not change while somebody types into it. */
  into(turn: DecidedTurn, graceMs: number): Promise<Summed>;
}

/** Slots of messages that wait for their summary. */
const SLOT = 'summary';
/** From the turn's beginning to the last word of a form's summary (ms): a channel waits 15 s, a look may take 8. */
const TURN_MS = 11_500;

interface Asked {
  readonly wanted: SummaryWanted;
  readonly answer: Promise<ModelAnswer<string>>;
}

/** The document with the ticket's first paragraph as its form shows it; an older one goes when the form comes without. */
function withFormSummary(
  document: ConversationDocument,
  effects: readonly Effect[],
  answers: Summed['answers'],
): ConversationDocument {
  const place = effects.findIndex((effect) => effect.kind === 'say' && effect.say.kind === 'ticket-form');
  const form = effects[place];
  if (form?.kind !== 'say' || form.say.kind !== 'ticket-form') return document;
  const { ticketSummary: _older, ...rest } = document;
  const answer = answers[place];
  return answer?.kind === 'given'
    ? { ...rest, ticketSummary: { caseNumber: form.say.caseNumber, text: answer.value } }
    : rest;
}

/** The ticket that is opened gets the paragraph that its form showed. */
function withKeptSummary(effect: Effect, { ticketSummary }: ConversationDocument): Effect {
  const isIts = effect.kind === 'open-ticket' && effect.draft.caseNumber === ticketSummary?.caseNumber;
  return isIts ? withSummary(effect, ticketSummary.text) : effect;
}

/** Older messages that waited for a summary wait no longer. */
function withoutOldSlots(document: ConversationDocument): ConversationDocument {
  if (document.slots === undefined) return document;
  const slots = Object.entries(document.slots).filter(([name]) => !name.startsWith(SLOT));
  return { ...document, slots: Object.fromEntries(slots) };
}

function updating(effect: Effect, slot: string, answer: Promise<ModelAnswer<string>>): Promise<Step | null> {
  return answer.then((given) => {
    if (given.kind === 'none') return null;
    const changed = withSummary(effect, given.value);
    // A message that was never sent has nothing that could be changed.
    return (document) => (document.slots?.[slot] === undefined ? null : { document, effects: [changed] });
  });
}

/** Asks the model for the summaries of a turn. */
export function createSummaries(model: LanguageModel, conversation: string): Summaries {
  const began = performance.now();
  const known = new Map<string, Promise<ModelAnswer<string>>>();
  const ask = (wanted: SummaryWanted): Asked => {
    const key = JSON.stringify(wanted);
    const limitMs = Math.max(0, began + TURN_MS - performance.now());
    const answer = known.get(key) ?? model.word({ conversation, ...wanted, limitMs });
    known.set(key, answer);
    return { wanted, answer };
  };
  return {
    async into(turn, graceMs) {
      const asked = summariesWanted(turn.effects, turn.document.case, turn.context).map((one) =>
        one === null ? null : ask(one),
      );
      const answers = await Promise.all(
        asked.map((one) => {
          if (one === null) return undefined;
          return one.wanted.purpose === 'ticket' ? one.answer : atOnce(one.answer, graceMs);
        }),
      );
      const later: Promise<Step | null>[] = [];
      const effects = turn.effects.map((effect, index): Effect => {
        const [one, answer] = [asked[index], answers[index]];
        if (one === null || one === undefined) return withKeptSummary(effect, turn.document);
        if (answer?.kind === 'given') return withSummary(effect, answer.value);
        if (answer !== undefined || effect.kind !== 'say') return effect;
        const slot = `${SLOT} ${turn.context.now} ${index}`;
        const waiting = { ...effect, slot };
        later.push(updating(waiting, slot, one.answer));
        return waiting;
      });
      const kept = withFormSummary(turn.document, turn.effects, answers);
      return { document: later.length === 0 ? kept : withoutOldSlots(kept), effects, answers, later };
    },
  };
}
