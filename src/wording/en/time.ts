/** A span in the coarsest unit that helps. */
export interface TimeSpan {
  readonly count: number;
  readonly unit: 'minutes' | 'hours' | 'days';
}

const UNIT = { minutes: 'min', hours: 'h', days: 'days' } as const;

export const timeSentences = {
  justNow: 'just now',
  ago: ({ count, unit }: TimeSpan) => `${count} ${UNIT[unit]} ago`,
  ahead: ({ count, unit }: TimeSpan) => `in ${count} ${UNIT[unit]}`,
  own: (clock: string) => `${clock} your time`,
  about: (time: string) => `about ${time}`,
  from: (time: string) => `from ${time} on`,
  /** Where Azure sends no readable time. */
  noTime: 'at an unknown time',
};

/** How moments are said. */
export type TimeSentences = typeof timeSentences;
