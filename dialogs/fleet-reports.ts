import { selfTest } from '../src/status/self-test.ts';
import { versionReport } from '../src/status/version-report.ts';
import { sentences } from '../src/wording/sentences.ts';
import type { SheetWords } from '../src/wording/sheet-words.ts';
import { versionSheet } from '../src/wording/status/fleet-lines.ts';
import { healthSheet } from '../src/wording/status/health-lines.ts';
import type { Flow, FlowContext, FlowId, Need, Snapshot } from './flow.ts';
import { say, sayText } from './say.ts';

function reporting(
  id: FlowId,
  need: Need,
  act: 'report.health' | 'report.versions',
  refused: (context: FlowContext) => string | null,
  sheet: (snapshot: Snapshot, context: FlowContext) => SheetWords,
): Flow<Record<string, never>> {
  return {
    id,
    answers: (asked) => asked.act === act,
    step(_state, input, context) {
      const base = { state: {} } as const;
      const no = refused(context);
      if (no !== null) return { ...base, effects: [sayText(no)], next: { kind: 'end' } };
      if (input.kind !== 'looked') return { ...base, effects: [], next: { kind: 'need', need } };
      const what = { kind: 'sheet', ...sheet(input, context), buttons: [] } as const;
      return { ...base, effects: [say(what)], next: { kind: 'end' } };
    },
  };
}

/** Which versions run where: for those who look after the fleet. */
export const versionsFlow = reporting(
  'versions',
  { kind: 'look', fresh: true },
  'report.versions',
  (context) => (context.role === 'agent' ? sentences(context.language).sheets.versions.notYours : null),
  ({ observation }, context) => versionSheet(versionReport(observation), context.now, context.language),
);

/** The self-test: what works of everything the bot works with, and what it would need for the rest. */
export const healthFlow = reporting(
  'health',
  { kind: 'look', fresh: true, desk: true },
  'report.health',
  () => null,
  ({ observation, desk }, { demo, language, model }) =>
    healthSheet({ azure: selfTest(observation), desk, model, demo }, language),
);
