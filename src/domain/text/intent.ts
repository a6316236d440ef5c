/** What a person wants from one message. */
export const INTENTS = [
  'status.region',
  'status.hostpool',
  'status.host',
  'status.incidents',
  'status.overview',
  'troubleshoot',
  'escalate',
  'ticket.status',
  'help',
  'smalltalk',
  'cancel',
  'other',
] as const;

export type Intent = (typeof INTENTS)[number];

/** A quick status question, which may interrupt whatever is going on and never changes it. */
export function isStatusIntent(intent: Intent): boolean {
  return intent.startsWith('status.');
}
