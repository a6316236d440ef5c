import { z } from 'zod';

/** How much is logged, most first. */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Everything the bot SDK reads from its configuration (botbuilder-core 4.23, `ConfigurationBotFrameworkAuthentication` and
 * `ConfigurationServiceClientCredentialFactory`). Handed on under the same names.
 */
export const BOT_KEYS = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppTenantId',
  'MicrosoftAppType',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'ChannelService',
  'ValidateAuthority',
  'CallerId',
  'OAuthUrl',
  'OAuthApiEndpoint',
  'BotOpenIdMetadata',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
] as const;
export type BotKey = (typeof BOT_KEYS)[number];

const APP_TYPES = ['multitenant', 'singletenant', 'userassignedmsi'];

/** The id of an Azure subscription: a GUID, or another plain word where a cloud names them so. */
const SUBSCRIPTION_ID = /^[a-z0-9][a-z0-9-]{0,63}$/i;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

const subscriptionIds = z
  .string()
  .transform((list) => list.split(',').map((id) => id.trim()))
  .transform((ids) => ids.filter((id) => id !== ''))
  .refine((ids) => ids.length > 0 && ids.every((id) => SUBSCRIPTION_ID.test(id)))
  .transform((ids) => [...new Map(ids.map((id) => [id.toLowerCase(), id])).values()]);

/** The https origin a text names, without a slash at the end; `undefined` for any other text. */
export function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, pathname, search, hash, origin } = new URL(text);
  const bare = username === '' && password === '' && pathname === '/' && search === '' && hash === '';
  return protocol === 'https:' && bare ? origin : undefined;
}

const httpsOrigin = z.string().transform((text, check) => {
  const origin = originOf(text);
  if (origin !== undefined) return origin;
  check.addIssue('no https origin');
  return z.NEVER;
});

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is an id of Entra, in any case: a tenant may also be named by its domain. */
export function isGuid(text: string): boolean {
  return GUID.test(text.toLowerCase());
}

/** Entra ids, with commas between them, in small letters. */
const entraIds = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((id) => id.trim().toLowerCase())
      .filter((id) => id !== ''),
  )
  .refine((ids) => ids.every((id) => GUID.test(id)));

const workspaceId = z.guid().toLowerCase();

const appType = z.string().refine((type) => APP_TYPES.includes(type.toLowerCase()));

/** The variables that have a shape of their own. Every one may be missing; an empty one counts as missing. */
const variables = z.object({
  PORT: port.default(3978),
  MicrosoftAppType: appType.optional(),
  AZURE_SUBSCRIPTION_IDS: subscriptionIds.optional(),
  AZURE_RESOURCE_MANAGER_ENDPOINT: httpsOrigin.default('https://management.azure.com'),
  ALLOWED_TENANTS: entraIds.refine((ids) => ids.length > 0).optional(),
  DESK_LEADS: entraIds.default([]),
  TICKET_LANGUAGE: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['en', 'fr']))
    .default('en'),
  DESK_ENGINEERS: entraIds.default([]),
  LOG_ANALYTICS_WORKSPACE_ID: workspaceId.optional(),
  LOG_ANALYTICS_ENDPOINT: httpsOrigin.optional(),
  DATA_DIR: z.string().default('./data'),
  PLAYGROUND: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['on', 'off']))
    .default('on'),
  LOG_LEVEL: z.string().toLowerCase().pipe(z.enum(LOG_LEVELS)).default('info'),
});
export type Variables = z.infer<typeof variables>;

/** What to do about a variable that has a value nobody can use. The value itself is not repeated: it may be a secret put in the wrong place. */
const ADVICE: Readonly<Record<Exclude<keyof Variables, 'DATA_DIR'>, string>> = {
  PORT: 'PORT is no port number. Set a whole number from 0 to 65535, or leave it out for 3978.',
  MicrosoftAppType:
    'MicrosoftAppType is none the bot SDK knows. Set it to SingleTenant, UserAssignedMSI or MultiTenant, as the bot is registered.',
  AZURE_SUBSCRIPTION_IDS:
    'AZURE_SUBSCRIPTION_IDS names no subscription, or something that is no id. Set it to subscription ids with commas between them, or unset it.',
  AZURE_RESOURCE_MANAGER_ENDPOINT:
    'AZURE_RESOURCE_MANAGER_ENDPOINT is no https address of a server. Access tokens go there, so http is refused. Set e.g. https://management.azure.com, or leave it out.',
  ALLOWED_TENANTS:
    'ALLOWED_TENANTS names no tenant, or something that is no tenant id. Set it to the ids of the Entra tenants whose people the bot answers (GUIDs, not domains) with commas between them, or leave it out for the tenant in MicrosoftAppTenantId.',
  TICKET_LANGUAGE:
    'TICKET_LANGUAGE is no language that tickets can be written in. Set "en" or "fr", or unset it for en.',
  DESK_LEADS:
    'DESK_LEADS names something that is no Entra object id. Set it to the object ids of the support leads with commas between them, or unset it.',
  DESK_ENGINEERS:
    'DESK_ENGINEERS names something that is no Entra object id. Set it to the object ids of the engineers with commas between them, or unset it.',
  LOG_ANALYTICS_WORKSPACE_ID:
    'LOG_ANALYTICS_WORKSPACE_ID is no GUID. Set it to the Workspace ID, not to a name or a resource id: the Azure portal shows it on the Overview page of the Log Analytics workspace. Or leave it out to do without connection results.',
  LOG_ANALYTICS_ENDPOINT:
    'LOG_ANALYTICS_ENDPOINT is no https address of a server. Set the address alone, without a path, e.g. https://api.loganalytics.io, or leave it out to take the one of the cloud that AZURE_RESOURCE_MANAGER_ENDPOINT names.',
  PLAYGROUND: 'PLAYGROUND is neither on nor off. Set it to off to start no local chat page, or leave it out.',
  LOG_LEVEL: `LOG_LEVEL is no level. Set one of ${LOG_LEVELS.join(', ')}, or leave it out for info.`,
};

/** The environment with every value trimmed and the empty ones left out: deployment templates set empty text where they mean nothing. */
export function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? '';
      return trimmed === '' ? [] : [[name, trimmed]];
    }),
  );
}

/** Whether this process serves real people. Spelt in any case: a slip must not open the door. */
export function isProduction(env: Readonly<Record<string, string>>): boolean {
  return env.NODE_ENV?.toLowerCase() === 'production';
}

/** Reads each variable by itself: all of them typed, or one line of advice for each that is wrong. */
export function readVariables(
  env: Readonly<Record<string, string>>,
): { readonly kind: 'read'; readonly value: Variables } | { readonly kind: 'wrong'; readonly problems: string[] } {
  const result = variables.safeParse(env);
  if (result.success) return { kind: 'read', value: result.data };
  const names = new Set(result.error.issues.map((issue) => issue.path[0]));
  const wrong = Object.entries(ADVICE).filter(([name]) => names.has(name));
  return { kind: 'wrong', problems: wrong.map(([, advice]) => advice) };
}
