import type { DeskCase } from '../../src/domain/case/case.ts';
import type { ReadClaim } from '../../src/domain/case/claim.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { Button } from '../../src/domain/conversation/say.ts';
import { regionDisplayName } from '../../src/domain/core/region.ts';
import type { SecondReading } from '../../src/domain/model/language-model.ts';
import type { Intent } from '../../src/domain/text/intent.ts';
import { conversationWords } from '../../src/wording/conversation.ts';
import { outside } from '../../src/wording/lines/outside-text.ts';
import { modelWords } from '../../src/wording/model.ts';
import type { FlowContext } from '../flow.ts';
import { sayText, statusButton, textButton } from '../say.ts';
import { impact } from '../severity.ts';
import { claimSay } from './claim-say.ts';
import { readClaims } from './claims.ts';

/** What a second reading adds to a turn: something to press, and what the case remembers of it. */
export interface SecondLook {
  readonly deskCase: DeskCase | null;
  readonly effects: readonly Effect[];
}

/**
 * What a reading adds to a case: it is kept beside the case, and what is worth a tap is put to the agent after everything the turn said by itself.
 * What was put before and left alone is no longer asked for.
 */
export function secondLookAtCase(reading: SecondReading, deskCase: DeskCase, context: FlowContext): SecondLook {
  if (deskCase.state !== 'open') return { deskCase, effects: [] };
  const made = readClaims(reading, deskCase, context);
  if (made.length === 0) return { deskCase, effects: [] };
  const before = (deskCase.claims ?? []).map(unanswered);
  // With everybody down nobody has time for a guess.
  const kept = impact(deskCase) === 1 ? made.map(unanswered) : made;
  const put = kept.filter(({ answer }) => answer === null);
  const noted = { ...deskCase, claims: [...before, ...kept] };
  return { deskCase: noted, effects: put.length === 0 ? [] : [claimSay(noted, put, before.length, context)] };
}

function unanswered(one: ReadClaim): ReadClaim {
  return { ...one, answer: one.answer ?? 'unanswered' };
}

/** Opens a case with these words, whatever a rule would read in them. */
function openCaseButton(text: string, { language }: FlowContext): Button {
  return textButton(modelWords(language).openCase, { act: 'tell' }, text);
}

/** What a message that was not understood may have meant, by its intent. */
function meant(
  { intent, region, hostPool, sessionHost }: SecondReading,
  text: string,
  context: FlowContext,
): Button | null {
  const { buttons } = conversationWords(context.language);
  const words = modelWords(context.language);
  const byIntent: Partial<Record<Intent, () => Button | null>> = {
    'status.region': () =>
      region === null ? null : statusButton(words.statusOf(regionDisplayName(region)), { kind: 'region', id: region }),
    'status.hostpool': () =>
      hostPool === null ? null : statusButton(words.statusOf(outside(hostPool)), { kind: 'hostpool', id: hostPool }),
    'status.host': () =>
      sessionHost === null
        ? null
        : statusButton(words.statusOf(outside(sessionHost)), { kind: 'host', id: sessionHost }),
    'status.incidents': () => statusButton(buttons.incidents, { kind: 'incidents', id: null }),
    'status.overview': () => statusButton(buttons.overview, { kind: 'overview', id: null }),
    troubleshoot: () => openCaseButton(text, context),
    escalate: () => textButton(buttons.ticket, { act: 'ticket.open' }, text),
  };
  return byIntent[intent]?.() ?? null;
}

/** For a message that was not understood: what the model takes it for, as a button. */
export function secondLookAtMessage(reading: SecondReading, text: string, context: FlowContext): readonly Effect[] {
  const button = meant(reading, text, context);
  return button === null ? [] : [sayText(modelWords(context.language).takenFor, [button])];
}

/** For a long story that was taken for a question: the way to a case, where the model takes it for a trouble. The question is answered all the same. */
export function secondLookAtQuestion(reading: SecondReading, text: string, context: FlowContext): readonly Effect[] {
  if (reading.intent !== 'troubleshoot') return [];
  return [sayText(modelWords(context.language).takenForTrouble, [openCaseButton(text, context)])];
}
