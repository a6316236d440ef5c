import { begunFor, type Flow } from './flow.ts';
import { sayText } from './say.ts';

/** Explains one word of the field in one line. What is open goes on afterwards. */
export const termFlow: Flow<Record<string, never>> = {
  id: 'term',
  answers: (act) => act.act === 'ask.meaning' && act.of === 'term',
  step(_state, input, context) {
    const base = { state: {}, next: { kind: 'end' } } as const;
    const asked = begunFor(input, 'ask.meaning');
    const term = context.knowledge.terms.find(({ id }) => asked?.of === 'term' && id === asked.term);
    return { ...base, effects: term === undefined ? [] : [sayText(term.says[context.language])] };
  },
};
