import { boardTurn } from '../../dialogs/board.ts';
import { FLOWS } from '../../dialogs/registry.ts';
import { route } from '../../dialogs/route.ts';
import { ticketNews } from '../../dialogs/ticket-news.ts';
import type { Config } from '../config/config.ts';
import type { TicketDeskConfig } from '../config/ticket-desk.ts';
import { needsFrom } from '../conversation/needs.ts';
import type { Clock } from '../domain/core/time.ts';
import type { TicketDesk } from '../domain/ticket/ticket.ts';
import { withDeskMemory } from '../fleet/desk-memory.ts';
import { rememberNames } from '../fleet/fleet-memory.ts';
import { type FleetReaderParts, openFleetReader } from '../fleet/fleet-reader.ts';
import { withLookLog } from '../fleet/look-log.ts';
import { lookStep } from '../fleet/watching.ts';
import { BOARD_EVERY_MS, startBoardJob } from '../jobs/board.ts';
import { every, type Repeat } from '../jobs/job.ts';
import { OUTBOX_EVERY_MS, startOutboxJob } from '../jobs/outbox.ts';
import { startTicketNewsJob, TICKET_NEWS_EVERY_MS } from '../jobs/ticket-news.ts';
import { startWatchJob, WATCH_EVERY_MS } from '../jobs/watches.ts';
import type { Log } from '../log.ts';
import { createPictureReader, type PictureReader } from '../pictures/picture-reader.ts';
import { openModelHelp } from '../second-opinion/open-model-help.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { type RunningBot, startBot } from '../teams/bot.ts';
import { createEmailDesk } from '../tickets/email-desk.ts';
import { createLocalDesk } from '../tickets/local-desk.ts';
import { createRtDesk } from '../tickets/rt/rt-desk.ts';
import { createServiceNowDesk } from '../tickets/servicenow/servicenow-desk.ts';
import { withSharedCheck } from '../tickets/shared-check.ts';
import { openKnowledgeKit } from './knowledge-kit.ts';
import { modelProbe, probes } from './probes.ts';
import { createRender } from './render.ts';
import { roleOf } from './roles.ts';

/** What the product stands on besides its settings; a test gives its own. */
export interface DeskParts extends FleetReaderParts {
  /** Repeats a job every so many ms. */
  readonly repeat: (ms: number) => Repeat;
  /** Opens what is kept in a data folder. */
  readonly openStore: (folder: string) => Promise<Store>;
  /** Opens what reads pictures. */
  readonly openPictures: (log: Log) => PictureReader;
  /** In place of the usual limit for all pictures of a message (ms). */
  readonly picturesLimitMs: number;
}

/** The running product. */
export interface Desk {
  readonly bot: RunningBot;
  /** Where everything is kept. */
  readonly keptIn: string;
  /** Ends what runs, in order: no more turns, no more jobs, storage last. */
  close(): Promise<void>;
}

function openTicketDesk(config: TicketDeskConfig, { tickets, mails }: Store, clock: Clock): TicketDesk {
  switch (config.kind) {
    case 'rt':
      return createRtDesk(config);
    case 'servicenow':
      return createServiceNowDesk({ ...config, clock });
    case 'email':
      return createEmailDesk({ ...config, mails, clock });
    case 'local':
      return createLocalDesk({ tickets, clock });
  }
}

/** Builds every client and starts the bot. Rejects, saying what to do, when a part cannot be had. */
export async function openDesk(
  config: Config,
  log: Log,
  clock: Clock,
  {
    repeat = every,
    openStore = openSqliteStore,
    openPictures = (to) => createPictureReader({ log: to }),
    picturesLimitMs,
    ...parts
  }: Partial<DeskParts> = {},
): Promise<Desk> {
  const reader = withLookLog(await openFleetReader(config.azure, clock, parts), log);
  const kept = await openStore(config.dataFolder);
  const { conversations: store, cases, versions, vectors } = kept;
  const fleet = rememberNames(withDeskMemory({ reader, history: versions, cases, clock, log }));
  const rooms = openKnowledgeKit(fleet.names);
  const desk = withSharedCheck(openTicketDesk(config.ticketDesk, kept, clock), { clock, log });
  const modelHelp = await openModelHelp(config.model, { ...rooms, names: fleet.names, vectors, log });
  const pictureReader = openPictures(log);
  const bot = await startBot({
    config,
    log,
    store,
    cases,
    clock,
    flows: FLOWS,
    route,
    knowledge: rooms.knowledge,
    search: rooms.search,
    demo: config.azure.kind === 'demo',
    installation: kept.installation,
    ticketLanguage: config.ticketLanguage,
    roleOf: roleOf(config),
    ...(config.bot.kind === 'anonymous' ? { askedAs: 'agent' as const } : {}),
    read: (text, { language, ...beside }) => rooms.reader.read(text, { now: clock(), locale: language, ...beside }),
    readPicture: pictureReader.read,
    picturesLimitMs,
    fetchNeed: needsFrom({ look: fleet.look, desk, cases }),
    openTicket: (draft) => desk.open(draft),
    findTicket: (id) => desk.find(id),
    changeTicket: (id, change) => desk.change(id, change),
    render: createRender(rooms.knowledge, clock),
    help: modelHelp?.help,
    modelStanding: modelHelp === undefined ? undefined : () => modelHelp.model.standing(),
    probes: [...probes(config, fleet, desk), modelProbe(modelHelp?.model)],
  });
  // Before the first ticket is lost, the log says whether there can be one.
  void desk.check();
  // The names of the fleet are known before the first message; a look that fails is no reason not to start.
  fleet.look({ fresh: false }).catch((error: unknown) => log.warn({ error }, 'the first look at the fleet failed'));
  const outbox = startOutboxJob({ store, clock, log, deliver: bot.deliver, repeat: repeat(OUTBOX_EVERY_MS) });
  const watches = startWatchJob({
    store,
    clock,
    log,
    repeat: repeat(WATCH_EVERY_MS),
    look: async () => (await fleet.look({ fresh: false })).observation,
    turn: lookStep(rooms.knowledge, clock),
    post: bot.post,
  });
  const news = startTicketNewsJob({
    store,
    clock,
    log,
    repeat: repeat(TICKET_NEWS_EVERY_MS),
    findTicket: (id) => desk.find(id),
    turn: (document, found) => ticketNews(document, found, clock()),
    post: bot.post,
  });
  const boards = startBoardJob({
    store,
    cases,
    clock,
    log,
    repeat: repeat(BOARD_EVERY_MS),
    findTicket: (id) => desk.find(id),
    turn: boardTurn,
    post: bot.post,
  });
  return {
    bot,
    keptIn: kept.place,
    close: async () => {
      await boards.stop();
      await news.stop();
      await watches.stop();
      await outbox.stop();
      await bot.close();
      await pictureReader.close();
      await kept.close();
    },
  };
}
