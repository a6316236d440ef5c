import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_LIMIT } from '../../src/conversation/incoming.ts';
import { cameWith } from '../../src/teams/incoming.ts';
import { messageActivity } from '../conversation/running-desk.ts';

function read(more: Readonly<Record<string, unknown>>) {
  return cameWith(messageActivity('http://127.0.0.1', more) as unknown as Activity);
}

function typed(text: string, { pictures = [] as readonly unknown[], pressed = false } = {}) {
  return { kind: 'typed', text, pictures, pressed };
}

const IMAGE = {
  contentType: 'image/*',
  contentUrl: 'https://smba.trafficmanager.net/amer/v3/attachments/0/views/original',
};
const INLINE = { kind: 'inline', url: IMAGE.contentUrl };

const ESCALATE = { desk: 1, act: 'escalate', case: 3 };

describe('a message', () => {
  it('is its text without the mention of the bot; other names stay', () => {
    const mention = { type: 'mention', text: '<at>Desk</at>', mentioned: { id: 'bot-1' } };
    const entities = [mention, { type: 'clientInfo' }];
    expect(read({ text: '<at>Desk</at> is Canada East down', entities })).toEqual(typed('is Canada East down'));
    expect(read({ text: ' <at id="2">Colleague 1</at> gets 0x204 ' })).toEqual(typed('Colleague 1 gets 0x204'));
    expect(read({ text: '<at>Desk</at>', entities })).toEqual({ kind: 'unreadable', what: 'nothing' });
  });

  it.each([
    ['nothing', {}],
    ['nothing', { text: ' \n ' }],
    ['nothing', { text: null, attachments: null }],
    ['file', { attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }] }],
    ['too-long', { text: 'x'.repeat(TEXT_LIMIT + 1) }],
  ])('is unreadable as %s: %j', (what, more) => {
    expect(read(more)).toEqual({ kind: 'unreadable', what });
  });

  it('carries the pictures beside it, and what was typed', () => {
    const html = { contentType: 'text/html', content: '<p>see <img src="https://us-api.asm.skype.com/v1/x"></p>' };
    expect(read({ text: 'see', attachments: [IMAGE, html] })).toEqual(typed('see', { pictures: [INLINE] }));
    expect(read({ text: 'see', attachments: [{ ...html, content: '<p>see</p>' }] })).toEqual(typed('see'));
  });

  it('may be pictures and nothing else', () => {
    expect(read({ attachments: [IMAGE, IMAGE] })).toEqual(typed('', { pictures: [INLINE, INLINE] }));
    expect(read({ attachments: [{ contentType: 'image/png' }] })).toEqual(
      typed('', { pictures: [{ kind: 'elsewhere' }] }),
    );
    const html = { contentType: 'text/html', content: '<p><img src="x"></p>' };
    expect(read({ text: '', attachments: [html] })).toEqual(typed('', { pictures: [{ kind: 'elsewhere' }] }));
  });
});

describe('a pressed button', () => {
  it.each([
    ESCALATE,
    { desk: 1, act: 'answer', case: 3, finding: 'scope', choice: 'everyone' },
    { desk: 1, act: 'outcome', case: 3, fixId: 'agent-invalid-form', outcome: 'did-not-help' },
    { desk: 1, act: 'outcome', case: 3, fixId: 'agent-invalid-form', outcome: 'did-not-help', whole: true },
    { desk: 1, act: 'step', case: 3, fixId: 'agent-invalid-form', step: 0 },
    { desk: 1, act: 'why', case: 3, finding: 'scope' },
    { desk: 1, act: 'confirm-ticket', case: 3, note: 'urgent', severity: '1' },
    { desk: 1, act: 'confirm-ticket', case: 3, title: 'VIP cannot sign in' },
  ])('gives its payload: %j', (value) => {
    expect(read({ value })).toEqual({ kind: 'button', payload: value });
  });

  it('leaves out input fields that were left empty', () => {
    expect(read({ value: { desk: 1, act: 'confirm-ticket', case: 3, note: '', severity: '' } })).toEqual({
      kind: 'button',
      payload: { desk: 1, act: 'confirm-ticket', case: 3 },
    });
  });

  it('is typed text when the two fields under a picture were filled in, and nothing when they were left empty', () => {
    const codes = (fields: object) => read({ value: { desk: 1, act: 'codes', ...fields } });
    expect(codes({ code: ' 0x3000047 ', extended: '0x1' })).toEqual(
      typed('0x3000047, extended error code 0x1', { pressed: true }),
    );
    expect(codes({ code: '0x904', extended: '' })).toEqual(typed('0x904', { pressed: true }));
    expect(codes({ code: '', extended: '' })).toEqual({ kind: 'unreadable', what: 'nothing' });
  });

  it('is typed text when it asks something, or when the card’s text field was filled in', () => {
    expect(read({ value: { desk: 1, act: 'ask', text: 'status' } })).toEqual(typed('status', { pressed: true }));
    expect(read({ value: { ...ESCALATE, freeText: 'only on hp-prod-01 ' } })).toEqual(
      typed('only on hp-prod-01', { pressed: true }),
    );
  });

  it.each([
    {},
    [],
    { ...ESCALATE, desk: 2 },
    { ...ESCALATE, case: '3' },
    { ...ESCALATE, case: -1 },
    { ...ESCALATE, act: 'delete' },
    { desk: 1, act: 'outcome', case: 3, fixId: 'x', outcome: 'maybe' },
    { desk: 1, act: 'confirm-ticket', case: 3, severity: '9' },
    { desk: 1, act: 'answer', case: 3, finding: 'scope' },
    { desk: 1, act: 'ask', text: 'x'.repeat(9_000) },
  ])('is dead when no card of ours would send %j', (value) => {
    expect(read({ value })).toEqual({ kind: 'unreadable', what: 'dead-button' });
  });

  it('drops what does not belong to it', () => {
    expect(read({ value: { ...ESCALATE, more: 'x' } })).toEqual({ kind: 'button', payload: ESCALATE });
  });

  it('never throws, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        read({ value });
      }),
    );
  });
});
