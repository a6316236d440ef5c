import { describe, expect, it } from 'vitest';
import { UnreadableDocumentError } from '../../src/domain/core/store-errors.ts';
import { decodeDocument } from '../../src/store/document-format.ts';

/** As version e45bc07 kept a conversation with a case that waits under a ticket form. */
const OLDER = {
  reference: { conversation: { id: 'c1' } },
  language: 'fr',
  dialogs: {
    dialogStack: [
      { id: 'troubleshoot', state: { flow: { misses: 1, showing: { fixId: 'agent-invalid-form', step: 2 } } } },
      { id: 'escalate', state: { flow: { note: 'urgent' } }, version: '' },
    ],
  },
  case: null,
  outbox: [],
  seen: ['a1'],
  misses: 0,
  watches: [],
  checks: [],
};

function read(document: unknown, format = 1) {
  return decodeDocument('c1', JSON.stringify(document), format);
}

describe('a conversation that an older version kept', () => {
  it('goes on with the flows that were open, in their order and with their states', () => {
    const { dialogs: _dialogs, ...rest } = OLDER;
    expect(read(OLDER)).toEqual({
      ...rest,
      stack: [
        { flow: 'troubleshoot', state: { misses: 1, showing: { fixId: 'agent-invalid-form', step: 2 } } },
        { flow: 'escalate', state: { note: 'urgent' } },
      ],
    });
  });

  it.each([
    ['nothing was ever open', {}],
    ['all flows had ended', { dialogStack: [] }],
    ['the stack is none', { dialogStack: 'x' }],
  ])('has nothing open where %s', (_what, dialogs) => {
    expect(read({ ...OLDER, dialogs }).stack).toEqual([]);
  });

  it('gives a flow without a state none, and ends at an entry without a name', () => {
    const dialogStack = [{ id: 'troubleshoot' }, { id: 'escalate', state: {} }, null, { id: 'help', state: {} }];
    expect(read({ ...OLDER, dialogs: { dialogStack } }).stack).toEqual([
      { flow: 'troubleshoot', state: null },
      { flow: 'escalate', state: null },
    ]);
  });

  it('is not mistaken for one of today that has lost its flows', () => {
    expect(() => read(OLDER, 2)).toThrow(UnreadableDocumentError);
  });
});
