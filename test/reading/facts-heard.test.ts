import { describe, expect, it } from 'vitest';
import { kit } from '../knowledge/kit.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const told = (text: string) =>
  kit.reader.read(text, { now: NOW }).findings.map(({ key, value, holds }) => `${holds ? '' : '!'}${key}=${value}`);

describe('a fact of what the writer says', () => {
  it.each([
    ['she signs in, then a page saying no devices or apps are available to her', 'host-status'],
    ['a page on the vm says no devices or apps available', 'host-status'],
    ['The user did not have permissions to log in, says the box', 'scope'],
    ['MDM scope All is set in intune, enrolment fails with 0x80180005', 'scope'],
    ['is it only us or everyone', 'scope'],
    ['est-ce que c’est juste nous ou tout le monde', 'scope'],
    ['0f8fad5b-d9cb-469f-a165-70867728950e', 'windows-update'],
    ['activity id 0f8fad5b-d9cb-469f-a165-70867728950e', 'stage'],
    ['website of the supplier opens with a certificate warning in the office', 'client-endpoints'],
  ])('is none where its subject is not ours: %s, no %s', (text, key) => {
    expect(told(text).filter((one) => one.replace('!', '').startsWith(`${key}=`))).toEqual([]);
  });

  it('is heard in words that no list holds, with what is denied kept denied', () => {
    expect(told('every host of that pool refuses to power up when azure has none of that size left')).toContain(
      'vm-start=fails',
    );
    expect(told('she has a black screen, no it is not slow')).not.toContain('stage=slow');
  });

  it('stands as it was found where it is a code, an event, a table or a time of day', () => {
    expect(told('event 3277 INVALID_FORM, 0x204 at 07:40 utc')).toEqual(
      expect.arrayContaining(['event-id=3277', 'event-text=INVALID_FORM', 'error-code=0x204', 'since=today']),
    );
    expect(told('qwinsta: rdp-sxs 65536 Listen, rdp-tcp 65537 Listen, but nobody gets on vm-3')).toContain(
      'listener=listening',
    );
  });
});
