import { describe, expect, it } from 'vitest';
import { knowledge, leaders } from './leaders.ts';

/** What somebody said, or (with `!`) a check read, and the article it should put first. */
const PUT_FIRST: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'needs-assistance-imds': [
    ['!host-status=NeedsAssistance', '!health-check=MetaDataServiceCheck'],
    ['health-check=MetaDataServiceCheck', 'changed=network', 'scope=everyone'],
  ],
  'needs-assistance-geneva': [
    ['!health-check=MonitoringAgentCheck', 'changed=network', 'hosts-affected=all-hosts'],
    ['monitoring-agent=missing', 'hosts-affected=one-host'],
  ],
  'domain-trust-lost': [
    ['!host-status=Unavailable', '!health-check=DomainTrustCheck'],
    ['stage=sign-in-refused', 'hosts-affected=one-host', 'domain-joined=yes', '!health-check=DomainReachable'],
  ],
  'computer-account-reuse': [
    ['task=deploying', 'domain-joined=no', 'computer-account=exists'],
    ['!host-status=NotJoinedToDomain', 'changed=account', 'computer-account=exists'],
  ],
  'rdp-right-missing': [
    ['symbolic-code=NotAuthorizedForLogon', 'changed=policy'],
    ['scope=some-users', 'connect-message=security-error'],
  ],
  'remote-connections-disabled': [
    ['stage=drops-later', 'connect-message=admin-ended'],
    ['changed=policy', 'pattern=always', 'scope=everyone', 'hosts-affected=all-hosts'],
  ],
  'rd-broker-role-conflict': [
    ['os-edition=server', 'symbolic-code=ConnectionDeniedByServer'],
    ['os-edition=server', 'stage=connecting-fails', 'broker-role=installed'],
  ],
  'windows-update-regression': [
    ['stage=sign-in-refused', 'changed=update', 'client=some-pcs-only'],
    ['client=web-works', 'changed=update', 'scope=some-users'],
  ],
  'new-vnet-no-outbound': [
    ['task=deploying', 'virtual-network=new'],
    ['registered=no', 'outbound=none'],
  ],
  'connection-quality': [
    ['stage=slow', 'round-trip=high'],
    ['stage=slow', 'slow-part=everything', 'host-load=high'],
  ],
  'redirection-blocked': [
    ['feature=clipboard', 'scope=everyone'],
    ['feature=usb', 'changed=new-hosts'],
    ['feature=printers'],
  ],
  'time-zone': [['feature=clock', 'changed=image', 'scope=everyone']],
  'screen-capture-protection': [
    ['error-code=0x1151', 'client=web', 'stage=connecting-fails'],
    ['black-screen=only-in-captures', 'scope=one-user'],
  ],
  'host-pool-deployment': [
    ['task=deploying', 'failed-part=resource'],
    ['task=deploying', 'event-text=exceeding quota limits'],
  ],
  'session-host-update-failed': [
    ['task=updating-hosts', 'changed=image'],
    ['event-text=AgentRegistrationFailureGeneric', 'hosts-affected=one-host'],
  ],
  'ephemeral-os-disk': [
    ['host-data=wiped', 'os-disk=ephemeral'],
    ['host-data=wiped', 'changed=nothing'],
  ],
  'management-errors': [
    ['task=making-key'],
    ['task=managing-sessions', '!host-status=Unavailable'],
    ['task=assigning'],
  ],
  'arc-hybrid-onboarding': [
    ['host-platform=arc', 'changed=new-hosts', 'listed-in-pool=no'],
    ['task=onboarding-arc', 'host-platform=azure-local'],
  ],
  'private-link-change': [
    ['stage=no-feed', 'scope=everyone', 'private-link=changed'],
    ['!host-status=Unavailable', 'hosts-affected=all-hosts', 'private-link=changed'],
  ],
  dns: [
    ['hosts-affected=all-hosts', 'name-resolution=both-fail'],
    ['!host-status=Unavailable', 'broker-health=fails', 'name-resolution=service-fails'],
  ],
};

describe('a further article', () => {
  it.each(Object.entries(PUT_FIRST).flatMap(([id, sets]) => sets.map((stated) => [id, stated] as const)))(
    '%s is put first by %j',
    (id, stated) => {
      expect(leaders(stated)[0]).toBe(id);
    },
  );

  it('has its own title and at least five phrases in French, eight in English', () => {
    for (const id of Object.keys(PUT_FIRST)) {
      const article = knowledge.articles.find((one) => one.id === id);
      expect(article?.title.fr, id).toBeDefined();
      expect(article?.phrases.en.length, id).toBeGreaterThanOrEqual(8);
      expect(article?.phrases.fr.length, id).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('every article', () => {
  it('has a French title', () => {
    expect(knowledge.articles.filter(({ title }) => title.fr === undefined).map(({ id }) => id)).toEqual([]);
  });
});
