/** What a proposed severity stands on: who is stopped, and what was seen. */
export type SeverityReason = 'everyone-in-outage' | 'everyone' | 'site' | 'down' | 'one-user' | 'incident' | 'some';
