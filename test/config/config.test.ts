import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/config.ts';

const REGISTERED = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: 'made-up-client-secret',
  MicrosoftAppTenantId: '99999999-2222-3333-4444-555555555555',
  MicrosoftAppType: 'SingleTenant',
  AZURE_SUBSCRIPTION_IDS: 'aaaaaaaa-0000-0000-0000-000000000001',
};

function problemsOf(
  env: Readonly<Record<string, string | undefined>>,
  argv: readonly string[] = [],
): readonly string[] {
  try {
    readConfig(env, argv);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('gives a try-out on loopback with the demo fleet when nothing is set', () => {
    expect(readConfig({}, [])).toEqual({
      host: '127.0.0.1',
      port: 3978,
      bot: { kind: 'anonymous' },
      azure: { kind: 'demo', scenario: 'default' },
      dataFolder: './data',
      roles: { leads: [], engineers: [] },
      ticketDesk: { kind: 'local' },
      ticketLanguage: 'en',
      playground: true,
      logLevel: 'info',
    });
  });

  it('knows leads and engineers by their Entra object ids, and refuses anything else with what to do', () => {
    const [lead, engineer] = ['0F8FAD5B-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07fc1f90ae7'];
    const config = readConfig({ DESK_LEADS: ` ${lead} ,`, DESK_ENGINEERS: engineer }, []);
    expect(config.roles).toEqual({ leads: [lead.toLowerCase()], engineers: [engineer] });
    expect(() => readConfig({ DESK_LEADS: 'lead@contoso.com' }, [])).toThrow(/DESK_LEADS .* object ids/);
  });

  it('gives a registered bot on every interface that reads Azure', () => {
    const config = readConfig({ ...REGISTERED, NODE_ENV: 'production', PORT: '8080' }, []);
    const { AZURE_SUBSCRIPTION_IDS, ...settings } = REGISTERED;
    expect(config).toMatchObject({
      host: undefined,
      port: 8080,
      bot: { kind: 'registered', appId: REGISTERED.MicrosoftAppId, settings },
      azure: { kind: 'live', subscriptionIds: [AZURE_SUBSCRIPTION_IDS], endpoint: 'https://management.azure.com' },
      playground: false,
    });
  });

  it('hands the cloud keys of the bot SDK on, and nothing else of the environment', () => {
    const cloud = {
      ToBotFromChannelOpenIdMetadataUrl: 'https://login.contoso.com/.well-known/openid',
      ToBotFromChannelTokenIssuer: 'https://api.contoso.com',
      ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.contoso.com/emulator',
      ToChannelFromBotLoginUrl: 'https://login.contoso.com/tenant',
      ToChannelFromBotOAuthScope: 'https://api.contoso.com/.default',
      OAuthUrl: 'https://token.contoso.com',
    };
    const { bot } = readConfig({ ...REGISTERED, ...cloud, AZURE_CLIENT_SECRET: 'x', PATH: '/bin' }, []);
    const { AZURE_SUBSCRIPTION_IDS: _, ...own } = REGISTERED;
    expect(bot.kind === 'registered' && bot.settings).toEqual({ ...own, ...cloud });
  });

  it('takes a list of subscriptions with spaces, repeats and a comma too many', () => {
    const { azure } = readConfig({ AZURE_SUBSCRIPTION_IDS: ' sub-1 ,SUB-1,, sub-2,' }, []);
    expect(azure).toMatchObject({ kind: 'live', subscriptionIds: ['SUB-1', 'sub-2'] });
  });

  it('takes another cloud with or without a slash at the end', () => {
    for (const address of ['https://management.usgovcloudapi.net', 'https://management.usgovcloudapi.net/']) {
      const { azure } = readConfig({ AZURE_SUBSCRIPTION_IDS: 'sub-1', AZURE_RESOURCE_MANAGER_ENDPOINT: address }, []);
      expect(azure).toMatchObject({ endpoint: 'https://management.usgovcloudapi.net' });
    }
  });

  it('takes a scenario in either spelling of the option', () => {
    expect(readConfig({}, ['--scenario', 'quiet']).azure).toEqual({ kind: 'demo', scenario: 'quiet' });
    expect(readConfig({}, ['--scenario=./mine.yaml']).azure).toEqual({ kind: 'demo', scenario: './mine.yaml' });
  });

  it('takes an empty value for a missing one', () => {
    expect(readConfig({ PORT: '', MicrosoftAppId: ' ', AZURE_SUBSCRIPTION_IDS: '', TICKET_DESK: '' }, [])).toEqual(
      readConfig({}, []),
    );
  });

  it('starts no chat page when told so, or beside a registered bot', () => {
    expect(readConfig({ PLAYGROUND: 'OFF' }, []).playground).toBe(false);
    expect(readConfig({ ...REGISTERED, PLAYGROUND: 'on' }, []).playground).toBe(false);
  });

  it('lets a managed identity do without a password', () => {
    const { MicrosoftAppPassword: _, ...rest } = REGISTERED;
    expect(problemsOf({ ...rest, MicrosoftAppType: 'UserAssignedMSI' })).toEqual([]);
  });

  it('answers the tenant the bot is registered in, or the tenants that are set', () => {
    const tenants = (more: Readonly<Record<string, string>>) => {
      const { bot } = readConfig({ ...REGISTERED, ...more }, []);
      return bot.kind === 'registered' && bot.allowedTenants;
    };
    expect(tenants({})).toEqual([REGISTERED.MicrosoftAppTenantId]);
    const two = ' AAAAAAAA-2222-3333-4444-555555555555 ,bbbbbbbb-2222-3333-4444-555555555555,';
    expect(tenants({ ALLOWED_TENANTS: two })).toEqual([
      'aaaaaaaa-2222-3333-4444-555555555555',
      'bbbbbbbb-2222-3333-4444-555555555555',
    ]);
    expect(tenants({ MicrosoftAppTenantId: 'contoso.com', ALLOWED_TENANTS: two })).toHaveLength(2);
  });

  it('lets a certificate stand in for the password', () => {
    const { MicrosoftAppPassword: _, ...rest } = REGISTERED;
    expect(problemsOf({ ...rest, CertificateThumbprint: 'AB', CertificatePrivateKey: 'made-up' })).toEqual([]);
  });
});

