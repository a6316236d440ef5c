import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import type { Scenario } from '../../src/azure/demo/scenario.ts';
import { noConnectionLog } from '../../src/azure/no-connection-log.ts';
import { type DeskParts, openDesk } from '../../src/compose/desk.ts';
import { readConfig } from '../../src/config/config.ts';
import { epochMs, shifted, type UtcTime } from '../../src/domain/core/time.ts';
import type { AzurePort } from '../../src/domain/fleet/azure-port.ts';
import { createLog } from '../../src/log.ts';
import { createPictureReader } from '../../src/pictures/picture-reader.ts';
import { type Agent, openAgent, words } from '../product/agent.ts';
import { DATA_FOLDERS } from '../setup/data-folders.ts';

/** The desk as the product composes it, behind HTTP, on a clock and on jobs that move only when told. */
export interface ComposedDesk {
  readonly messagesUrl: string;
  now(): UtcTime;
  /** Lets time pass (ms): the clock moves on at once, then every job whose time has come runs to its end, once. */
  pass(ms: number): Promise<void>;
  /** What `/readyz` answers. */
  ready(): Promise<{ status: number; body: Record<string, Record<string, unknown>> }>;
  /** A conversation of its own with the desk; ends with the desk. */
  agent(): Promise<Agent>;
  close(): Promise<void>;
}

export interface ComposedDeskOptions {
  /** Settings as an operator sets them; those that name the port, the folder and the chat page are given. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The demo fleet: the name of a scenario that is shipped. */
  readonly scenario?: string;
  /** Azure in place of what the settings name. */
  readonly openPorts?: DeskParts['openPorts'];
  /** Another way to what is kept. */
  readonly openStore?: DeskParts['openStore'];
}

const A_MINUTE_MS = 60_000;
const BEGIN = '2026-11-20T09:00:00.000Z';

interface Timer {
  readonly ms: number;
  readonly work: () => Promise<void>;
  due: number;
}

/** Timers that stand still until time is let pass. */
function standingTimers(): { repeat: DeskParts['repeat']; pass(ms: number): Promise<void> } {
  const timers = new Set<Timer>();
  let passed = 0;
  return {
    repeat: (ms) => (work) => {
      const timer: Timer = { ms, work, due: passed + ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(ms) {
      passed += ms;
      for (const timer of [...timers].filter(({ due }) => due <= passed)) {
        timer.due = passed + timer.ms;
        await timer.work();
      }
    },
  };
}

/** Opens the desk on a new folder. Throws what the product's own start throws. */
export async function openComposedDesk(options: ComposedDeskOptions = {}): Promise<ComposedDesk> {
  const { environment = {}, scenario, openPorts, openStore } = options;
  const folder = mkdtempSync(join(DATA_FOLDERS, 'avd-composed-desk-'));
  const settings = { PORT: '0', DATA_DIR: folder, PLAYGROUND: 'off', ...environment };
  const config = readConfig(settings, scenario === undefined ? [] : ['--scenario', scenario]);
  const timers = standingTimers();
  const agents: Agent[] = [];
  let now: UtcTime = BEGIN;
  const clock = () => now;
  const desk = await openDesk({ ...config, host: '127.0.0.1' }, createLog({ level: 'silent', clock }), clock, {
    repeat: timers.repeat,
    stopwatch: () => epochMs(now) ?? 0,
    // However busy the machine is: time stands still.
    openPictures: (log) => createPictureReader({ log, after: () => () => {} }),
    picturesLimitMs: A_MINUTE_MS,
    ...(openPorts === undefined ? {} : { openPorts }),
    ...(openStore === undefined ? {} : { openStore }),
  });
  const { messagesUrl } = desk.bot;
  return {
    messagesUrl,
    now: clock,
    pass: async (ms) => {
      now = shifted(now, ms);
      await timers.pass(ms);
    },
    ready: async () => {
      const response = await fetch(new URL('/readyz', messagesUrl));
      return { status: response.status, body: (await response.json()) as Record<string, Record<string, unknown>> };
    },
    agent: async () => {
      const agent = await openAgent(() => messagesUrl);
      agents.push(agent);
      return agent;
    },
    close: async () => {
      await desk.close();
      for (const agent of agents) await agent.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everything a conversation was told while something went on. */
export async function heard({ connector }: Agent, during: () => Promise<unknown>): Promise<string> {
  const before = connector.taken.length;
  await during();
  return words(connector.taken.slice(before));
}

/** A fleet that may become another between two looks; `through` stands between it and whoever looks. */
export function changingFleet(
  first: Scenario,
  through: (port: AzurePort) => AzurePort = (port) => port,
): { openPorts: DeskParts['openPorts']; becomes(next: Scenario): void } {
  const scenario = { ...first };
  return {
    openPorts: async (_config, clock) => ({
      azure: through(createDemoAzure({ scenario, clock })),
      connectionLog: noConnectionLog(clock),
    }),
    // The port tells its scenario anew with every call.
    becomes: (next) => void Object.assign(scenario, next),
  };
}
