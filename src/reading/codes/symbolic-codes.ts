// CodeSymbolic names seen in WVDErrors, and those of Shortpath (docs/azure-facts.md#symbolic-codes-of-the-connection-log).
const NAMES = `ConnectionFailedNoHealthyRdshAvailable ConnectionFailedUserHasValidSessionButRdshIsUnhealthy
  ConnectionFailedUserNotAuthorized ConnectionFailedAdTrustedRelationshipFailure ConnectionFailedClientDisconnect
  ConnectionFailedServerDisconnect ConnectionFailedReverseUngracefulClose ConnectionFailedPersonalDesktopFailedToBeStarted
  ConnectionFailedNoPreAssignedPersonalDesktopForUser ConnectionFailedClientConnectedTooLateReverseConnectionAlreadyClosed
  SessionHostResourceNotAvailable OutOfMemory ReverseConnectFailed ReverseConnectResponseTimeout
  ReverseConnectDnsLookupFailed GatewayServerNotFound DnsLookupFailed ReverseConnectSChannelFailure ConnectionBroken
  UnexpectedNetworkDisconnect ConnectionBrokenMissedHeartbeatThresholdExceeded TransportClosedUnexpectedly
  SocketConnectionTimedOut ClientNetworkUnavailable InvalidCredentials LogonFailed AuthenticationLogonFailed PasswordExpired
  PasswordMustChange AccountLockedOut AccountDisabled InvalidAuthToken NoAuthenticatingAuthority LocalSecurityAuthorityError
  LogonTypeNotGranted NotAuthorizedForLogon ErrorLoadingSslLibraries FileNotFound GraphicsCapsNotReceived
  GraphicsSubsystemFailed GetInputDeviceHandlesError DWMProcessAccessFailure SYSTEM_EVENT_ERR_SHUTDOWN
  ERROR_SHARING_VIOLATION ERROR_BAD_NETPATH ERROR_ACCESS_DENIED ERROR_DISK_FULL ConnectionDeniedByServer
  ShortpathTransportNetworkDrop ShortpathTransportReliabilityThresholdFailure`.split(/\s+/);

const BY_LOWER_CASE: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
const OF_THE_FAMILY = /^(?:ConnectionFailed|ConnectionBroken|ReverseConnect|ShortpathTransport)[A-Z][A-Za-z]+$/;

/** The symbolic code a word is, in Microsoft's spelling; `undefined` for any other word. */
export function symbolicCode(word: string): string | undefined {
  return BY_LOWER_CASE.get(word.toLowerCase()) ?? (OF_THE_FAMILY.test(word) ? word : undefined);
}
