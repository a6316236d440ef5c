/** A kind of turn, each in a conversation of its own. */
export interface TurnKind {
  readonly name: string;
  /** What is typed before it, without being timed. */
  readonly before: readonly string[];
  /** What is typed in a turn, by its number. */
  readonly text: (turn: number) => string;
}

/** No two calls are told in the same words: what is kept of one text must not make another turn cheap. The number means nothing to the bot. */
const toldAs = (words: string) => (turn: number) => `${words}, call ${turn}`;

const SYMPTOM = 'event 3277 INVALID_FORM on vm-3';

/** A message that leads to a fix at once. */
export const FIX_TURN: TurnKind = { name: 'fix', before: [], text: toldAs(SYMPTOM) };
/** A question about the fleet; it opens no case. */
export const STATUS_TURN: TurnKind = { name: 'status', before: [], text: () => 'is canada east down' };
/** A message that opens a case and is answered with a question. */
export const NEW_CASE_TURN: TurnKind = {
  name: 'new case',
  before: [],
  text: toldAs('a caller cannot work since this morning'),
};
/** From a proposed fix to the form of a ticket: older cases of the same kind are looked through. */
export const HAND_OVER_TURN: TurnKind = { name: 'hand over', before: [SYMPTOM], text: () => 'ticket please' };
