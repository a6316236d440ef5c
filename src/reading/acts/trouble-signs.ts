import type { Stated } from '../text/assertion.ts';

/** What describes a case and is no trouble by itself. */
const NOT_TROUBLE_KEYS = new Set([
  'scope',
  'since',
  'network',
  'client',
  'topic',
  'changed',
  'os-edition',
  'agent-version',
  'other-network',
  'drain',
  'capacity',
  'power',
  'heartbeat',
  'host-status',
  'hosts-affected',
  'incident',
  'session-host',
  'host-pool',
  'region',
  'user',
  'pool-type',
  'pools-affected',
  'onset',
  'host-join',
  'host-platform',
  'os-disk',
  'client-version',
  'same-pc',
  'pattern',
  'resources',
  'task',
  'licence',
  'others-on-host',
  'virtual-network',
  'private-link',
  'transport',
  'desktop-assigned',
]);
/** Nobody names one of these without trouble. */
const FAULT_KEYS = new Set([
  'error-code',
  'extended-error-code',
  'symbolic-code',
  'event-id',
  'event-text',
  'health-check',
]);
const FAULT_STATUSES = new Set([
  'NeedsAssistance',
  'NoHeartbeat',
  'UpgradeFailed',
  'NotJoinedToDomain',
  'DomainTrustRelationshipLost',
  'SxSStackListenerNotReady',
  'FSLogixNotHealthy',
]);
const ASKS_FOR_A_LIST = /^(?:any|which|how many|show|list|are any|do any|quels?|combien|y a)\b/;

/** Whether something stated is trouble by itself, as a stage is and a client is not. */
export function isTrouble({ key, holds }: Stated): boolean {
  return holds && !NOT_TROUBLE_KEYS.has(key);
}

/** Whether a code, an event, a failed check or a bad host status is stated; a status counts only where `remark` does not ask for a list of them. */
export function isFault(stated: readonly Stated[], remark: string): boolean {
  return stated.some(
    ({ key, value }) =>
      FAULT_KEYS.has(key) || (key === 'host-status' && FAULT_STATUSES.has(value) && !ASKS_FOR_A_LIST.test(remark)),
  );
}
