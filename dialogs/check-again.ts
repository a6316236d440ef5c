import type { DeskCase } from '../src/domain/case.ts';
import { recoveryOf } from '../src/status/recovery.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { chatMoments } from '../src/wording/when.ts';
import type { Flow, FlowContext } from './flow.ts';
import { askButton, say, sayText } from './say.ts';
import { subjectOf } from './subject.ts';
import { ticketButton } from './troubleshoot/fix-say.ts';
import { lookAt, lookFor } from './troubleshoot/judge.ts';

const ASKED =
  /^\s*(?:(?:please|ok|and|now|svp|bon)[\s,]+)*(?:(?:can you |could you )?(?:check|look|test|verify|try) (?:it |that |them |the host |the pool )?again|re-?check(?: it| now)?|(?:is|are) (?:it|they|that|the host|the pool) (?:back|better|ok|okay|fixed|up|working|recovered)(?: (?:again|now|yet))*|(?:has|have|did) (?:it|they) recover(?:ed)?|any (?:better|change|improvement)(?: (?:now|yet))?|(?:peux-tu |pouvez-vous )?(?:v[ée]rifie[rz]?|regarde[rz]?) (?:encore|de nouveau|à nouveau)|(?:est-ce que )?c['’]est (?:revenu|rétabli|réparé|mieux|correct)(?: maintenant)?|(?:est-ce que )?ça va mieux)\s*[?!.]*\s*$/i;

/** Whether a message asks to look once more at what the case of this conversation is about. */
export function asksToCheckAgain(text: string, deskCase: DeskCase | null): boolean {
  return deskCase !== null && ASKED.test(text);
}

/** Whether a host, a pool or a region was named: only then there is something to look at again. */
function canBeChecked({ entities }: DeskCase): boolean {
  return subjectOf(entities).kind !== 'overview';
}

function compared(before: DeskCase, deskCase: DeskCase, context: FlowContext): string {
  const words = conversationWords(context.language).checked;
  const [was, is] = [before.seenLast, deskCase.seenLast];
  if (was === null || is === null) return words.first;
  const since = was.hostsAt ?? was.microsoft.at;
  return words[recoveryOf(was, is)](chatMoments(context.now, context.language).when(since));
}

/** Reads the subject of the case anew and says whether it recovered. What is open goes on afterwards. */
export const checkAgainFlow: Flow<Record<string, never>> = {
  id: 'check-again',
  step(_state, input, context) {
    const deskCase = context.case;
    const words = conversationWords(context.language);
    const end = { kind: 'end' } as const;
    if (deskCase === null || !canBeChecked(deskCase))
      return { state: {}, case: deskCase, effects: [sayText(words.checked.nowhere)], next: end };
    if (input.kind !== 'looked')
      return { state: {}, case: deskCase, effects: [], next: { kind: 'need', need: lookFor(deskCase, true) } };
    const seen = lookAt(deskCase, input, context.knowledge, context.now);
    const again = askButton(words.buttons.checkAgain, words.typedCheckAgain);
    const buttons = deskCase.state === 'open' ? [again, ticketButton(deskCase, context)] : [again];
    const line = compared(deskCase, seen.deskCase, context);
    return {
      state: {},
      case: seen.deskCase,
      effects: [sayText(line), say({ kind: 'status', answer: seen.answer, buttons })],
      next: end,
    };
  },
};
