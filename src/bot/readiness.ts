import type { HttpAnswer } from './http-answer.ts';

/** `ok`: works now. `failing`: configured and does not work. `off`: not configured, on purpose. */
export type DependencyState = 'ok' | 'failing' | 'off';

/** One thing the bot stands on. `state` may throw or never answer; both count as failing. */
export interface Probe {
  readonly name: string;
  state(): Promise<DependencyState>;
}

async function stateOf(probe: Probe, limitMs: number): Promise<DependencyState> {
  const { promise: late, resolve } = Promise.withResolvers<DependencyState>();
  const timer = setTimeout(() => resolve('failing'), limitMs);
  try {
    return await Promise.race([probe.state(), late]);
  } catch {
    return 'failing';
  } finally {
    clearTimeout(timer);
  }
}

/** Asks every probe at once: 200 when none is failing, otherwise 503; each dependency is named with its state either way. */
export async function readiness(probes: readonly Probe[], limitMs: number): Promise<HttpAnswer> {
  const states = await Promise.all(probes.map((probe) => stateOf(probe, limitMs)));
  const ready = !states.includes('failing');
  const dependencies = Object.fromEntries(probes.map((probe, index) => [probe.name, states[index]]));
  return { status: ready ? 200 : 503, body: { status: ready ? 'ready' : 'not-ready', dependencies } };
}
