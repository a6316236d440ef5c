import type { Say } from '../../src/domain/conversation/say.ts';
import { sentences } from '../../src/wording/sentences.ts';
import type { PlayedConversation } from './played-conversation.ts';

/**
 * What a message makes happen. `aside`: it is answered, and whatever stands open goes on. `told`: it is told where it belongs, and nothing changes.
 * `goes-on`: the case takes it. `form`: the ticket form stands. `opens`: a case opens, the one before is parked. `parks`, `closes`: the open case is put aside, or
 * ends with a button that takes that back. `takes-up`: a case that was over is open again. `hands-over`, `changes`: the desk opens a ticket, or changes one.
 * `unknown`: nobody understands it.
 */
export const REACTIONS = [
  'aside',
  'told',
  'goes-on',
  'form',
  'opens',
  'parks',
  'closes',
  'takes-up',
  'hands-over',
  'changes',
  'unknown',
] as const;

export type Reaction = (typeof REACTIONS)[number];

interface Before {
  readonly stack: readonly string[];
  readonly number: number | undefined;
  readonly state: string | undefined;
  readonly changes: number;
  readonly drafts: number;
  readonly asked: number;
}

/** What stands before a message, to be compared with what stands after it. */
export function before(chat: PlayedConversation): Before {
  return {
    stack: chat.open,
    number: chat.case?.number,
    state: chat.case?.state,
    changes: chat.changes.length,
    drafts: chat.drafts.length,
    asked: standsIn(chat),
  };
}

/** How far the case is: its questions, its proposals and the steps shown of them. */
function standsIn({ case: deskCase }: PlayedConversation): number {
  if (deskCase === null) return 0;
  const steps = deskCase.proposals.reduce((sum, { step }) => sum + (step ?? -1) + 2, 0);
  const answers = deskCase.asked.filter(({ answer }) => answer !== undefined && answer !== null).length;
  return steps + deskCase.asked.length + answers;
}

function isCard({ kind }: Say): boolean {
  return kind === 'question' || kind === 'fix' || kind === 'step' || kind === 'none-documented';
}

/** What a turn was, by what it changed and said. */
export function reactionOf(chat: PlayedConversation, was: Before, said: readonly Say[]): Reaction {
  const words = sentences(chat.language).conversation;
  const unknown = [words.notUnderstood, words.notUnderstoodTwice, words.notCaught, words.keptUnread];
  const now = chat.case;
  if (said.some((one) => one.kind === 'text' && unknown.includes(one.text))) return 'unknown';
  if (chat.drafts.length > was.drafts) return 'hands-over';
  if (chat.changes.length > was.changes) return 'changes';
  if (was.state === 'open' && now === null) return 'parks';
  if (was.state === 'open' && now?.number === was.number && now?.state !== 'open') return 'closes';
  if (was.state !== 'open' && now?.number === was.number && now?.state === 'open') return 'takes-up';
  if (now?.number !== was.number) return chat.open.includes('escalate') ? 'form' : 'opens';
  if (said.some(({ kind }) => kind === 'ticket-form')) return 'form';
  if (said.some(isCard) || standsIn(chat) !== was.asked) return 'goes-on';
  return was.state === 'open' ? 'aside' : 'told';
}
