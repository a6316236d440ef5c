import type { Article } from '../src/domain/knowledge/article.ts';
import { sentences } from '../src/wording/sentences.ts';
import type { Flow } from './flow.ts';
import { sayText } from './say.ts';

const CAUSE =
  /^\s*(?:wrong fix\s*[,.:;-]?\s*)?(?:the |la )?(?:real|true|actual|vraie) cause\s+(?:of|on|for|du|de|sur)\s+(?:the |le )?(?:ticket|billet)\s*#?\s*(?:INC)?0*(\d{1,15})\s*(?:is|was|est|[ée]tait)?\s*[:,]?\s+([\s\S]{3,})$/i;
const ON_TICKET =
  /^\s*(?:ticket|billet)\s*#?\s*(?:INC)?0*(\d{1,15})\s*[:,-]\s*(?:wrong fix\s*[,.:;-]?\s*)?(?:the |la )?(?:real|true|actual|vraie) cause\s*(?:is|was|est|[ée]tait|:)\s*:?\s*([\s\S]{3,})$/i;
const LONGEST_CAUSE = 500;

/** What a message says of the real cause behind a ticket; `null` where it is about something else. */
export function realCauseTold(text: string): { readonly ticket: string; readonly text: string } | null {
  const [, ticket, cause] = CAUSE.exec(text) ?? ON_TICKET.exec(text) ?? [];
  if (ticket === undefined || cause === undefined) return null;
  return {
    ticket,
    text: cause
      .trim()
      .replace(/[.\s]+$/, '')
      .slice(0, LONGEST_CAUSE),
  };
}

/** The article somebody names by its id or its whole title. */
function articleNamed(text: string, articles: readonly Article[]): string | null {
  const typed = text.toLowerCase();
  const named = articles.find(({ id, title }) => [id, title.en, title.fr].some((one) => one?.toLowerCase() === typed));
  return named?.id ?? null;
}

/** Takes down what the real cause behind a ticket was: from leads and engineers, for the case it came from and the report of outcomes. What came of it is said once it is kept. */
export const realCauseFlow: Flow<Record<string, never>> = {
  id: 'real-cause',
  step(_state, input, { language, role, knowledge, now }) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    if (role === 'agent') return { ...base, effects: [sayText(sentences(language).outcomes.causesAreNotYours)] };
    const told =
      input.kind === 'begin' && input.cause.kind === 'message' ? realCauseTold(input.cause.report.text) : null;
    if (told === null) return { ...base, effects: [] };
    const cause = { text: told.text, fixId: articleNamed(told.text, knowledge.articles), at: now };
    return { ...base, effects: [{ kind: 'note-cause', ticket: told.ticket, cause }] };
  },
};
