import { describe, expect, it } from 'vitest';
import { knowledge, leaders } from './leaders.ts';

const PUT_FIRST: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'url-check-failed': [
    ['!health-check=UrlsAccessibleCheck', 'changed=network', 'hosts-affected=all-hosts'],
    ['!host-status=NeedsAssistance', 'event-id=3701', 'url-tool=inaccessible'],
  ],
  'fslogix-profile': [
    ['scope=one-user', 'profile=temporary'],
    ['stage=black-after-sign-in', 'scope=one-user', 'fslogix-error=in-use'],
  ],
  'profile-storage-slow-or-down': [
    ['scope=everyone', 'profile=temporary', 'onset=same-minutes'],
    ['stage=slow', 'scope=some-users', 'file-share=slow'],
  ],
  'entra-join-signin': [
    ['sign-in-place=desktop', 'host-join=entra', 'stage=sign-in-refused'],
    ['scope=one-user', 'sign-in-message=device-not-allowed'],
  ],
  'app-group-not-assigned': [
    ['stage=no-feed', 'scope=one-user'],
    ['resources=none-shown', 'scope=everyone', 'changed=tenant-move'],
  ],
  'licence-or-conditional-access': [
    ['sign-in-place=app', 'stage=sign-in-refused', 'changed=policy'],
    ['error-code=AADSTS530002', 'scope=one-user'],
  ],
  'personal-desktop-unassigned': [
    ['connect-message=no-resources', 'pool-type=personal', 'changed=account'],
    ['stage=connecting-fails', 'desktop-assigned=no'],
  ],
  'no-capacity-available': [
    ['connect-message=no-resources', 'pool-type=pooled', 'scope=some-users'],
    ['!capacity=full', 'pattern=new-sessions-only'],
  ],
  'vm-start-failed': [
    ['!power=off', 'event-text=AllocationFailed'],
    ['pool-type=personal', 'connect-message=still-starting', 'vm-start=fails'],
  ],
  'client-cache-or-version': [
    ['scope=one-user', 'client=web-works'],
    ['stage=no-feed', 'client-version=outdated', 'scope=one-user'],
  ],
  'black-screen': [
    ['stage=black-after-sign-in', 'black-screen=stays', 'profile=own'],
    ['stage=black-after-sign-in', 'fslogix-error=attached', 'changed=update'],
  ],
  'udp-shortpath': [
    ['stage=slow', 'transport=tcp', 'network=vpn'],
    ['stage=drops-later', 'symbolic-code=ShortpathTransportNetworkDrop'],
  ],
  'stuck-session': [
    ['scope=one-user', 'session-state=disconnected', 'others-on-host=work'],
    ['symbolic-code=ConnectionFailedUserHasValidSessionButRdshIsUnhealthy', 'scope=one-user', 'session-state=active'],
  ],
  'silent-agent': [
    ['!heartbeat=behind', '!host-status=Available', 'error-code=0x204'],
    ['others-on-host=fail', '!host-status=Available', 'hosts-affected=one-host', 'pattern=retry-works'],
  ],
  'client-endpoints-blocked': [
    ['scope=site', 'other-network=works', 'error-code=0x204'],
    ['stage=no-feed', 'scope=site', 'client-endpoints=blocked'],
  ],
  'account-locked-or-expired': [
    ['error-code=0xf07', 'scope=one-user'],
    ['stage=sign-in-refused', 'account-state=locked'],
  ],
};

describe('an article beyond the four documents', () => {
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
