import { within } from '../domain/core/deadline.ts';
import type { HttpAnswer } from './http-answer.ts';

/** `ok`: works now. `failing`: configured and does not work. `off`: not configured, on purpose. */
export type DependencyState = 'ok' | 'failing' | 'off';

/** How one thing stands; `missing` names each role, setting or endpoint it lacks, and what does not work without it. */
export interface ProbeState {
  readonly state: DependencyState;
  readonly missing: readonly string[];
  /** What was counted since the start, by name; absent where nothing is. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** One thing the bot stands on. `state` may throw or never answer; both count as failing. */
export interface Probe {
  readonly name: string;
  /** `false`: the bot is ready although it fails. */
  readonly needed?: false;
  state(): Promise<ProbeState>;
}

async function stateOf(probe: Probe, limitMs: number): Promise<ProbeState> {
  try {
    const timed = await within(limitMs, probe.state());
    return timed.kind === 'done' ? timed.value : { state: 'failing', missing: ['no answer in time'] };
  } catch (error) {
    return { state: 'failing', missing: [error instanceof Error ? error.message : String(error)] };
  }
}

/** Asks every probe at once: 200 when none that is needed is failing, otherwise 503; each dependency is named with its state either way, and what it lacks. */
export async function readiness(probes: readonly Probe[], limitMs: number): Promise<HttpAnswer> {
  const states = await Promise.all(probes.map((probe) => stateOf(probe, limitMs)));
  const ready = states.every((one, index) => one.state !== 'failing' || probes[index]?.needed === false);
  const dependencies = Object.fromEntries(probes.map((probe, index) => [probe.name, states[index]?.state]));
  const missing = Object.fromEntries(
    probes.flatMap((probe, index) => {
      const lines = states[index]?.missing ?? [];
      return lines.length === 0 ? [] : [[probe.name, lines]];
    }),
  );
  const counted = probes.flatMap((probe, index) => {
    const counts = states[index]?.counts;
    return counts === undefined ? [] : [[probe.name, counts] as const];
  });
  const counts = counted.length === 0 ? {} : { counts: Object.fromEntries(counted) };
  return {
    status: ready ? 200 : 503,
    body: { status: ready ? 'ready' : 'not-ready', dependencies, missing, ...counts },
  };
}
