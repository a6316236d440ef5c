import type { Observation } from '../src/domain/status/observation.ts';
import { selfTest } from '../src/status/self-test.ts';
import { versionReport } from '../src/status/version-report.ts';
import { withModel } from '../src/wording/model.ts';
import { sentences } from '../src/wording/sentences.ts';
import { healthSheet, versionSheet } from '../src/wording/status/fleet-lines.ts';
import type { SheetWords } from '../src/wording/status/session-lines.ts';
import type { Flow, FlowContext, FlowId } from './flow.ts';
import { say, sayText } from './say.ts';

const HEALTH =
  /^\s*(?:(?:bot\s+)?(?:health|self[- ]?test|readiness)|santé|autotest|auto-test)(?:\s+(?:check|report|status|du bot))?\s*[?!.]*\s*$/i;
const VERSIONS =
  /^\s*(?:(?:the\s+)?versions?(?:\s+report)?|(?:agent|stack|which|what)(?:\s+(?:and|agent|stack|or))*\s+versions?\b.*|(?:rapport\s+(?:de|des)\s+)?versions?|quelles?\s+versions?\b.*)\s*[?!.]*\s*$/i;

const OUTCOMES =
  /^\s*(?:(?:show |give me |the )*(?:fix(?:es)?\s+)?outcomes?(?:\s+(?:of|by|per)\s+(?:the\s+)?(?:fix(?:es)?|articles?))?|(?:which|what)\s+fix(?:es)?\s+(?:work|worked|help|helped|fail|failed)|(?:les\s+)?résultats?\s+(?:des|par)\s+(?:correctifs?|articles?)|quels?\s+correctifs?\s+(?:marchent|fonctionnent|aident))\s*[?!.]*\s*$/i;

const WEEK =
  /^\s*(?:(?:show |give |send )?(?:me )?(?:the |our |this |a )?week(?:ly|['’]s)?\s+(?:report|summary|review|outcomes)|(?:the )?(?:report|summary|outcomes?)\s+(?:of|for)\s+(?:the|this|last)\s+week|(?:what happened|how did we do|how was it)\s+(?:this|last) week|(?:le |notre )?(?:rapport|bilan|résumé)\s+(?:hebdo(?:madaire)?|de (?:la|cette) semaine)|(?:les )?résultats de (?:la|cette) semaine)\s*[?!.]*\s*$/i;

/** The report a message asks for in so many words, or `null`. */
export function reportAsked(text: string): 'health' | 'versions' | 'outcomes' | null {
  if (HEALTH.test(text)) return 'health';
  if (OUTCOMES.test(text) || WEEK.test(text)) return 'outcomes';
  return VERSIONS.test(text) ? 'versions' : null;
}

function reporting(
  id: FlowId,
  refused: (context: FlowContext) => string | null,
  sheet: (observation: Observation, context: FlowContext) => SheetWords,
): Flow<Record<string, never>> {
  return {
    id,
    step(_state, input, context) {
      const base = { state: {} } as const;
      const no = refused(context);
      if (no !== null) return { ...base, effects: [sayText(no)], next: { kind: 'end' } };
      if (input.kind !== 'looked')
        return { ...base, effects: [], next: { kind: 'need', need: { kind: 'look', fresh: true } } };
      const what = { kind: 'sheet', ...sheet(input.observation, context), buttons: [] } as const;
      return { ...base, effects: [say(what)], next: { kind: 'end' } };
    },
  };
}

/** Which versions run where: for those who look after the fleet. */
export const versionsFlow = reporting(
  'versions',
  (context) => (context.role === 'agent' ? sentences(context.language).sheets.versions.notYours : null),
  (observation, context) => versionSheet(versionReport(observation), context.now, context.language),
);

/** The self-test: what the bot can read, and what it would need for the rest. */
export const healthFlow = reporting(
  'health',
  () => null,
  (observation, { demo, language, model }) =>
    withModel(healthSheet(selfTest(observation), demo, language), model, language),
);
