import type { Report } from '../src/domain/text/report.ts';

/** From here on a message was heard to have nothing to do with the desk: of those, eight in ten had not. */
const SURELY = 0.6;

/** Whether a message has nothing to do with the desk, as far as it was heard. */
export function isOffTopic({ acts, heard }: Pick<Report, 'acts' | 'heard'>): boolean {
  return acts[0]?.act === 'off-topic' && (heard?.likely['off-topic'] ?? 0) >= SURELY;
}
