import { selfTest } from '../checks/self-test.ts';
import type { SelfTestLine } from '../domain/self-test.ts';
import type { Log } from '../log.ts';
import { missingLine } from '../wording/fleet-sheets.ts';
import type { Lookout } from './azure.ts';

function isFailing(line: SelfTestLine): line is Extract<SelfTestLine, { state: 'failing' }> {
  return line.state === 'failing';
}

/**
 * A lookout that tells the log what could not be read: which action on which scope, which endpoint, and what goes without. Once when it begins and
 * once when it ends, not with every look; the chat is told the reason alone.
 */
export function withLookLog(lookout: Lookout, log: Log): Lookout {
  let told = new Map<SelfTestLine['part'], string>();
  return {
    source: lookout.source,
    async look(request) {
      const sight = await lookout.look(request);
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
