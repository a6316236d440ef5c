import { sentences } from '../src/wording/sentences.ts';
import { begunFor, type Flow } from './flow.ts';
import { sayText } from './say.ts';

/** Takes down what the real cause behind a ticket was: from leads and engineers, for the case it came from and the report of outcomes. What came of it is said once it is kept. */
export const realCauseFlow: Flow<Record<string, never>> = {
  id: 'real-cause',
  answers: ({ act }) => act === 'ticket.real-cause',
  step(_state, input, { language, role, now }) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    if (role === 'agent') return { ...base, effects: [sayText(sentences(language).outcomes.causesAreNotYours)] };
    const told = begunFor(input, 'ticket.real-cause');
    if (told === undefined) return { ...base, effects: [] };
    const cause = { text: told.cause, fixId: told.fixId, at: now };
    return { ...base, effects: [{ kind: 'note-cause', ticket: told.ticket, cause }] };
  },
};
