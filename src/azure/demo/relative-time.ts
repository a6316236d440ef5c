import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/core/time.ts';

const SHAPE = /^([+-])(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/;

function parse(text: string): number | undefined {
  if (text === 'now') return 0;
  const match = SHAPE.exec(text);
  if (!match || text.length === 1) return undefined;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const ms = Number(days) * DAY_MS + Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1_000;
  return sign === '-' ? -ms : ms;
}

/** A time in a scenario, told from now: `now`, `-30s`, `-4h12m`, `+3d`. Parsed to milliseconds, negative in the past. */
export const relativeTime = z.string().transform((text, context): number => {
  const ms = parse(text);
  if (ms !== undefined) return ms;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is no time from now; write it like -4h12m, -30s, +3d or now`,
  });
  return z.NEVER;
});
