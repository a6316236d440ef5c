import type { KnownFindings } from './labelled-case.ts';

/** What an agent answers who does not know. */
export const NOT_KNOWN = 'unknown';

/** An agent with a caller on the line, who knows more than was typed and says nothing unasked. */
export interface SimulatedAgent {
  /** The values of one key, or `unknown`. Said once: asked again, the agent has nothing to add. */
  answer(key: string): readonly string[];
  /** Keys asked for, in order, repeats included. */
  readonly asked: readonly string[];
}

/** An agent who knows what was said and what is hidden, and nothing else. */
export function simulatedAgent(said: KnownFindings, hidden: KnownFindings): SimulatedAgent {
  const known = { ...said, ...hidden };
  const asked: string[] = [];
  return {
    asked,
    answer(key) {
      const first = !asked.includes(key);
      asked.push(key);
      return (first && Object.hasOwn(known, key) ? known[key] : undefined) ?? [NOT_KNOWN];
    },
  };
}
