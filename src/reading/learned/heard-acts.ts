import type { HeardActs, SayingAct } from '../../domain/text/saying.ts';
import type { Guess, HeardMessage } from './hear.ts';

/** From here on an act stands in the list beside the first one. */
const ENOUGH_BESIDE = 0.6;

/** What a message does: the act that it most likely begins with, then what else it does, the likeliest first. */
export function actsHeard({ first, acts }: HeardMessage): HeardActs {
  const [begins] = first;
  const beside = acts.filter(({ name, probability }) => probability >= ENOUGH_BESIDE && name !== begins?.name);
  const likely: Partial<Record<SayingAct, number>> = {};
  for (const { name, probability } of [...first, ...acts]) {
    const act = name as SayingAct;
    likely[act] = Math.max(likely[act] ?? 0, probability);
  }
  const does = [...(begins === undefined ? [] : [begins]), ...beside];
  return {
    does: does.map(({ name, probability }: Guess) => ({ act: name as SayingAct, confidence: probability })),
    likely,
  };
}
