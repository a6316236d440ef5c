import { describe, expect, it } from 'vitest';
import { answerStatus } from '../../src/status/answer.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';

describe('versions beside their peers', () => {
  it('count every host of the pool, the most common first, one version in two spellings once', () => {
    const look = observation([
      {
        name: 'hp-sales',
        hosts: hosts('sales', 4).map((host, index) => ({
          ...host,
          stackVersion: index === 0 ? 'rdp-sxs260209500' : index === 1 ? '1.0.2602.09500' : 'rdp-sxs260209400',
          agentVersion: index === 3 ? undefined : '1.0.1',
        })),
      },
    ]);
    const { versions } = answerStatus(look, { kind: 'host', id: 'sales0' }, [], NOW);
    expect(versions?.stack).toEqual([
      { version: '1.0.2602.09400', hosts: 2 },
      { version: '1.0.2602.09500', hosts: 2 },
    ]);
    expect(versions?.agent).toEqual([{ version: '1.0.1', hosts: 3 }]);
  });
});
