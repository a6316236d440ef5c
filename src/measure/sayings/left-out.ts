import type { Saying } from '../../domain/text/saying.ts';
import { type HeardMessage, hear } from '../../reading/learned/hear.ts';
import { type LearnedModel, learn } from '../../reading/learned/learned-model.ts';

/** A saying as it was heard after learning from other writers alone. */
export interface HeardSaying {
  readonly saying: Saying;
  readonly heard: HeardMessage;
  /** What was learned from those others. */
  readonly model: LearnedModel;
}

/** All sayings heard by what was learned from others, and what that cost. */
export interface LeftOut {
  readonly rows: readonly HeardSaying[];
  readonly writers: number;
  readonly parts: number;
  /** Processor seconds of one learning, and milliseconds for one message. */
  readonly learningSeconds: number;
  readonly hearingMilliseconds: number;
}

function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Parts the writers, learns as often as there are parts from all writers outside of one, and hears the sayings of those inside. `own` is learned from
 * each time. Never a writer is heard by what was learned from them.
 */
export function heardByOthers(sayings: readonly Saying[], own: readonly Saying[], most: number): LeftOut {
  const writers = [...new Set(sayings.map(({ by }) => by))].sort();
  const parts = Math.min(most, writers.length);
  const partOf = new Map(writers.map((by, index) => [by, index % parts]));
  let learning = 0;
  let hearing = 0;
  const rows = Array.from({ length: parts }, (_, part) => {
    const inside = ({ by }: Saying) => partOf.get(by) === part;
    const begin = processorMilliseconds();
    const model = learn([...sayings.filter((one) => !inside(one)), ...own]);
    const learned = processorMilliseconds();
    const heard = sayings
      .filter(inside)
      .map((saying): HeardSaying => ({ saying, heard: hear(model, saying.text, saying.open), model }));
    learning += learned - begin;
    hearing += processorMilliseconds() - learned;
    return heard;
  }).flat();
  return {
    rows,
    writers: writers.length,
    parts,
    learningSeconds: learning / parts / 1000,
    hearingMilliseconds: hearing / Math.max(1, sayings.length),
  };
}
