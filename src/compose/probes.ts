import type { Config } from '../config/config.ts';
import { SELF_TEST_PARTS, type SelfTestLine, type SelfTestPart } from '../domain/fleet/self-test.ts';
import type { LanguageModel } from '../domain/model/language-model.ts';
import type { TicketDesk } from '../domain/ticket/ticket.ts';
import type { FleetMemory } from '../fleet/fleet-memory.ts';
import { selfTest } from '../status/self-test.ts';
import type { Probe, ProbeState } from '../teams/readiness.ts';
import { deskLine, missingLine } from '../wording/status/health-lines.ts';

const OFF = { state: 'off', missing: [] } as const;

function told(line: SelfTestLine | undefined): ProbeState {
  if (line === undefined) return OFF;
  const missing = missingLine(line);
  return { state: line.state === 'untried' ? 'off' : line.state, missing: missing === null ? [] : [missing] };
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
      state: async () => {
        const answer = await desk.check();
        if (answer.kind === 'done') return { state: 'ok', missing: [] };
        return { state: 'failing', missing: [deskLine(answer.failure)] };
      },
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
