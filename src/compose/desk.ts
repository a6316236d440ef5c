import type { FlowInput, Need } from '../../dialogs/flow.ts';
import { FLOWS } from '../../dialogs/registry.ts';
import { route } from '../../dialogs/route.ts';
import { type RunningBot, startBot } from '../bot/bot.ts';
import type { Probe } from '../bot/readiness.ts';
import type { Config } from '../config/config.ts';
import type { TicketDesk } from '../domain/ticket.ts';
import type { Clock } from '../domain/time.ts';
import { everyFewSeconds, type OutboxJob, startOutboxJob } from '../jobs/outbox.ts';
import type { Log } from '../log.ts';
import { openDatabase } from '../store/database.ts';
import { CONVERSATION_SCHEMA, createSqliteConversationStore } from '../store/sqlite-conversation-store.ts';
import { createLocalDesk, TICKET_SCHEMA } from '../tickets/local-desk.ts';
import { openLookout } from './azure.ts';
import { type FleetMemory, rememberNames } from './fleet-memory.ts';
import { createRender } from './render.ts';
import { openRooms } from './rooms.ts';

/** The running product. */
export interface Desk {
  readonly bot: RunningBot;
  /** Ends what runs, in order: no more turns, no more jobs, storage last. */
  close(): Promise<void>;
}

function needs(fleet: FleetMemory, desk: TicketDesk): (need: Need) => Promise<FlowInput> {
  return async (need) => {
    if (need.kind === 'look') return { kind: 'looked', observation: await fleet.look(need.fresh) };
    return { kind: 'ticket-found', answer: await desk.find(need.id) };
  };
}

function probes(config: Config, fleet: FleetMemory, desk: TicketDesk): Probe[] {
  const azure = async (what: 'pools' | 'events') => {
    if (config.azure.kind === 'demo') return 'off';
    const { subscriptions } = await fleet.look(false);
    return subscriptions.every((one) => one[what].kind === 'read') ? 'ok' : 'failing';
  };
  return [
    { name: 'azure-host-pools', state: () => azure('pools') },
    { name: 'azure-service-health', state: () => azure('events') },
    { name: 'ticket-desk', state: async () => ((await desk.findByKey('probe')).kind === 'done' ? 'ok' : 'failing') },
  ];
}

/** Builds every client and starts the bot. Rejects, saying what to do, when a part cannot be had. */
export async function openDesk(config: Config, log: Log, clock: Clock): Promise<Desk> {
  const fleet = rememberNames(await openLookout(config.azure, clock));
  const rooms = openRooms(fleet.names);
  const database = openDatabase(config.dataFolder, [CONVERSATION_SCHEMA, TICKET_SCHEMA]);
  const store = createSqliteConversationStore({ database });
  const desk = createLocalDesk({ database, clock });
  const bot = await startBot({
    config,
    log,
    store,
    clock,
    flows: FLOWS,
    route,
    knowledge: rooms.knowledge,
    search: rooms.search,
    demo: config.azure.kind === 'demo',
    read: (text, locale) => rooms.reader.read(text, { now: clock(), locale }),
    fetchNeed: needs(fleet, desk),
    openTicket: (draft) => desk.open(draft),
    render: createRender(rooms.knowledge, clock),
    probes: probes(config, fleet, desk),
  });
  // The names of the fleet are known before the first message; a look that fails is no reason not to start.
  fleet.look(false).catch((error: unknown) => log.warn({ error }, 'the first look at the fleet failed'));
  const outbox: OutboxJob = startOutboxJob({ store, clock, log, deliver: bot.deliver, repeat: everyFewSeconds });
  return {
    bot,
    close: async () => {
      await outbox.stop();
      await bot.close();
      database.close();
    },
  };
}
