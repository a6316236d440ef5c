import type { Probe } from '../bot/readiness.ts';
import { selfTest } from '../checks/self-test.ts';
import type { Config } from '../config/config.ts';
import type { LanguageModel } from '../domain/language-model.ts';
import { SELF_TEST_PARTS, type SelfTestLine, type SelfTestPart } from '../domain/self-test.ts';
import type { TicketDesk } from '../domain/ticket.ts';
import { missingLine } from '../wording/fleet-sheets.ts';
import type { FleetMemory } from './fleet-memory.ts';

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
