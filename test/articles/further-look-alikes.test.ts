import { describe, expect, it } from 'vitest';
import { leaders } from './leaders.ts';

const PROVISIONING = "event-text=account used during provisioning doesn't have permissions";

/** Two articles that look the same by what is known; the first answer makes the first the leader, the second the other. */
const LOOK_ALIKES: readonly (readonly [id: string, rival: string, shared: string[], ours: string, theirs: string])[] = [
  [
    'needs-assistance-imds',
    'needs-assistance-geneva',
    ['!host-status=NeedsAssistance'],
    '!health-check=MetaDataServiceCheck',
    '!health-check=MonitoringAgentCheck',
  ],
  [
    'needs-assistance-imds',
    'url-check-failed',
    ['!host-status=NeedsAssistance', 'changed=network'],
    '!health-check=MetaDataServiceCheck',
    '!health-check=UrlsAccessibleCheck',
  ],
  [
    'domain-trust-lost',
    'vm-not-domain-joined',
    ['!host-status=Unavailable'],
    '!health-check=DomainTrustCheck',
    '!health-check=DomainJoinedCheck',
  ],
  [
    'computer-account-reuse',
    'join-no-permission',
    ['domain-joined=no', 'task=deploying'],
    'computer-account=exists',
    PROVISIONING,
  ],
  [
    'rdp-right-missing',
    'remote-connections-disabled',
    ['stage=connecting-fails', 'changed=policy'],
    'connect-message=security-error',
    'connect-message=admin-ended',
  ],
  [
    'rd-broker-role-conflict',
    'stack-malfunction-reinstall',
    ['os-edition=server', 'hosts-affected=one-host'],
    'broker-role=installed',
    'stack-installed=yes',
  ],
  [
    'windows-update-regression',
    'service-incident',
    ['stage=sign-in-refused', 'scope=some-users'],
    'changed=update',
    '!incident=listed',
  ],
  [
    'windows-update-regression',
    'client-cache-or-version',
    ['client=web-works', 'changed=update'],
    'scope=some-users',
    'scope=one-user',
  ],
  [
    'new-vnet-no-outbound',
    'dns',
    ['changed=network', 'hosts-affected=all-hosts'],
    'outbound=none',
    'name-resolution=both-fail',
  ],
  ['connection-quality', 'udp-shortpath', ['stage=slow', 'scope=one-user'], 'round-trip=high', 'transport=tcp'],
  [
    'connection-quality',
    'profile-storage-slow-or-down',
    ['stage=slow', 'scope=some-users'],
    'round-trip=middling',
    'file-share=slow',
  ],
  ['redirection-blocked', 'time-zone', ['changed=new-hosts', 'scope=everyone'], 'feature=drives', 'feature=clock'],
  [
    'screen-capture-protection',
    'black-screen',
    ['stage=black-after-sign-in'],
    'black-screen=only-in-captures',
    'black-screen=stays',
  ],
  [
    'host-pool-deployment',
    'vm-start-failed',
    ['event-text=exceeding quota limits'],
    'task=deploying',
    'vm-start=fails',
  ],
  [
    'host-pool-deployment',
    'agent-not-installed',
    ['task=deploying', 'listed-in-pool=no'],
    'event-text=scale operation is not allowed',
    'script-log=missing',
  ],
  ['session-host-update-failed', 'ephemeral-os-disk', ['host-data=wiped'], 'task=updating-hosts', 'os-disk=ephemeral'],
  [
    'session-host-update-failed',
    'host-stuck-unavailable-upgrading',
    ['hosts-affected=some-hosts'],
    'task=updating-hosts',
    '!host-status=Upgrading',
  ],
  [
    'management-errors',
    'host-pool-deployment',
    ['changed=new-hosts'],
    'task=making-key',
    'event-text=Create a free account',
  ],
  [
    'arc-hybrid-onboarding',
    'agent-not-installed',
    ['changed=new-hosts', 'listed-in-pool=no'],
    'host-platform=arc',
    'script-log=missing',
  ],
  [
    'private-link-change',
    'app-group-not-assigned',
    ['stage=no-feed', 'scope=everyone'],
    'private-link=changed',
    'changed=tenant-move',
  ],
  [
    'dns',
    'join-domain-name-not-resolved',
    ['changed=network', '!health-check=DomainReachable'],
    'name-resolution=both-fail',
    "event-text=Domain name doesn't resolve",
  ],
  [
    'dns',
    'agent-invalid-form',
    ['broker-health=fails', 'changed=network'],
    'name-resolution=both-fail',
    'name-resolution=works',
  ],
];

describe('further look-alikes', () => {
  it.each(LOOK_ALIKES)('%s and %s with %j change places by %s and %s', (id, rival, shared, ours, theirs) => {
    expect(leaders([...shared, ours])[0]).toBe(id);
    expect(leaders([...shared, theirs])[0]).toBe(rival);
  });
});
