import { describe, expect, it } from 'vitest';
import { zonesOf } from '../../src/reading/text/zones.ts';

describe('who speaks in a message', () => {
  it('a sentence that begins with a quotation mark is said', () => {
    expect(zonesOf('caller reads:\n"The session has ended and I cannot get back in"').pasted).toBe('');
  });

  it('a JSON line, a log line and a prompt are pasted', () => {
    const { said, pasted } = zonesOf('see this\n"code": 5\n2026-11-20 09:00:01 ERROR agent=down\nPS C:\\> qwinsta');
    expect(said).toBe('see this');
    expect(pasted.split('\n')).toHaveLength(3);
  });

  it('a chat with times and speakers is said', () => {
    expect(zonesOf('[09:12] Anna: my screen is black\n[09:13] Desk: since when is that so').pasted).toBe('');
  });

  it('quoted sentences are told by somebody else, or said where nothing else stands there', () => {
    expect(zonesOf('any idea what this is?\n> my desktop is gone since monday')).toMatchObject({
      said: 'any idea what this is?',
      told: 'my desktop is gone since monday',
    });
    expect(zonesOf('fyi\n> my desktop is gone since monday').said).toContain('my desktop is gone');
  });

  it('the title of a mail is said, the other lines of its head are not', () => {
    expect(zonesOf('From: a@b.example\nSubject: RE: Users cannot connect\nHelp please').said).toBe(
      'Users cannot connect.\nHelp please',
    );
  });

  it('a thread goes on below a signature', () => {
    const { said, told } = zonesOf(
      'still broken here\nRegards,\nJo\nOn Monday Kim wrote:\nour users see a black screen',
    );
    expect(said).toBe('still broken here');
    expect(told).toBe('our users see a black screen');
  });

  it('a fence that was cut off ends with the first sentence', () => {
    expect(zonesOf('log:\n```\nEvent 3277\nthis is what we get when they sign in').said).toContain('when they sign in');
  });
});
