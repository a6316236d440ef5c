import { termAsked } from '../src/wording/lines/term-lines.ts';
import type { Flow } from './flow.ts';
import { sayText } from './say.ts';

/** Explains one word of the field in one line. What is open goes on afterwards. */
export const termFlow: Flow<Record<string, never>> = {
  id: 'term',
  step(_state, input, context) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    if (input.kind !== 'begin' || input.cause.kind !== 'message') return { ...base, effects: [] };
    const term = termAsked(input.cause.report.text, context.knowledge.terms);
    return { ...base, effects: term === undefined ? [] : [sayText(term.says[context.language])] };
  },
};
