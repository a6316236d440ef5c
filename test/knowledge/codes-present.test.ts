import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODE_SPACES, type CodeSpace, type DocumentedCode } from '../../src/domain/knowledge/code-entry.ts';
import { readCodes } from '../../src/knowledge/read-codes.ts';

const FOLDER = new URL('../../knowledge/', import.meta.url);
const FILE = readFileSync(new URL('codes.yaml', FOLDER), 'utf8');
const { value: placed, problems } = readCodes(FILE);
const codes = placed?.book ?? { entries: [], reviewed: '' };
const documented = codes.entries.filter((one): one is DocumentedCode => one.kind === 'documented');

// Written down by hand from the references, so that a code that drops out of the file is missed here.
const EXPECTED: Readonly<Record<CodeSpace, string>> = {
  main: `0x0 0x1 0x2 0x3 0x104 0x106 0x108 0x10a 0x204 0x206 0x208 0x20a 0x304 0x306 0x308 0x30a 0x404 0x406 0x408 0x40a 0x506 0x508
    0x604 0x606 0x608 0x704 0x706 0x708 0x804 0x807 0x808 0x904 0x906 0x907 0x908 0xa06 0xa07 0xb04 0xb06 0xb07 0xb09 0xc06 0xc07 0xc08
    0xd07 0xd09 0xe06 0xe07 0xe08 0xe09 0xf07 0xf08 0x1007 0x1008 0x1107 0x1151 0x1207 0x1307 0x1407 0x1607 0x1707 0x1807 0x1b07 0x1c07
    0x1d07 0x2107 0x2207 0x2507 0x2604 0x2000001 0x2000002`,
  extended: `0x0 0x1 0x2 0x3 0x4 0x5 0x6 0x7 0x8 0x9 0xa 0xb 0xc 0x100 0x101 0x102 0x103 0x104 0x105 0x106 0x107 0x108 0x109 0x10a 0x10b
    0x300 0x1151 0x1000-0x7fff`,
  gateway: `01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 11 12 13 14 15 17 18 19 1a 1b 1c 1f 20 21 22 23 24 25 26 27 28 29 2a 2b 2c 2d
    2f 30 32 33 34 35 37 38 39 3b 3c 3d 3e 3f 40 41 42 43 44 45 46 47 49 4a 4b 4c 4e`,
  pair: '0x904/0x7',
  symbolic: `ConnectionFailedNoHealthyRdshAvailable ConnectionFailedUserHasValidSessionButRdshIsUnhealthy ConnectionFailedUserNotAuthorized
    ConnectionFailedAdTrustedRelationshipFailure ConnectionFailedClientDisconnect ConnectionFailedServerDisconnect
    ConnectionFailedReverseUngracefulClose ConnectionFailedPersonalDesktopFailedToBeStarted
    ConnectionFailedNoPreAssignedPersonalDesktopForUser ConnectionFailedClientConnectedTooLateReverseConnectionAlreadyClosed
    ConnectionDeniedByServer SessionHostResourceNotAvailable OutOfMemory ReverseConnectFailed ReverseConnectResponseTimeout
    ReverseConnectDnsLookupFailed ReverseConnectSChannelFailure GatewayServerNotFound DnsLookupFailed ConnectionBroken
    UnexpectedNetworkDisconnect ConnectionBrokenMissedHeartbeatThresholdExceeded TransportClosedUnexpectedly SocketConnectionTimedOut
    ClientNetworkUnavailable ShortpathTransportNetworkDrop ShortpathTransportReliabilityThresholdFailure InvalidCredentials LogonFailed
    AuthenticationLogonFailed PasswordExpired PasswordMustChange AccountLockedOut AccountDisabled InvalidAuthToken
    NoAuthenticatingAuthority LocalSecurityAuthorityError LogonTypeNotGranted NotAuthorizedForLogon ErrorLoadingSslLibraries FileNotFound
    GraphicsCapsNotReceived GraphicsSubsystemFailed GetInputDeviceHandlesError DWMProcessAccessFailure SYSTEM_EVENT_ERR_SHUTDOWN
    ERROR_SHARING_VIOLATION ERROR_BAD_NETPATH ERROR_ACCESS_DENIED ERROR_DISK_FULL`,
  event: `51 3277 3703 3019 3389 3701 INVALID_REGISTRATION_TOKEN EXPIRED_MACHINE_TOKEN EXPIRED_REGISTRATION_TOKEN INVALID_FORM
    InstallationHealthCheckFailedException ENDPOINT_NOT_FOUND InstallMsiException Win32Exception DownloadMsiException
    MissingMethodException NAME_ALREADY_REGISTERED O_REVERSE_CONNECT_STACK_FAILURE RD_Gateway_Url:_is_not_accessible`,
  message: `Connection not found: RDAgent does not have an active connection to the broker
    RDAgent does not have an active connection to the broker
    Connection Broker couldn't validate the settings
    couldn't validate the settings
    DisableRegistryTools
    enablesxsstackrc.ps1
    disablesxsstackrc.ps1
    Incorrect credentials
    Timeout waiting for user input
    The account used during provisioning doesn't have permissions to complete the operation
    account used during provisioning doesn't have permissions
    You have exceeded the maximum number of computer accounts you are allowed to create in this domain
    KB5020276
    Domain name doesn't resolve
    ERROR_NO_SUCH_DOMAIN
    Authentication failed
    Remote Desktop licensing mode is not configured
    no Remote Desktop client access licenses available
    no Remote Desktop License Servers available
    AllocationFailed
    ZonalAllocationFailed
    exceeding quota limits
    scale operation is not allowed
    Create a free account
    Failed to create registration key
    Update failed to initiate
    Session host rollback failed
    HostpoolHasNoSessionHosts
    AgentRegistrationFailureGeneric
    CloudDeviceExtension`,
  'host-status': `Available NeedsAssistance Unavailable Shutdown Disconnected NoHeartbeat Upgrading UpgradeFailed NotJoinedToDomain
    DomainTrustRelationshipLost SxSStackListenerNotReady FSLogixNotHealthy`,
  'health-check': `DomainJoinedCheck DomainTrustCheck FSLogixHealthCheck SxSStackListenerCheck UrlsAccessibleCheck MonitoringAgentCheck
    DomainReachable WebRTCRedirectorCheck SupportedEncryptionCheck MetaDataServiceCheck AppAttachHealthCheck TURNRelayAccessHealthCheck
    AADJoinedHealthCheck`,
  'sign-in': `AADSTS50020 AADSTS50053 AADSTS50055 AADSTS50057 AADSTS50058 AADSTS50076 AADSTS50079 AADSTS50126 AADSTS50144 AADSTS53000
    AADSTS53003 AADSTS530002 AADSTS530032 AADSTS65001`,
  windows: '0x20 0x21 0x35 0x43 0x70 0x79 0x4f1 0x52e 0x54b 0x8b0 0xa8b 0xaac',
};

