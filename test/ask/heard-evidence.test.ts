import { describe, expect, it } from 'vitest';
import { judgeMessage, offered } from '../../src/ask/judge-message.ts';
import { kit } from '../knowledge/kit.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const judged = (text: string) => judgeMessage(kit.reader.read(text, { now: NOW }), {}, null, kit, NOW);

describe('a trouble told in words that no list holds', () => {
  it.each([
    ['locked out again, gave the wrong password nine times before ringing', 'account-locked-or-expired'],
    ['il tape, pis les lettres arrivent trois secondes après', 'connection-quality'],
    ['his copied text will not come out on the other side of the session', 'redirection-blocked'],
  ])('leads to its article: %s', (text, fix) => {
    expect(offered(judged(text))[0]?.fixId).toBe(fix);
  });

  it('never makes a fault of the service by words alone', () => {
    const { diagnosis } = judged('nobody in the whole company can connect to any desktop, all pools');
    expect(diagnosis?.candidates[0]?.fixId).toBe('service-incident');
    expect(diagnosis?.next.kind).not.toBe('propose');
  });

  it('is not proposed on how it feels alone', () => {
    expect(judged('users of hp-prod-01 have it slow').diagnosis?.next.kind).toBe('ask');
  });
});

describe('the messages of one call', () => {
  const hear = (...messages: string[]) => kit.search.hear?.(messages);

  it('are heard each by itself: thanks take nothing from what was told, a later word adds to it', () => {
    const opening = 'she gets a black screen after she signs in';
    const alone = hear(opening)?.articles.get('black-screen') ?? 0;
    expect(hear(opening, 'ok thank you so much')?.articles.get('black-screen') ?? 0).toBeGreaterThan(0.8 * alone);
    expect(hear('she has a problem', opening)?.articles.get('black-screen') ?? 0).toBeGreaterThan(0.5 * alone);
  });

  it('are nothing where none of them holds a word', () => {
    expect(hear('0f8fad5b-d9cb-469f-a165-70867728950e', '3')).toBeUndefined();
  });
});
