import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FlowInput } from '../../dialogs/flow.ts';
import type { CaseStore } from '../../src/domain/case/case-store.ts';
import type { ConversationStore } from '../../src/domain/conversation/conversation-store.ts';
import { shifted, type UtcTime } from '../../src/domain/core/time.ts';
import type { ArticleSearch, KnowledgeBase } from '../../src/domain/knowledge/knowledge-base.ts';
import { NO_WISHES } from '../../src/domain/knowledge/wish-words.ts';
import type { Report } from '../../src/domain/text/report.ts';
import type { DeskAnswer, Ticket, TicketChange, TicketDraft } from '../../src/domain/ticket/ticket.ts';
import type { Job } from '../../src/jobs/job.ts';
import { startOutboxJob } from '../../src/jobs/outbox.ts';
import type { Log } from '../../src/log.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { updating } from '../../src/store/updating.ts';
import { type BotOptions, type RunningBot, startBot } from '../../src/teams/bot.ts';
import { observation } from '../fleet/observation-builder.ts';
import { DATA_FOLDERS } from '../setup/data-folders.ts';
import { type ConnectorStandin, startConnectorStandin } from '../standins/connector/server.ts';
import { SMALL_FLOWS, smallRoute } from './small-flows.ts';

export interface HttpReply {
  readonly status: number;
  readonly body: unknown;
}

/** A line of the log as the code gave it. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Parameters<Log['info']>[0];
  readonly message: string;
}

/** The bot on small flows behind real HTTP, with a stand-in for the channel and a real store. Time moves only when told. */
export interface RunningDesk {
  readonly connector: ConnectorStandin;
  readonly store: ConversationStore;
  readonly cases: CaseStore;
  readonly job: Job;
  readonly log: LogLine[];
  readonly url: string;
  /** A change that no turn made. */
  readonly keep: RunningBot['post'];
  /** Moves the clock on and lets the job run once. */
  later(ms: number): Promise<void>;
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<HttpReply>;
  /** Types a message in a conversation. */
  type(text: string, more?: Readonly<Record<string, unknown>>): Promise<HttpReply>;
  /** A second process on the same data and the same channel. */
  restart(options?: DeskOptions): Promise<RunningDesk>;
  /** Ends this process; `everything` also the channel and the data. */
  stop(everything?: boolean): Promise<void>;
}

export interface DeskOptions {
  readonly openTicket?: (draft: TicketDraft) => Promise<DeskAnswer<Ticket>>;
  readonly findTicket?: (id: string) => Promise<DeskAnswer<Ticket | null>>;
  readonly changeTicket?: (id: string, change: TicketChange) => Promise<DeskAnswer<Ticket | null>>;
  readonly fetchNeed?: () => Promise<FlowInput>;
  readonly readPicture?: BotOptions['readPicture'];
  readonly render?: BotOptions['render'];
  readonly store?: (store: ConversationStore) => ConversationStore;
  readonly cases?: (cases: CaseStore) => CaseStore;
  readonly bot?: BotOptions['config']['bot'];
  readonly probes?: BotOptions['probes'];
  /** How long a look may take before the person hears of it (ms). */
  readonly signAfterMs?: number;
  /** Helps beside the flows. */
  readonly help?: BotOptions['help'];
}

interface Ground {
  readonly folder: string;
  readonly connector: ConnectorStandin;
  readonly time: { now: UtcTime };
}

/** No knowledge at all. */
export const KNOWLEDGE: KnowledgeBase = {
  articles: [],
  incidents: [],
  questions: [],
  words: [],
  keys: [],
  groups: {},
  natures: {},
  codes: { entries: [], reviewed: '2026-11-20' },
  routes: { routes: [], ours: [], notOursPhrases: [] },
  terms: [],
  wishes: NO_WISHES,
};
export const SEARCH: ArticleSearch = { match: () => [] };

/** A message in which nothing is read but its language. */
export const readAsTyped = (text: string): Report => ({
  text,
  language: text.startsWith('bonjour') ? 'fr' : 'en',
  intent: 'other',
  entities: { region: null, hostPool: null, sessionHost: null, ticket: null, trackingId: null },
  findings: [],
  tried: [],
  separateTroubles: [],
  acts: [],
  manner: { words: 0, question: false, pressing: false, near: false, announces: null },
});

