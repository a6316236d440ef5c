import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/domain/status/observation.ts';
import type { FleetReader } from '../../src/fleet/fleet-reader.ts';
import { withLookLog } from '../../src/fleet/look-log.ts';
import type { Log } from '../../src/log.ts';
import { hosts, observation } from './observation-builder.ts';

const WELL = observation([{ name: 'hp-1', hosts: hosts('a', 2) }]);
const REFUSED = observation([{ name: 'hp-1', hosts: 'refused' }]);

function logged(looks: readonly Observation[]) {
  const lines: string[] = [];
  const note = (level: string) => (fields: object, text: string) =>
    lines.push(`${level} ${text} ${JSON.stringify(fields)}`);
  const left = [...looks];
  const inner: FleetReader = {
    source: 'live',
    look: async () => ({ observation: left.shift() ?? WELL, user: null, connection: null }),
  };
  const log = { warn: note('warn'), info: note('info') } as unknown as Log;
  return { lookout: withLookLog(inner, log), lines };
}

describe('the log of looks', () => {
  it('names what is refused, the role it needs and what goes without, once and not with every look', async () => {
    const { lookout, lines } = logged([REFUSED, REFUSED]);
    await lookout.look({ fresh: false });
    await lookout.look({ fresh: false });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^warn could not be read.*session-hosts.*Desktop Virtualization Reader.*no status of the hosts/,
    );
  });

  it('says when it can be read again, and names it anew when it fails later', async () => {
    const { lookout, lines } = logged([REFUSED, WELL, REFUSED]);
    for (const _ of [1, 2, 3]) await lookout.look({ fresh: false });
    expect(lines.map((line) => line.slice(0, 20))).toEqual([
      'warn could not be re',
      'info can be read aga',
      'warn could not be re',
    ]);
  });

  it('is silent while all is well', async () => {
    const { lookout, lines } = logged([WELL]);
    await lookout.look({ fresh: false });
    expect(lines).toEqual([]);
  });
});
