import { fixOutcomes } from '../src/domain/case/fix-outcomes.ts';
import { DAY_MS, shifted } from '../src/domain/core/time.ts';
import { outcomeSheet } from '../src/wording/lines/outcome-lines.ts';
import { sentences } from '../src/wording/sentences.ts';
import { begunFor, type Flow } from './flow.ts';
import { say, sayText } from './say.ts';

/** How far back the report looks where nobody says (days): a quarter. */
const QUARTER = 90;

interface OutcomesState {
  readonly days: number;
}

/** What became of the fixes this desk was given: for leads and engineers. It is shown and changes nothing. */
export const outcomesFlow: Flow<OutcomesState> = {
  id: 'outcomes',
  answers: ({ act }) => act === 'report.outcomes',
  step(state, input, context) {
    const days = state?.days ?? begunFor(input, 'report.outcomes')?.days ?? QUARTER;
    const base = { state: { days } };
    const end = { kind: 'end' } as const;
    if (context.role === 'agent')
      return { ...base, effects: [sayText(sentences(context.language).outcomes.notYours)], next: end };
    if (input.kind !== 'cases-read') {
      const since = shifted(context.now, -days * DAY_MS);
      return { ...base, effects: [], next: { kind: 'need', need: { kind: 'cases', since } } };
    }
    const causes = input.cases.filter(({ realCause }) => realCause !== undefined);
    const report = { fixes: fixOutcomes(input.cases), causes, cases: input.cases, days };
    const sheet = outcomeSheet(report, context.knowledge, context.now, context.language);
    return { ...base, effects: [say({ kind: 'sheet', ...sheet, buttons: [] })], next: end };
  },
};
