import type { UnknownReason } from '../core/reading.ts';

/** What the bot reads from outside, as far as a person who runs it must grant or set something for it. */
export const SELF_TEST_PARTS = [
  'host-pools',
  'session-hosts',
  'machines',
  'service-health',
  'scaling-plans',
  'activity',
  'connection-log',
] as const;
export type SelfTestPart = (typeof SELF_TEST_PARTS)[number];

/** One part as the newest look found it. A part may fail in one subscription and work in another. */
export type SelfTestLine =
  | { readonly part: SelfTestPart; readonly state: 'ok' }
  | { readonly part: SelfTestPart; readonly state: 'off' }
  /** There was nothing to try it on, e.g. no host pool whose hosts could be listed. */
  | { readonly part: SelfTestPart; readonly state: 'untried' }
  | {
      readonly part: SelfTestPart;
      readonly state: 'failing';
      readonly why: UnknownReason;
      /** Which action on which scope, which endpoint; for whoever runs the bot. */
      readonly detail: string;
      /** Subscriptions or pools concerned, of how many. */
      readonly count: number;
      readonly total: number;
    };

/** The least role that lets the bot read a part, by its Azure name (docs/azure-facts.md#least-roles). */
export const LEAST_ROLES: Readonly<
  Record<SelfTestPart, { readonly role: string; readonly on: 'subscription' | 'workspace' }>
> = {
  'host-pools': { role: 'Desktop Virtualization Reader', on: 'subscription' },
  'session-hosts': { role: 'Desktop Virtualization Reader', on: 'subscription' },
  machines: { role: 'Reader', on: 'subscription' },
  'service-health': { role: 'Reader', on: 'subscription' },
  'scaling-plans': { role: 'Desktop Virtualization Reader', on: 'subscription' },
  activity: { role: 'Reader', on: 'subscription' },
  'connection-log': { role: 'Monitoring Reader', on: 'workspace' },
};
