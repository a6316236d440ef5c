import { MINUTE_MS } from '../domain/core/time.ts';

/** The numbers behind a status answer, all from the product's rules of status answers. */
export const THRESHOLDS = {
  /** Hosts that must fail together before an outage is suspected. */
  outageHosts: 3,
  /** … and the share of the hosts expected on. */
  outageShare: 0.5,
  /** … in at least this many pools. */
  outagePools: 2,
  /** … inside this window (ms). */
  outageWindowMs: 15 * MINUTE_MS,
  /** Failing hosts that must share a version the healthy ones do not have. */
  sharedVersionHosts: 2,
  /** Hosts that must share one cause of ours, where they are half of those expected on; `outageHosts` of them always count as many. */
  ownCauseHosts: 2,
  /** Share of the failing hosts that one cause must explain. */
  ownCauseShare: 0.8,
  /** An update longer than this is a fault (ms). */
  updateMs: 30 * MINUTE_MS,
  /** A host is silent when its heartbeat is this far behind its pool's freshest (ms) … */
  silentBehindMs: 10 * MINUTE_MS,
  /** … while at least half of its peers are within this of the freshest (ms): an old heartbeat everywhere tells nothing about one host. */
  freshWithinMs: 5 * MINUTE_MS,
  /** Peers needed, and their median sessions, before an empty host stands out. */
  busyPeers: 3,
  busySessions: 5,
  /** A host counts as nearly empty up to this share of its peers' median. */
  emptyShare: 0.1,
  /** A host that became available this recently is empty because it is new (ms). */
  newHostMs: 30 * MINUTE_MS,
  /** Connections a host and its peers need before their failures are compared, and the share and factor that make a host stand out. */
  hostAttempts: 5,
  hostFailureShare: 0.5,
  hostFailureFactor: 3,
  /** Connections in 15 minutes before their failures are compared with last week's … */
  connectionAttempts: 10,
  /** … the share that must fail, how many more than usual, and at least this many of them. */
  connectionFailureShare: 0.3,
  connectionFailureFactor: 3,
  connectionFailures: 5,
  /** Distinct callers with symptoms within the hour, and in how many pools. */
  callers: 3,
  callerPools: 2,
  /** Hosts that changed to one version and fail, and the share of the changed ones. */
  changedVersionHosts: 2,
  changedVersionShare: 0.5,
  /** A change of ours explains a failure that began at most this long after it (ms), or was noticed this long before the log's time. */
  changeBeforeMs: 60 * MINUTE_MS,
  changeAfterMs: 5 * MINUTE_MS,
  /** Alike changes this close to each other are told as one (ms). */
  oneChangeMs: 15 * MINUTE_MS,
  /** Free places below this share of all places are "nearly full". */
  nearlyFullShare: 0.1,
  /** Resolved events are still shown for this long (ms). */
  recentlyResolvedMs: 24 * 60 * MINUTE_MS,
} as const;