/** A ticket as a desk gives it for a draft. */
export function ticketFor(draft: TicketDraft): Ticket {
  return { ...draft, id: '17', state: 'new', openedAt: '2026-11-20T10:00:00.000Z', comments: [] };
}

/** A complete message activity. */
export function messageActivity(serviceUrl: string, more: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: 'user-1' },
    recipient: { id: 'bot-1' },
    conversation: { id: 'conversation-1' },
    ...more,
  };
}

async function reply(response: Response): Promise<HttpReply> {
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

async function startOn(ground: Ground, options: DeskOptions): Promise<RunningDesk> {
  const { connector, time } = ground;
  const log: LogLine[] = [];
  const write = (level: LogLine['level']) => (fields: LogLine['fields'], message: string) =>
    log.push({ level, fields, message });
  const logger = { info: write('info'), warn: write('warn'), error: write('error') };
  const clock = () => time.now;
  const kept = await openSqliteStore(ground.folder);
  const given = options.store?.(kept.conversations) ?? kept.conversations;
  // A store that loads or commits in its own way changes documents that way too.
  const store = { ...given, update: updating(given) };
  const bot = await startBot({
    config: { host: '127.0.0.1', port: 0, bot: options.bot ?? { kind: 'anonymous' } },
    store,
    cases: options.cases?.(kept.cases) ?? kept.cases,
    log: logger,
    clock,
    flows: SMALL_FLOWS,
    route: smallRoute,
    knowledge: KNOWLEDGE,
    search: SEARCH,
    demo: true,
    ticketLanguage: 'en',
    installation: 'k7m2q9xwab',
    roleOf: () => 'engineer',
    read: readAsTyped,
    readPicture: options.readPicture ?? (async () => ({ kind: 'failed', why: 'no-text' })),
    render: options.render ?? ((say) => ({ text: say.kind === 'text' ? say.text : `[${say.kind}]` })),
    fetchNeed:
      options.fetchNeed ??
      (async () => ({
        kind: 'looked',
        observation: { ...observation([]), at: time.now },
        user: null,
        connection: null,
      })),
    openTicket: options.openTicket ?? (async (draft) => ({ kind: 'done', value: ticketFor(draft) })),
    findTicket: options.findTicket ?? (async () => ({ kind: 'done', value: null })),
    changeTicket: options.changeTicket ?? (async () => ({ kind: 'done', value: null })),
    probes: options.probes ?? [],
    ...(options.signAfterMs === undefined ? {} : { signAfterMs: options.signAfterMs }),
    help: options.help,
  });
  const job = startOutboxJob({ store, clock, log: logger, deliver: bot.deliver, repeat: () => () => {} });
  await job.run();
  const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    await reply(
      await fetch(bot.messagesUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  const end = async () => {
    await bot.close();
    await job.stop();
    await kept.close();
  };
  return {
    connector,
    store,
    cases: kept.cases,
    job,
    log,
    url: bot.messagesUrl.replace('/api/messages', ''),
    keep: bot.post,
    later: async (ms) => {
      time.now = shifted(time.now, ms);
      await job.run();
    },
    post,
    type: (text, more = {}) => post(messageActivity(connector.serviceUrl, { text, ...more })),
    restart: async (again = {}) => {
      await end();
      return await startOn(ground, again);
    },
    stop: async (everything = true) => {
      await end();
      if (!everything) return;
      await connector.close();
      rmSync(ground.folder, { recursive: true, force: true });
    },
  };
}

/** Starts a bot on a new data folder and a new channel. */
export async function startDesk(options: DeskOptions = {}): Promise<RunningDesk> {
  const folder = mkdtempSync(join(DATA_FOLDERS, 'avd-desk-bot-'));
  const connector = await startConnectorStandin();
  return await startOn({ folder, connector, time: { now: '2026-11-20T10:00:00.000Z' } }, options);
}
