import type { DeskCase } from '../src/domain/case/case.ts';
import type { Effect } from '../src/domain/conversation/conversation.ts';
import type { Language } from '../src/domain/core/language.ts';
import type { WordingPurpose } from '../src/domain/model/language-model.ts';
import { inOurWords } from '../src/wording/lines/without-foreign-text.ts';
import { statusRecord } from '../src/wording/status/status-lines.ts';
import { ticketGist, withTicketSummary } from '../src/wording/ticket/ticket-summary.ts';
import type { FlowContext } from './flow.ts';
import { judge } from './troubleshoot/judge.ts';

/** Something a turn says that is long enough for a summary: our own lines, which are all it may say. */
export interface SummaryWanted {
  readonly purpose: WordingPurpose;
  readonly language: Language;
  readonly lines: readonly string[];
}

/** Shorter answers are their own summary. */
const FEWEST_LINES = 5;
const FEWEST_CHARACTERS = 600;

function isLong(lines: readonly string[]): boolean {
  return lines.length >= FEWEST_LINES && lines.join('').length >= FEWEST_CHARACTERS;
}

function wanted(effect: Effect, deskCase: DeskCase | null, context: FlowContext): SummaryWanted | null {
  if (effect.kind !== 'say') return null;
  const { say } = effect;
  const { language, ticketLanguage, now, knowledge, search } = context;
  switch (say.kind) {
    case 'status': {
      // Full dates: what is said on top must still be true when it is read later. The headline stands above it already.
      const [, ...lines] = statusRecord(inOurWords(say.answer, language), now, language);
      return { purpose: 'status', language, lines };
    }
    case 'sheet':
      return say.gist === undefined ? null : { purpose: 'report', language, lines: say.gist };
    case 'ticket-form': {
      if (deskCase?.number !== say.caseNumber) return null;
      const diagnosis = judge(deskCase, knowledge, search, 0);
      const facts = { deskCase, diagnosis, knowledge, now, language: ticketLanguage };
      return { purpose: 'ticket', language: ticketLanguage, lines: ticketGist(facts) };
    }
    default:
      return null;
  }
}

/** What of a turn's effects is worth a summary, by the effect's place; `null` for the rest. */
export function summariesWanted(
  effects: readonly Effect[],
  deskCase: DeskCase | null,
  context: FlowContext,
): readonly (SummaryWanted | null)[] {
  return effects.map((effect) => {
    const one = wanted(effect, deskCase, context);
    return one !== null && isLong(one.lines) ? one : null;
  });
}

/** The effect with its summary on top. What has no place for one stays as it is. */
export function withSummary(effect: Effect, summary: string): Effect {
  if (effect.kind === 'open-ticket')
    return { ...effect, draft: { ...effect.draft, body: withTicketSummary(effect.draft.body, summary) } };
  if (effect.kind !== 'say') return effect;
  const { say } = effect;
  if (say.kind === 'status' || say.kind === 'sheet') return { ...effect, say: { ...say, summary } };
  if (say.kind === 'ticket-form') return { ...effect, say: { ...say, body: withTicketSummary(say.body, summary) } };
  return effect;
}
