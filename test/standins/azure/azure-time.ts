import type { UtcTime } from '../../../src/domain/core/time.ts';

/** A time as Azure writes it: seven decimals. */
export function azureTime(time: UtcTime | undefined): string | undefined {
  return time?.replace(/\.(\d{3})Z$/, '.$14321Z');
}
