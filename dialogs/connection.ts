import { connectionSheet } from '../src/wording/status/session-lines.ts';
import { begunFor, type Flow } from './flow.ts';
import { askedFor } from './open-case.ts';
import { say, statusButton } from './say.ts';

interface ConnectionState {
  readonly id: string;
}

/** Looks one connection up in the connection log by its correlation id. It changes no case, so it may interrupt anything. */
export const connectionFlow: Flow<ConnectionState> = {
  id: 'connection',
  // The id that the open case asks for is its answer.
  answers: ({ act }, context) => act === 'ask.connection' && askedFor(context) !== 'correlation-id',
  step(state, input, context) {
    const asked = begunFor(input, 'ask.connection');
    if (asked !== undefined) {
      const need = { kind: 'look', fresh: false, correlationId: asked.id } as const;
      return { state: { id: asked.id }, effects: [], next: { kind: 'need', need } };
    }
    if (state === null || input.kind !== 'looked' || input.connection === null)
      return { state: state ?? { id: '' }, effects: [], next: { kind: 'end' } };
    const sheet = connectionSheet(input.connection, context.now, context.language);
    const found = input.connection.kind === 'read' ? input.connection.value : undefined;
    const host = found?.connection?.sessionHost;
    const buttons = host === undefined ? [] : [statusButton(host, { kind: 'host', id: host })];
    return {
      state,
      effects: [say({ kind: 'sheet', ...sheet, buttons })],
      next: { kind: 'end' },
    };
  },
};
