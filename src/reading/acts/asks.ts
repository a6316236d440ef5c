import { folded } from '../../text/fold.ts';
import { QUESTION } from './intent-state.ts';
import { GREETING } from './intent-wishes.ts';

/** Whether a message is worded as a question, with or without its mark: "is canada east down", "est-ce que ça marche". */
export function asks(text: string): boolean {
  const plain = folded(text).trim();
  const greeting = GREETING.exec(plain)?.[0].length ?? 0;
  return plain.includes('?') || QUESTION.test(plain.slice(greeting).trim());
}
