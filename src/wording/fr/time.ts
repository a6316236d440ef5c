import type { TimeSentences, TimeSpan } from '../en/time.ts';

function length({ count, unit }: TimeSpan): string {
  return unit === 'minutes' ? `${count} min` : unit === 'hours' ? `${count} h` : `${count} jours`;
}

/** How moments are said, in French. */
export const timeSentences: TimeSentences = {
  justNow: 'à l’instant',
  ago: (span) => `il y a ${length(span)}`,
  ahead: (span) => `dans ${length(span)}`,
  own: (clock) => `${clock} chez vous`,
  about: (time) => `vers ${time}`,
  from: (time) => `à partir de ${time}`,
  noTime: 'à une heure inconnue',
};
