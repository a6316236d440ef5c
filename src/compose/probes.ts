import type { Config } from '../config/config.ts';
import { SELF_TEST_PARTS, type SelfTestLine, type SelfTestPart } from '../domain/fleet/self-test.ts';
import type { LanguageModel } from '../domain/model/language-model.ts';
import type { TicketDesk } from '../domain/ticket/ticket.ts';
import type { FleetMemory } from '../fleet/fleet-memory.ts';
import { selfTest } from '../status/self-test.ts';
import type { Probe } from '../teams/readiness.ts';
import { missingLine } from '../wording/status/fleet-lines.ts';

const OFF = { state: 'off', missing: [] } as const;

function told(line: SelfTestLine | undefined): ReturnType<Probe['state']> extends Promise<infer State> ? State : never {
  if (line === undefined || line.state === 'off') return OFF;
  return { state: line.state, missing: line.state === 'ok' ? [] : [missingLine(line)] };
}

/** What `/readyz` names: every part of Azure that is read, each with the role or setting it lacks, and the ticket desk. */
export function probes(config: Config, fleet: FleetMemory, desk: TicketDesk): Probe[] {
  const part = async (name: SelfTestPart) => {
    if (config.azure.kind === 'demo') return OFF;
    const { observation } = await fleet.look({ fresh: false });
    return told(selfTest(observation).find((line) => line.part === name));
  };
  return [
    ...SELF_TEST_PARTS.map((name): Probe => ({ name: `azure-${name}`, state: () => part(name) })),
    {
      name: 'ticket-desk',
      state: async () => ({
        state: (await desk.findByKey('probe')).kind === 'done' ? 'ok' : 'failing',
        missing: [],
      }),
    },
  ];
}

/** The language model as the last answers showed it: it is asked nothing here. The bot works without it, so it never makes it not ready. */
export function modelProbe(model: LanguageModel | undefined): Probe {
  return {
    name: 'language-model',
    needed: false,
    state: async () => model?.standing() ?? OFF,
  };
}
