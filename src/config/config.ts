import { parseArgs } from 'node:util';
import { BOT_KEYS, type BotKey, type LogLevel, readVariables, withoutEmpty } from './environment.ts';
import { languageModelOf, type ModelConfig } from './language-model.ts';
import { type LogAnalyticsConfig, logAnalyticsOf } from './log-analytics.ts';
import { brokenRules } from './rules.ts';
import { type TicketDeskConfig, ticketDeskOf } from './ticket-desk.ts';

/**
 * Who the bot is to Teams. `settings` goes to the bot SDK as it is: only keys that are set, secrets among them. `allowedTenants`: the Entra tenants
 * whose people it answers, in small letters, at least one.
 */
export type BotConfig =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'registered';
      readonly appId: string;
      readonly settings: Readonly<Partial<Record<BotKey, string>>>;
      readonly allowedTenants: readonly string[];
    };

/**
 * Where the fleet is read. `endpoint` is the https origin of Azure Resource Manager, no slash behind it; `connectionLog` is
 * `undefined` where no workspace is connected; `scenario` a name or a path.
 */
export type AzureConfig =
  | {
      readonly kind: 'live';
      readonly subscriptionIds: readonly string[];
      readonly endpoint: string;
      readonly connectionLog: LogAnalyticsConfig | undefined;
    }
  | { readonly kind: 'demo'; readonly scenario: string };

/** Everything that can be set from outside, checked once at start. */
export interface Config {
  /** The address to listen on; `undefined` is every interface. Loopback alone while the bot is anonymous. */
  readonly host: '127.0.0.1' | undefined;
  /** 0: any free port. */
  readonly port: number;
  readonly bot: BotConfig;
  readonly azure: AzureConfig;
  /** Where conversations and local tickets are kept; relative to the working folder. */
  readonly dataFolder: string;
  /** Entra object ids in lower case of those who may see and do more than an agent. */
  readonly roles: { readonly leads: readonly string[]; readonly engineers: readonly string[] };
  readonly ticketDesk: TicketDeskConfig;
  /** In which tickets are written. */
  readonly ticketLanguage: 'en' | 'fr';
  /** The language model that helps to read and to word; `undefined` where none is set. */
  readonly model: ModelConfig | undefined;
  /** Whether a local chat page may be started: never beside a registered bot. */
  readonly playground: boolean;
  readonly logLevel: LogLevel;
}

/** Settings the bot cannot start with. The message has one line per problem, says what to do, and repeats no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const SCENARIO_ADVICE =
  'The command line is not understood. It takes one option: --scenario with the name of a demo scenario, or with the path of a .yaml file.';

interface Arguments {
  readonly scenario: string | undefined;
  readonly problems: readonly string[];
}

function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({ args: [...argv], options: { scenario: { type: 'string' } } });
    if (values.scenario?.trim() === '') return { scenario: undefined, problems: [SCENARIO_ADVICE] };
    return { scenario: values.scenario, problems: [] };
  } catch {
    return { scenario: undefined, problems: [SCENARIO_ADVICE] };
  }
}

function botOf(env: Readonly<Record<string, string>>, allowed: readonly string[] | undefined): BotConfig {
  const appId = env.MicrosoftAppId;
  if (appId === undefined) return { kind: 'anonymous' };
  const settings = Object.fromEntries(
    BOT_KEYS.flatMap((key) => {
      const value = env[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const own = env.MicrosoftAppTenantId?.toLowerCase();
  return { kind: 'registered', appId, settings, allowedTenants: allowed ?? (own === undefined ? [] : [own]) };
}

/**
 * Reads the settings from environment variables and from the command line without the program's own name. Whether a scenario of that name exists
 * is for the loader of scenarios to say. Throws `ConfigError` with everything that is wrong, not only the first.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, argv: readonly string[]): Config {
  const env = withoutEmpty(environment);
  const { scenario, problems } = readArguments(argv);
  const read = readVariables(env);
  const desk = ticketDeskOf(env);
  const model = languageModelOf(env);
  const wrong = [read, desk, model].flatMap((one) => (one.kind === 'wrong' ? one.problems : []));
  const all = [...problems, ...wrong, ...brokenRules(env, scenario)];
  if (read.kind === 'wrong' || desk.kind === 'wrong' || model.kind === 'wrong' || all.length > 0) {
    throw new ConfigError(all);
  }

  const variables = read.value;
  const bot = botOf(env, variables.ALLOWED_TENANTS);
  const subscriptionIds = variables.AZURE_SUBSCRIPTION_IDS;
  return {
    host: bot.kind === 'anonymous' ? '127.0.0.1' : undefined,
    port: variables.PORT,
    bot,
    azure:
      subscriptionIds === undefined
        ? { kind: 'demo', scenario: scenario ?? 'default' }
        : {
            kind: 'live',
            subscriptionIds,
            endpoint: variables.AZURE_RESOURCE_MANAGER_ENDPOINT,
            connectionLog: logAnalyticsOf(variables),
          },
    dataFolder: variables.DATA_DIR,
    roles: { leads: variables.DESK_LEADS, engineers: variables.DESK_ENGINEERS },
    ticketDesk: desk.value,
    ticketLanguage: variables.TICKET_LANGUAGE,
    model: model.value,
    playground: bot.kind === 'anonymous' && variables.PLAYGROUND === 'on',
    logLevel: variables.LOG_LEVEL,
  };
}

/** The settings of this process: its environment, and the command line without the program's own name. Throws like `readConfig`. */
export function processConfig(argv: readonly string[]): Config {
  return readConfig(process.env, argv);
}

/** The language model of this process, `undefined` where none is set. Throws `ConfigError` with what is wrong about it alone. */
export function processModel(): ModelConfig | undefined {
  const read = languageModelOf(withoutEmpty(process.env));
  if (read.kind === 'wrong') throw new ConfigError(read.problems);
  return read.value;
}
