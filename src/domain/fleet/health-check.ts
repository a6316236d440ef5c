/** What a failed health check of a session host means for its users (docs/azure-facts.md#health-checks-of-a-session-host). */
export interface HealthCheckMeaning {
  readonly name: string;
  /** `fatal`: no connection is possible. `advisory`: users connect. `unclear`: no source says. */
  readonly weight: 'fatal' | 'advisory' | 'unclear';
  /** Whether its failure names a cause on our side. A platform fault takes the stack listener down as well, so that one is none. */
  readonly ours: boolean;
}

/** The eleven documented checks and the two that only live answers show. */
export const HEALTH_CHECKS: readonly HealthCheckMeaning[] = [
  { name: 'DomainJoinedCheck', weight: 'fatal', ours: true },
  { name: 'DomainTrustCheck', weight: 'fatal', ours: true },
  { name: 'FSLogixHealthCheck', weight: 'fatal', ours: true },
  { name: 'SxSStackListenerCheck', weight: 'fatal', ours: false },
  { name: 'UrlsAccessibleCheck', weight: 'advisory', ours: true },
  { name: 'MonitoringAgentCheck', weight: 'advisory', ours: false },
  { name: 'DomainReachable', weight: 'fatal', ours: true },
  { name: 'WebRTCRedirectorCheck', weight: 'advisory', ours: false },
  { name: 'SupportedEncryptionCheck', weight: 'advisory', ours: true },
  { name: 'MetaDataServiceCheck', weight: 'advisory', ours: true },
  { name: 'AppAttachHealthCheck', weight: 'advisory', ours: false },
  { name: 'TURNRelayAccessHealthCheck', weight: 'advisory', ours: false },
  { name: 'AADJoinedHealthCheck', weight: 'unclear', ours: true },
];

const byName = new Map(HEALTH_CHECKS.map((check) => [check.name.toLowerCase(), check]));

/** What a check means; one that is new to us is `unclear` and not ours. */
export function healthCheckMeaning(name: string): HealthCheckMeaning {
  return byName.get(name.toLowerCase()) ?? { name, weight: 'unclear', ours: false };
}
