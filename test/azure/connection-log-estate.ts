import { parseScenario } from '../../src/azure/demo/load-scenario.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';

export const NOW = '2026-11-20T09:00:00.000Z';

/** A connection, the reconnection that continues it, and an id that is in no log. */
export const FIRST = '0f9a3c11-1111-4000-8000-000000000001';
export const AGAIN = '0f9a3c11-1111-4000-8000-000000000002';
export const NOBODYS = '0f9a3c11-1111-4000-8000-00000000ffff';

/** An estate with a log: a pool that fails today, one that is as ever, one that nobody uses, and three connections to look up. */
export const LOGGED: Scenario = parseScenario(
  `about: An estate with a connection log.
subscriptions:
  - id: 5a9d2c10-0000-4000-8000-000000000001
    hostPools:
      - { name: HP-Prod-01, resourceGroup: rg-avd, location: canadaeast, hosts: [{ name: vm-1.contoso.com }, { name: vm-2.contoso.com }] }
      - { name: hp-prod-02, resourceGroup: rg-avd, location: canadaeast, hosts: [{ name: vm-9 }] }
logs:
  pools:
    HP-Prod-01:
      now: [40, 12]
      usual: [44, 43]
      codes:
        - { code: ConnectionFailedUserNotAuthorized, count: 3 }
        - { code: ConnectionFailedReverseUngracefulClose, serviceError: true, count: 25 }
    hp-prod-02: { now: [9, 9], usual: [11, 11] }
    hp-idle: { now: [0, 0], usual: [0, 0] }
    hp-gone: { now: [0, 0], usual: [6, 5] }
  hosts: { vm-2: [22, 1], vm-1.contoso.com: [18, 11], vm-9: [0, 0] }
  connections:
    - id: ${FIRST}
      at: -12m
      user: Ada@contoso.com
      hostPool: HP-Prod-01
      sessionHost: vm-2.contoso.com
      clientOs: Windows 11
      clientType: com.microsoft.rdc.windows.msrdc.x64
      clientVersion: 1.2.6277.0
      transport: UDP
      gatewayRegion: CAE
      errors:
        - { at: -12m, symbolic: ConnectionBroken, code: 8, message: "Broken, says 'the log'", source: Gateway }
        - { at: -13m, symbolic: UnexpectedNetworkDisconnect, code: 14, serviceError: true }
    - id: ${AGAIN}
      at: -10m
      user: ada@contoso.com
      continues: ${FIRST}
      state: Connected
      errors: [{ at: -11m, symbolic: SocketConnectionTimedOut, code: 1796 }, { at: -25h, symbolic: Old }]
    - id: 0f9a3c11-1111-4000-8000-000000000003
      at: -2h
      user: ada.b@contoso.com
      errors: [{ at: -2h, symbolic: PasswordExpired }]
`,
  'the logged estate',
);
