/** A kind of turn, each in a conversation of its own. */
export interface TurnKind {
  readonly name: string;
  /** What is typed before it, without being timed. */
  readonly before: readonly string[];
  readonly text: string;
}

const SYMPTOM = 'event 3277 INVALID_FORM on vm-3';

/** A message that leads to a fix at once. */
export const FIX_TURN: TurnKind = { name: 'fix', before: [], text: SYMPTOM };
/** A question about the fleet; it opens no case. */
export const STATUS_TURN: TurnKind = { name: 'status', before: [], text: 'is canada east down' };
/** A message that opens a case and is answered with a question. */
export const NEW_CASE_TURN: TurnKind = {
  name: 'new case',
  before: [],
  text: 'a caller cannot work since this morning',
};
/** From a proposed fix to the form of a ticket: older cases of the same kind are looked through. */
export const HAND_OVER_TURN: TurnKind = { name: 'hand over', before: [SYMPTOM], text: 'ticket please' };
