import type { DatabaseSync } from 'node:sqlite';
import { boardTurn } from '../../dialogs/board.ts';
import type { FlowInput, Need } from '../../dialogs/flow.ts';
import { FLOWS } from '../../dialogs/registry.ts';
import { route } from '../../dialogs/route.ts';
import { ticketNews } from '../../dialogs/ticket-news.ts';
import type { Config } from '../config/config.ts';
import type { TicketDeskConfig } from '../config/ticket-desk.ts';
import type { ConversationStore } from '../domain/conversation/conversation.ts';
import type { Clock } from '../domain/core/time.ts';
import type { TicketDesk } from '../domain/ticket/ticket.ts';
import { withDeskMemory } from '../fleet/desk-memory.ts';
import { type FleetMemory, rememberNames } from '../fleet/fleet-memory.ts';
import { openFleetReader } from '../fleet/fleet-reader.ts';
import { withLookLog } from '../fleet/look-log.ts';
import { lookStep } from '../fleet/watching.ts';
import { BOARD_EVERY_MS, startBoardJob } from '../jobs/board.ts';
import { every } from '../jobs/job.ts';
import { OUTBOX_EVERY_MS, startOutboxJob } from '../jobs/outbox.ts';
import { startTicketNewsJob, TICKET_NEWS_EVERY_MS } from '../jobs/ticket-news.ts';
import { startWatchJob, WATCH_EVERY_MS } from '../jobs/watches.ts';
import type { Log } from '../log.ts';
import { openModelHelp } from '../second-opinion/open-model-help.ts';
import { inTransaction, openDatabase } from '../store/database.ts';
import { CONVERSATION_SCHEMA, createSqliteConversationStore } from '../store/sqlite-conversation-store.ts';
import { VECTOR_SCHEMA } from '../store/vector-store.ts';
import { createSqliteVersionHistory, VERSION_SCHEMA } from '../store/version-history.ts';
import { type RunningBot, startBot } from '../teams/bot.ts';
import { createEmailDesk, MAIL_SCHEMA } from '../tickets/email-desk.ts';
import { createLocalDesk, TICKET_SCHEMA } from '../tickets/local-desk.ts';
import { createRtDesk } from '../tickets/rt/rt-desk.ts';
import { createServiceNowDesk } from '../tickets/servicenow/servicenow-desk.ts';
import { openKnowledgeKit } from './knowledge-kit.ts';
import { modelProbe, probes } from './probes.ts';
import { createRender } from './render.ts';
import { roleOf } from './roles.ts';

/** The running product. */
export interface Desk {
  readonly bot: RunningBot;
  /** Ends what runs, in order: no more turns, no more jobs, storage last. */
  close(): Promise<void>;
}

function openTicketDesk(config: TicketDeskConfig, database: DatabaseSync, clock: Clock): TicketDesk {
  switch (config.kind) {
    case 'rt':
      return createRtDesk(config);
    case 'servicenow':
      return createServiceNowDesk({ ...config, clock });
    case 'email':
      return createEmailDesk({ ...config, database, clock });
    case 'local':
      return createLocalDesk({ database, inTransaction: (work) => inTransaction(database, work), clock });
  }
}

function needs(fleet: FleetMemory, desk: TicketDesk, store: ConversationStore): (need: Need) => Promise<FlowInput> {
  return async (need) => {
    if (need.kind === 'look') return { kind: 'looked', ...(await fleet.look(need)) };
    if (need.kind === 'cases') return { kind: 'cases-read', cases: await store.casesOpenedSince(need.since) };
    if (need.kind === 'find-ticket') return { kind: 'ticket-found', answer: await desk.find(need.id) };
    const found = need.ids.map(async (id) => ({ id, answer: await desk.find(id) }));
    return { kind: 'tickets-found', found: await Promise.all(found) };
  };
}

/** Builds every client and starts the bot. Rejects, saying what to do, when a part cannot be had. */
export async function openDesk(config: Config, log: Log, clock: Clock): Promise<Desk> {
  const reader = withLookLog(await openFleetReader(config.azure, clock), log);
  const database = openDatabase(config.dataFolder, [
    CONVERSATION_SCHEMA,
    TICKET_SCHEMA,
    MAIL_SCHEMA,
    VERSION_SCHEMA,
    VECTOR_SCHEMA,
  ]);
  const store = createSqliteConversationStore({ database });
  const history = createSqliteVersionHistory({ database });
  const fleet = rememberNames(withDeskMemory({ reader, history, store, clock, log }));
  const rooms = openKnowledgeKit(fleet.names);
  const desk = openTicketDesk(config.ticketDesk, database, clock);
  const assistance = await openModelHelp(config.model, { ...rooms, names: fleet.names, database, log });
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
    roleOf: roleOf(config),
    read: (text, locale) => rooms.reader.read(text, { now: clock(), locale }),
    fetchNeed: needs(fleet, desk, store),
    openTicket: (draft) => desk.open(draft),
    findTicket: (id) => desk.find(id),
    changeTicket: (id, change) => desk.change(id, change),
    render: createRender(rooms.knowledge, clock),
    assistant: assistance?.assistant,
    modelStanding: assistance === undefined ? undefined : () => assistance.model.standing(),
    probes: [...probes(config, fleet, desk), modelProbe(assistance?.model)],
  });
  // The names of the fleet are known before the first message; a look that fails is no reason not to start.
  fleet.look({ fresh: false }).catch((error: unknown) => log.warn({ error }, 'the first look at the fleet failed'));
  const outbox = startOutboxJob({ store, clock, log, deliver: bot.deliver, repeat: every(OUTBOX_EVERY_MS) });
  const watches = startWatchJob({
    store,
    clock,
    log,
    repeat: every(WATCH_EVERY_MS),
    look: async () => (await fleet.look({ fresh: false })).observation,
    turn: lookStep(rooms.knowledge, clock),
    post: bot.post,
  });
  const news = startTicketNewsJob({
    store,
    log,
    repeat: every(TICKET_NEWS_EVERY_MS),
    findTicket: (id) => desk.find(id),
    turn: (document, found) => ticketNews(document, found, clock()),
    post: bot.post,
  });
  const boards = startBoardJob({
    store,
    clock,
    log,
    repeat: every(BOARD_EVERY_MS),
    findTicket: (id) => desk.find(id),
    turn: boardTurn,
    post: bot.post,
  });
  return {
    bot,
    close: async () => {
      await boards.stop();
      await news.stop();
      await watches.stop();
      await outbox.stop();
      await bot.close();
      database.close();
    },
  };
}
