import type { HeardActs, SayingAct } from '../../domain/text/saying.ts';
import type { Guess, HeardMessage } from './hear.ts';
import { NO_TROUBLE } from './labels.ts';

/** From here on an act stands in the list beside the first one. */
const ENOUGH_BESIDE = 0.6;
/** From here on a topic is named. */
const ENOUGH_FOR_TOPIC = 0.4;

/** What a message does: the act that it most likely begins with, then what else it does, the likeliest first. */
export function actsHeard({ first, acts, topic }: HeardMessage): HeardActs {
  const [begins] = first;
  const beside = acts.filter(({ name, probability }) => probability >= ENOUGH_BESIDE && name !== begins?.name);
  const likely: Partial<Record<SayingAct, number>> = {};
  for (const { name, probability } of [...first, ...acts]) {
    const act = name as SayingAct;
    likely[act] = Math.max(likely[act] ?? 0, probability);
  }
  const [about] = topic;
  const named = about !== undefined && about.name !== NO_TROUBLE && about.probability >= ENOUGH_FOR_TOPIC;
  const does = [...(begins === undefined ? [] : [begins]), ...beside];
  return {
    does: does.map(({ name, probability }: Guess) => ({ act: name as SayingAct, confidence: probability })),
    likely,
    ...(named ? { topic: about.name } : {}),
  };
}
