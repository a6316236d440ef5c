import { describe, expect, it } from 'vitest';
import { finding, knowledge, leaders } from './leaders.ts';

/** Two articles that look the same by `shared`; the answer `ours` makes the first the leader, `theirs` the second. */
interface LookAlikes {
  readonly id: string;
  readonly rival: string;
  readonly shared: readonly string[];
  readonly ours: string;
  readonly theirs: string;
}

const alike = (id: string, rival: string, shared: string[], ours: string, theirs: string): LookAlikes => {
  return { id, rival, shared, ours, theirs };
};

const LOOK_ALIKES: readonly LookAlikes[] = [
  alike(
    'url-check-failed',
    'agent-gateway-url-blocked',
    ['host-status=NeedsAssistance', 'changed=network'],
    'url-tool=inaccessible',
    'event-id=3703',
  ),
  alike('fslogix-profile', 'profile-storage-slow-or-down', ['profile=temporary'], 'scope=one-user', 'scope=everyone'),
  alike(
    'profile-storage-slow-or-down',
    'black-screen',
    ['stage=black-after-sign-in', 'scope=some-users'],
    'file-share=unreachable',
    'file-share=answers',
  ),
  alike(
    'entra-join-signin',
    'licence-or-conditional-access',
    ['stage=sign-in-refused', 'scope=one-user'],
    'sign-in-place=desktop',
    'sign-in-place=app',
  ),
  alike(
    'app-group-not-assigned',
    'client-cache-or-version',
    ['stage=no-feed', 'scope=one-user'],
    'app-group-assigned=no',
    'client=web-works',
  ),
  alike(
    'licence-or-conditional-access',
    'account-locked-or-expired',
    ['stage=sign-in-refused', 'scope=one-user'],
    'sign-in-message=no-access',
    'account-state=password-expired',
  ),
  alike(
    'personal-desktop-unassigned',
    'no-capacity-available',
    ['connect-message=no-resources'],
    'pool-type=personal',
    'pool-type=pooled',
  ),
  alike(
    'no-capacity-available',
    'service-incident',
    ['stage=connecting-fails', 'scope=everyone'],
    '!capacity=full',
    '!incident=listed',
  ),
  alike(
    'vm-start-failed',
    'personal-desktop-unassigned',
    ['pool-type=personal', 'connect-message=no-resources'],
    'vm-start=fails',
    'desktop-assigned=no',
  ),
  alike(
    'client-cache-or-version',
    'account-locked-or-expired',
    ['stage=sign-in-refused', 'scope=one-user'],
    'client=web-works',
    'account-state=locked',
  ),
  alike(
    'black-screen',
    'fslogix-profile',
    ['stage=black-after-sign-in', 'scope=one-user'],
    'profile=own',
    'profile=temporary',
  ),
  alike(
    'udp-shortpath',
    'profile-storage-slow-or-down',
    ['stage=slow', 'scope=some-users'],
    'transport=tcp',
    'file-share=slow',
  ),
  alike(
    'stuck-session',
    'silent-agent',
    ['stage=connecting-fails', 'host-status=Available', 'session-state=disconnected'],
    'others-on-host=work',
    'others-on-host=fail',
  ),
  alike(
    'silent-agent',
    'agent-no-heartbeat',
    ['!heartbeat=behind', 'error-code=0x204'],
    '!host-status=Available',
    '!host-status=Unavailable',
  ),
  alike(
    'client-endpoints-blocked',
    'connect-0x204-triage',
    ['error-code=0x204', 'other-network=works'],
    'scope=site',
    'client=some-pcs-only',
  ),
  alike(
    'account-locked-or-expired',
    'entra-join-signin',
    ['stage=sign-in-refused', 'sign-in-message=wrong-password'],
    'account-state=expired',
    'host-join=entra',
  ),
];

describe('look-alikes', () => {
  it.each(LOOK_ALIKES.map((one) => [one.id, one.rival, one] as const))(
    '%s and %s change places by the finding that separates them',
    (id, rival, { shared, ours, theirs }) => {
      expect(leaders([...shared, ours])[0]).toBe(id);
      expect(leaders([...shared, theirs])[0]).toBe(rival);
    },
  );

  it('is told from its look-alikes by findings that somebody can be asked for or a check reads', () => {
    const asked = new Set(knowledge.questions.map((question) => question.key));
    const checked = new Set(['host-status', 'heartbeat', 'capacity', 'incident', 'power']);
    const separating = LOOK_ALIKES.flatMap(({ ours, theirs }) => [finding(ours).key, finding(theirs).key]);
    expect(separating.filter((key) => !asked.has(key) && !checked.has(key))).toEqual([]);
  });
});
