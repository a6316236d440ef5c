import { isGuid, isProduction, originOf } from './environment.ts';
import { logsBeside } from './log-analytics.ts';

/**
 * What must hold between settings, whatever each is by itself. One line per broken rule, each with what to do; empty when all hold. `env` has no
 * empty values; `scenario` is undefined when none was asked for.
 */
export function brokenRules(env: Readonly<Record<string, string>>, scenario: string | undefined): string[] {
  return [...demoRules(env, scenario), ...logRules(env), ...credentialRules(env), ...tenantRules(env)];
}

/** Real agents never see demo data, and nobody takes demo data for real. */
function demoRules(env: Readonly<Record<string, string>>, scenario: string | undefined): string[] {
  const problems: string[] = [];
  const live = env.AZURE_SUBSCRIPTION_IDS !== undefined;
  const reasons = [
    ...(env.MicrosoftAppId === undefined ? [] : ['MicrosoftAppId is set']),
    ...(isProduction(env) ? ['NODE_ENV is production'] : []),
  ];
  if (!live && reasons.length > 0) {
    problems.push(
      `AZURE_SUBSCRIPTION_IDS is missing, and ${reasons.join(' and ')}: real agents must never see demo data. Set AZURE_SUBSCRIPTION_IDS to the ids of the subscriptions that hold the host pools, with commas between them.`,
    );
  }
  if (live && scenario !== undefined) {
    problems.push(
      '--scenario is for the demo fleet, but AZURE_SUBSCRIPTION_IDS is set. Leave out --scenario to read Azure, or unset AZURE_SUBSCRIPTION_IDS for the demo.',
    );
  }
  return problems;
}

/** The demo fleet has its own log, and a workspace of an unknown cloud would be asked for in the public one. */
function logRules(env: Readonly<Record<string, string>>): string[] {
  if (env.LOG_ANALYTICS_WORKSPACE_ID === undefined) return [];
  const problems: string[] = [];
  if (env.AZURE_SUBSCRIPTION_IDS === undefined) {
    problems.push(
      'LOG_ANALYTICS_WORKSPACE_ID is set, but AZURE_SUBSCRIPTION_IDS is not: the demo fleet reads no workspace. Set AZURE_SUBSCRIPTION_IDS too, or unset LOG_ANALYTICS_WORKSPACE_ID.',
    );
  }
  const resourceManager = originOf(env.AZURE_RESOURCE_MANAGER_ENDPOINT ?? 'https://management.azure.com');
  // An endpoint that is no address at all has a line of its own already.
  if (env.LOG_ANALYTICS_ENDPOINT === undefined && resourceManager !== undefined && !logsBeside(resourceManager)) {
    problems.push(
      'LOG_ANALYTICS_ENDPOINT is missing: AZURE_RESOURCE_MANAGER_ENDPOINT names a cloud whose Log Analytics is not known here. Set it to the https address of Log Analytics in that cloud, or unset LOG_ANALYTICS_WORKSPACE_ID.',
    );
  }
  return problems;
}

function appTypeOf(env: Readonly<Record<string, string>>): string {
  return env.MicrosoftAppType?.toLowerCase() ?? 'multitenant';
}

function needsTenant(env: Readonly<Record<string, string>>): boolean {
  return appTypeOf(env) !== 'multitenant';
}

/** The bot SDK finds these out at the first message, or never: without an id it answers anybody, and an unknown combination sends nothing. */
function credentialRules(env: Readonly<Record<string, string>>): string[] {
  if (env.MicrosoftAppId === undefined) {
    const problems: string[] = [];
    if (isProduction(env)) {
      problems.push(
        'MicrosoftAppId is missing, and NODE_ENV is production: without it the bot answers anybody. Set MicrosoftAppId to the application id the bot is registered with.',
      );
    } else if (env.MicrosoftAppPassword !== undefined || env.CertificatePrivateKey !== undefined) {
      problems.push(
        'MicrosoftAppId is missing, but a credential of the bot is set. Set MicrosoftAppId too, or unset MicrosoftAppPassword and CertificatePrivateKey to try the bot on this machine alone.',
      );
    }
    return problems;
  }
  const type = appTypeOf(env);
  const problems: string[] = [];
  if (needsTenant(env) && env.MicrosoftAppTenantId === undefined) {
    problems.push(
      'MicrosoftAppTenantId is missing. Set it to the id of the tenant the bot is registered in; only MicrosoftAppType MultiTenant does without.',
    );
  }
  if (type === 'userassignedmsi') {
    if (env.MicrosoftAppPassword !== undefined) {
      problems.push('MicrosoftAppPassword must not be set with MicrosoftAppType UserAssignedMSI. Unset it.');
    }
    return problems;
  }
  const certificateParts = [env.CertificateThumbprint, env.CertificatePrivateKey].filter((part) => part !== undefined);
  if (certificateParts.length === 1) {
    problems.push('Only one of CertificateThumbprint and CertificatePrivateKey is set. Set both, or neither.');
  }
  if (certificateParts.length === 0 && env.MicrosoftAppPassword === undefined) {
    problems.push(
      'MicrosoftAppPassword is missing. Set it to the client secret of the bot, or set MicrosoftAppType to UserAssignedMSI if the bot runs as a managed identity.',
    );
  }
  return problems;
}

/** Activities name their tenant by its id. A bot that knows no id would answer nobody, or everybody. */
function tenantRules(env: Readonly<Record<string, string>>): string[] {
  if (env.MicrosoftAppId === undefined || env.ALLOWED_TENANTS !== undefined) return [];
  const own = env.MicrosoftAppTenantId;
  // Without its tenant a bot of one tenant has a line of its own already, and what that says to do is enough.
  const isToldOf = own === undefined && needsTenant(env);
  if (isToldOf || (own !== undefined && isGuid(own))) return [];
  const why = own === undefined ? 'so is MicrosoftAppTenantId' : 'MicrosoftAppTenantId is no tenant id (GUID)';
  return [
    `ALLOWED_TENANTS is missing, and ${why}: the bot would not know whom to answer. Set ALLOWED_TENANTS to the ids of the Entra tenants whose people it answers, with commas between them.`,
  ];
}
