import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { judgeMessage, offered } from '../../src/ask/judge-message.ts';
import { otherDeskOf } from '../../src/domain/knowledge/other-desks.ts';
import { NOW } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';

const calls = z
  .strictObject({ elsewhere: z.array(z.string()), ours: z.array(z.string()) })
  .parse(parse(readFileSync(new URL('not-ours.yaml', import.meta.url), 'utf8')));

function judged(text: string) {
  const report = rooms.reader.read(text, { now: NOW });
  const judgement = judgeMessage(report, {}, null, rooms, NOW);
  return {
    forced: offered(judgement).map(({ fixId }) => fixId)[0],
    proposed: judgement.diagnosis?.next.kind === 'propose',
    route: otherDeskOf(rooms.knowledge, report)?.id,
  };
}

describe('calls about something else', () => {
  it('are seldom put to a fix of ours, and hardly ever proposed one', () => {
    const all = calls.elsewhere.map((text) => ({ text, ...judged(text) }));
    const forced = all.filter((one) => one.forced !== undefined);
    const lines = forced.map((one) => `${one.forced}: ${one.text}`).join('\n');
    expect(forced.length / all.length, lines).toBeLessThanOrEqual(0.15);
    expect(all.filter((one) => one.proposed).map(({ text }) => text)).toEqual([]);
  });

  it('are mostly told where they go', () => {
    const routed = calls.elsewhere.filter((text) => judged(text).route !== undefined);
    expect(routed.length / calls.elsewhere.length).toBeGreaterThan(0.5);
  });

  it('are not seen in calls about Azure Virtual Desktop that only name other things', () => {
    expect(calls.ours.filter((text) => judged(text).route !== undefined)).toEqual([]);
    const lost = calls.ours.filter((text) => judged(text).forced === undefined);
    expect(lost.length / calls.ours.length, lost.join('\n')).toBeLessThan(0.2);
  });
});
