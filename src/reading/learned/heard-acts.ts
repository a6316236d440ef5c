import type { HeardAct, SayingAct } from '../../domain/text/saying.ts';
import type { HeardMessage } from './hear.ts';

/** From here on an act stands in the list beside the first one. */
const ENOUGH_BESIDE = 0.5;

/** What a message does: the act that it most likely begins with, then what else it does, the likeliest first. */
export function actsHeard({ first, acts }: HeardMessage): readonly HeardAct[] {
  const [begins] = first;
  const beside = acts.filter(({ name, probability }) => probability >= ENOUGH_BESIDE && name !== begins?.name);
  return [...(begins === undefined ? [] : [begins]), ...beside].map(({ name, probability }) => ({
    act: name as SayingAct,
    confidence: probability,
  }));
}
