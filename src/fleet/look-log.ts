import type { SelfTestLine } from '../domain/fleet/self-test.ts';
import type { Log } from '../log.ts';
import { selfTest } from '../status/self-test.ts';
import { missingLine } from '../wording/status/health-lines.ts';
import type { FleetReader } from './fleet-reader.ts';

function isFailing(line: SelfTestLine): line is Extract<SelfTestLine, { state: 'failing' }> {
  return line.state === 'failing';
}

/**
 * A reader that tells the log what could not be read: which action on which scope, which endpoint, and what goes without. Once when it begins and
 * once when it ends, not with every look; the chat is told the reason alone.
 */
export function withLookLog(reader: FleetReader, log: Log): FleetReader {
  let told = new Map<SelfTestLine['part'], string>();
  return {
    source: reader.source,
    async look(request) {
      const sight = await reader.look(request);
      const failing = new Map(
        selfTest(sight.observation)
          .filter(isFailing)
          .map((line) => [line.part, line]),
      );
      for (const [part, line] of failing) {
        if (told.get(part) !== line.why)
          log.warn({ part, why: line.why, missing: missingLine(line) }, 'could not be read');
      }
      for (const part of told.keys()) if (!failing.has(part)) log.info({ part }, 'can be read again');
      told = new Map([...failing].map(([part, line]) => [part, line.why]));
      return sight;
    },
  };
}