function expected(space: CodeSpace): string[] {
  if (space === 'message') return EXPECTED.message.split(/\n\s*/);
  const written = EXPECTED[space]
    .split(/\s+/)
    .map((code) => code.replaceAll('_', space === 'event' && code.includes(':') ? ' ' : '_'));
  return space === 'gateway' ? written.map((code) => `0x30000${code}`) : written;
}

describe('the codes of the product', () => {
  it('are read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it.each(CODE_SPACES)('holds every documented code of the space %s once and no other', (space) => {
    const held = documented.filter((one) => one.space === space).map((one) => one.code);
    expect(held.toSorted()).toEqual(expected(space).toSorted());
  });

  it('names the main codes that were looked for in vain', () => {
    const vain = codes.entries
      .filter((one) => one.kind === 'undocumented')
      .map(({ space, code }) => `${space} ${code}`);
    expect(vain).toEqual(['main 0x4', 'main 0x307', 'main 0x607']);
    expect(codes.reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('gives the names of Log Analytics their numbers', () => {
    const numberOf = (code: string) => documented.find((one) => one.code === code)?.numbers.map(({ first }) => first);
    expect(numberOf('TransportClosedUnexpectedly')).toEqual([0x204]);
    expect(numberOf('SocketConnectionTimedOut')).toEqual([0x704]);
    expect(numberOf('ErrorLoadingSslLibraries')).toEqual([0x30_00_043]);
    expect(numberOf('ConnectionFailedUserNotAuthorized')).toEqual([-2_146_233_088]);
    expect(numberOf('ConnectionFailedClientDisconnect')).toEqual([-2_146_233_088, -2_147_467_259]);
    expect(documented.filter(({ space, numbers }) => space === 'symbolic' && numbers.length > 0)).toHaveLength(20);
  });

  it('says each meaning in both languages as part of a sentence, never the same in both', () => {
    for (const { code, meaning, collect } of documented) {
      for (const text of [meaning.en, meaning.fr]) expect(text, code).not.toMatch(/^\s*$|[.!?]$|\s{2}/);
      expect(meaning.fr, code).not.toBe(meaning.en);
      if (collect !== undefined) expect(collect.fr, code).not.toBe(collect.en);
    }
    expect(documented.filter(({ meaning }) => /[àâçéèêîôûù]/.test(meaning.fr)).length).toBeGreaterThan(150);
  });

  it('says of 0x204 and 0x904 where it broke off, and of nobody’s page more than that it is unverified', () => {
    const main = (code: string) => documented.find((one) => one.space === 'main' && one.code === code);
    expect([main('0x204')?.tells, main('0x904')?.tells, main('0xd07')?.tells]).toEqual(['place', 'place', 'reason']);
    expect(documented.find((one) => one.space === 'pair')?.sources[0].trust).toBe('unverified');
  });

  it('points only to articles that exist', () => {
    const files = readdirSync(FOLDER);
    expect(documented.flatMap((one) => one.articles).filter((id) => !files.includes(`${id}.md`))).toEqual([]);
    expect(documented.filter((one) => one.articles.length > 0).length).toBeGreaterThan(40);
  });

  it('holds no step: nothing is to be run, set or reinstalled', () => {
    const text = FILE.replace(/^sources:[\s\S]*?^main:|articles: \[.*?\]/gm, '');
    expect(text).not.toMatch(
      /\b(?:reinstall|restart|reboot|réinstall\w*|redémarr\w*|HKLM|Set-ItemProperty|msiexec)\b/i,
    );
  });
});
