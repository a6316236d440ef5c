import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';
import { phraseFinder } from '../text/phrases.ts';

// Names of ARM's health checks (docs/azure-facts.md#health-checks-of-a-session-host) with what people call them.
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  UrlsAccessibleCheck: [
    'urls accessible check',
    'url accessible check',
    'urlaccessiblecheck',
    'url check',
    'urls check',
    'urlscheck',
  ],
  SxSStackListenerCheck: ['sxs stack listener check', 'stack listener check', 'sxs listener check', 'listener check'],
  DomainJoinedCheck: ['domain joined check', 'domain join check', 'domainjoincheck'],
  DomainTrustCheck: ['domain trust check', 'trust check'],
  MonitoringAgentCheck: ['monitoring agent check'],
  MetaDataServiceCheck: ['metadata service check', 'meta data service check', 'metadata check', 'imds check'],
  FSLogixHealthCheck: ['fslogix health check', 'fslogix check'],
  DomainReachable: ['domain reachable check', 'domainreachablecheck'],
  WebRTCRedirectorCheck: ['webrtc redirector check'],
  SupportedEncryptionCheck: ['supported encryption check'],
  AppAttachHealthCheck: ['app attach health check'],
};

const find = phraseFinder(
  Object.entries(CHECKS).flatMap(([name, spellings]) =>
    [name, ...spellings].map((spelling) => [spelling, name] as const),
  ),
);

/** Health checks named in a text. A check is named because it failed, unless the words around it say that it passed. */
export function healthChecksIn({ tokens }: Words): Mention[] {
  return find(tokens).map(({ meaning, from, to }) => ({
    key: 'health-check',
    value: meaning,
    from: tokens[from]?.from ?? 0,
    to: tokens[to - 1]?.to ?? 0,
  }));
}
