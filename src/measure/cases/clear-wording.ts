/** Names that stand in the documents word for word: codes, events, exceptions, checks, commands and parts of the agent. */
const DOCUMENTED_NAMES: readonly RegExp[] = [
  /\b0x[0-9a-f]{3,8}\b/i,
  /\bAADSTS\d{4,}\b/i,
  /\bevent (id )?\d{4}\b|\b(3019|3277|3389|3701|3703)\b/i,
  /\b[A-Z]+(_[A-Z]+)+\b/,
  /\b[A-Z]\w+(Exception|HealthCheck|Check)\b/,
  /\bConnection(Failed|Broken|Denied)\w+/,
  /\b(rdp-sxs|qwinsta|RDAgentBootLoader|ScriptLog|VMExtensionProvisioningError|IsRegistered)/i,
  /O_REVERSE_CONNECT_STACK_FAILURE/,
  /licensing mode is not configured|Timeout waiting for user input|RD Gateway Url: is not accessible/i,
];

/** Whether a text names something as the documents name it, so that the wording leaves little to guess. */
export function isClearlyWorded(text: string): boolean {
  return DOCUMENTED_NAMES.some((name) => name.test(text));
}
