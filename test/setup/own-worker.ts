/**
 * Test files that set the environment of their process. The identity package keeps the first token endpoint it meets for as long as it is loaded, so
 * each of them loads it anew.
 */
export const OWN_WORKER: readonly string[] = [
  'test/azure/connection-log-live.test.ts',
  'test/azure/graph-estate.test.ts',
  'test/azure/graph-port.test.ts',
  'test/azure/live-port.test.ts',
  'test/azure/only-reads.test.ts',
  'test/azure/page-gate.test.ts',
  'test/azure/resend.test.ts',
  'test/azure/token.test.ts',
  'test/model/standin.test.ts',
];
