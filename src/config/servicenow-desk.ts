import { deskUrl } from './desk-url.ts';

/** Incidents of ServiceNow. */
export interface ServiceNowConfig {
  readonly kind: 'servicenow';
  readonly url: string;
  readonly login:
    | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
    | { readonly kind: 'password'; readonly user: string; readonly password: string };
  /** Field of the incident for our key. */
  readonly keyField: string;
  readonly assignmentGroup?: string;
  readonly caller?: string;
}

const FIELD = /^[a-z][a-z0-9_]*$/;

function loginOf(env: Readonly<Record<string, string>>): ServiceNowConfig['login'] | undefined {
  const {
    SERVICENOW_CLIENT_ID: clientId,
    SERVICENOW_CLIENT_SECRET: clientSecret,
    SERVICENOW_USER: user,
    SERVICENOW_PASSWORD: password,
  } = env;
  if (clientId !== undefined && clientSecret !== undefined) return { kind: 'oauth', clientId, clientSecret };
  return user !== undefined && password !== undefined ? { kind: 'password', user, password } : undefined;
}

/** The ServiceNow settings, or one line for each that is missing or wrong, with what to do. */
export function serviceNowOf(env: Readonly<Record<string, string>>): ServiceNowConfig | readonly string[] {
  const url = deskUrl(env.SERVICENOW_URL);
  const login = loginOf(env);
  const keyField = env.SERVICENOW_KEY_FIELD ?? 'correlation_id';
  const problems = [
    ...(url === undefined
      ? [
          'SERVICENOW_URL is missing or no https address. Set the address of the instance, e.g. https://example.service-now.com (http only on this machine: a password goes there).',
        ]
      : []),
    ...(login === undefined
      ? [
          'ServiceNow has no login. Set SERVICENOW_CLIENT_ID and SERVICENOW_CLIENT_SECRET (OAuth, client credentials), or SERVICENOW_USER and SERVICENOW_PASSWORD.',
        ]
      : []),
    ...(FIELD.test(keyField)
      ? []
      : [
          'SERVICENOW_KEY_FIELD is no field name. Set the column name of the incident, e.g. correlation_id or u_avd_case.',
        ]),
  ];
  if (url === undefined || login === undefined || problems.length > 0) return problems;
  const { SERVICENOW_ASSIGNMENT_GROUP: assignmentGroup, SERVICENOW_CALLER: caller } = env;
  return {
    kind: 'servicenow',
    url,
    login,
    keyField,
    ...(assignmentGroup === undefined ? {} : { assignmentGroup }),
    ...(caller === undefined ? {} : { caller }),
  };
}
