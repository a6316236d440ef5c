import { type CorrelationId, correlationId } from '../src/domain/fleet/connection-log.ts';
import { heldValues } from '../src/domain/knowledge/finding.ts';
import type { Report } from '../src/domain/text/report.ts';
import { sentences } from '../src/wording/sentences.ts';
import { connectionSheet } from '../src/wording/status/session-lines.ts';
import type { Flow } from './flow.ts';
import { askButton, say, sayText } from './say.ts';

interface ConnectionState {
  readonly id: string;
}

/** The correlation id a message names: spoken of as one, or standing alone. `undefined` where it names none. */
export function connectionAsked(report: Report): CorrelationId | undefined {
  return correlationId(heldValues(report.findings, 'correlation-id')[0] ?? report.text);
}

/** Whether a message asks for a connection by its id, rather than telling a trouble that has one. */
export function asksForConnection(report: Report): boolean {
  const trouble = report.findings.some((one) => one.holds && one.key === 'stage');
  return !trouble && connectionAsked(report) !== undefined;
}

/** Looks one connection up in the connection log by its correlation id. It changes no case, so it may interrupt anything. */
export const connectionFlow: Flow<ConnectionState> = {
  id: 'connection',
  step(state, input, context) {
    if (input.kind === 'begin' && input.cause.kind === 'message') {
      const id = connectionAsked(input.cause.report);
      if (id === undefined) {
        const line = sayText(sentences(context.language).sheets.connection.noGuid);
        return { state: { id: '' }, effects: [line], next: { kind: 'end' } };
      }
      const need = { kind: 'look', fresh: false, correlationId: id } as const;
      return { state: { id }, effects: [], next: { kind: 'need', need } };
    }
    if (state === null || input.kind !== 'looked' || input.connection === null)
      return { state: state ?? { id: '' }, effects: [], next: { kind: 'end' } };
    const sheet = connectionSheet(input.connection, context.now, context.language);
    const found = input.connection.kind === 'read' ? input.connection.value : undefined;
    const host = found?.connection?.sessionHost;
    const buttons = host === undefined ? [] : [askButton(host, `status of session host ${host}`)];
    return {
      state,
      effects: [say({ kind: 'sheet', ...sheet, buttons })],
      next: { kind: 'end' },
    };
  },
};
