import type { Observation } from '../src/domain/status/observation.ts';
import { selfTest } from '../src/status/self-test.ts';
import { versionReport } from '../src/status/version-report.ts';
import { withModel } from '../src/wording/model.ts';
import { sentences } from '../src/wording/sentences.ts';
import { healthSheet, versionSheet } from '../src/wording/status/fleet-lines.ts';
import type { SheetWords } from '../src/wording/status/session-lines.ts';
import type { Flow, FlowContext, FlowId } from './flow.ts';
import { say, sayText } from './say.ts';

function reporting(
  id: FlowId,
  act: 'report.health' | 'report.versions',
  refused: (context: FlowContext) => string | null,
  sheet: (observation: Observation, context: FlowContext) => SheetWords,
): Flow<Record<string, never>> {
  return {
    id,
    answers: (asked) => asked.act === act,
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
  'report.versions',
  (context) => (context.role === 'agent' ? sentences(context.language).sheets.versions.notYours : null),
  (observation, context) => versionSheet(versionReport(observation), context.now, context.language),
);

/** The self-test: what the bot can read, and what it would need for the rest. */
export const healthFlow = reporting(
  'health',
  'report.health',
  () => null,
  (observation, { demo, language, model }) =>
    withModel(healthSheet(selfTest(observation), demo, language), model, language),
);
