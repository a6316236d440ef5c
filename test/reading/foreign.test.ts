import { describe, expect, it } from 'vitest';
import { kit } from '../knowledge/kit.ts';

const NOW = '2026-11-20T09:00:00Z';

describe('a message that has nothing to do with the desk', () => {
  it.each([
    'how can i keep my windshield from fogging up in winter',
    'is it true that nicotine is harder to kick than heroin',
    'can you tell me why my card was not accepted at the shop',
  ])('is not taken for a trouble: %s', (text) => {
    const report = kit.reader.read(text, { now: NOW });
    expect(report.foreign).toBe(true);
    expect(report.intent).toBe('other');
    expect(report.acts.map(({ act }) => act)).not.toContain('tell');
  });

  it.each([
    'user gets a black screen',
    'les usagers ont un écran noir',
    'the app will not open the desktop for the poor chap, strange message',
    'it does not work',
    'nobody can print',
    '0x204 for one user',
    'is canada east down',
    'tickets',
  ])('is none of these: %s', (text) => {
    expect(kit.reader.read(text, { now: NOW }).foreign).toBeUndefined();
  });
});