describe('readConfig refuses', () => {
  it('demo data for real agents: an app id, or production, without subscriptions', () => {
    const { AZURE_SUBSCRIPTION_IDS: _, ...rest } = REGISTERED;
    expect(problemsOf(rest)).toEqual([
      expect.stringMatching(/^AZURE_SUBSCRIPTION_IDS is missing.*MicrosoftAppId is set/),
    ]);
    expect(problemsOf({ ...rest, NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/MicrosoftAppId is set and NODE_ENV is production/),
    ]);
    expect(problemsOf({ ...rest, AZURE_SUBSCRIPTION_IDS: ' ' })).toHaveLength(1);
  });

  it('an anonymous bot in production, however the word is spelt', () => {
    for (const word of ['production', 'Production']) {
      expect(problemsOf({ NODE_ENV: word, AZURE_SUBSCRIPTION_IDS: 'sub-1' })).toEqual([
        expect.stringMatching(/^MicrosoftAppId is missing/),
      ]);
    }
  });

  it('a demo scenario beside real subscriptions', () => {
    expect(problemsOf({ AZURE_SUBSCRIPTION_IDS: 'sub-1' }, ['--scenario', 'quiet'])).toEqual([
      expect.stringMatching(/^--scenario is for the demo fleet/),
    ]);
  });

  it.each([
    ['a list of subscriptions that names none', { AZURE_SUBSCRIPTION_IDS: ', ,' }, /^AZURE_SUBSCRIPTION_IDS names/],
    ['a subscription id with a path in it', { AZURE_SUBSCRIPTION_IDS: 'sub-1/../x' }, /^AZURE_SUBSCRIPTION_IDS names/],
    ['a port that is no number', { PORT: '39x' }, /^PORT is no port/],
    ['a port beyond the last', { PORT: '65536' }, /^PORT is no port/],
    ['tokens over http', { AZURE_RESOURCE_MANAGER_ENDPOINT: 'http://management.azure.com' }, /https/],
    ['an endpoint with a path', { AZURE_RESOURCE_MANAGER_ENDPOINT: 'https://contoso.com/arm' }, /https/],
    ['an endpoint that is no address', { AZURE_RESOURCE_MANAGER_ENDPOINT: 'management' }, /https/],
    ['a desk that does not exist yet', { TICKET_DESK: 'jira' }, /Set "local", "rt"/],
    ['a playground that is neither on nor off', { PLAYGROUND: 'no' }, /^PLAYGROUND/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL/],
    ['a credential without an app id', { MicrosoftAppPassword: 'x' }, /^MicrosoftAppId is missing, but a credential/],
    ['an unknown app type', { ...REGISTERED, MicrosoftAppType: 'Tenant' }, /^MicrosoftAppType/],
    ['an app without a password', { ...REGISTERED, MicrosoftAppPassword: '' }, /^MicrosoftAppPassword is missing/],
    [
      'a bot that knows no tenant to answer',
      { ...REGISTERED, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' },
      /^ALLOWED_TENANTS is missing, and so is MicrosoftAppTenantId.*Set ALLOWED_TENANTS to the ids/,
    ],
    [
      'a tenant named by its domain alone',
      { ...REGISTERED, MicrosoftAppTenantId: 'contoso.com' },
      /^ALLOWED_TENANTS is missing, and MicrosoftAppTenantId is no tenant id/,
    ],
    ['tenants that are no ids', { ...REGISTERED, ALLOWED_TENANTS: 'contoso.com' }, /^ALLOWED_TENANTS names no tenant/],
    [
      'a list of tenants that names none',
      { ...REGISTERED, ALLOWED_TENANTS: ' , ' },
      /^ALLOWED_TENANTS names no tenant/,
    ],
    ['one tenant without its id', { ...REGISTERED, MicrosoftAppTenantId: '' }, /^MicrosoftAppTenantId is missing/],
    [
      'a password beside a managed identity',
      { ...REGISTERED, MicrosoftAppType: 'UserAssignedMSI' },
      /^MicrosoftAppPassword must not/,
    ],
    ['half a certificate', { ...REGISTERED, CertificateThumbprint: 'AB' }, /^Only one of Certificate/],
  ])('%s', (_title, env: Readonly<Record<string, string>>, expected) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(expected)]);
  });

  it.each([[['--scenari', 'quiet']], [['quiet']], [['--scenario']], [['--scenario', '']]])(
    'the arguments %j',
    (argv) => {
      expect(problemsOf({}, argv)).toEqual([expect.stringMatching(/^The command line/)]);
    },
  );

  it('everything that is wrong at once, one line each', () => {
    const env = { PORT: 'x', TICKET_DESK: 'pigeon', LOG_LEVEL: 'loud', MicrosoftAppId: 'app' };
    const problems = problemsOf(env, ['--what']);
    expect(problems).toHaveLength(7);
    expect(problems.every((line) => !line.includes('\n'))).toBe(true);
    expect(() => readConfig(env, ['--what'])).toThrow(problems.join('\n'));
  });

  it('never with a value in the message', () => {
    const names = [
      ...Object.keys(REGISTERED),
      'PORT',
      'AZURE_RESOURCE_MANAGER_ENDPOINT',
      'LOG_ANALYTICS_WORKSPACE_ID',
      'LOG_ANALYTICS_ENDPOINT',
      'TICKET_DESK',
      'LOG_LEVEL',
      'PLAYGROUND',
    ];
    const value = fc.string({ minLength: 12 }).map((text) => `xq${text}`);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (env) => {
        const lines = problemsOf(env).join('\n');
        for (const one of Object.values(env)) expect(lines).not.toContain(one);
      }),
    );
  });
});
