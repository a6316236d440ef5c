import { deskUrl } from './desk-url.ts';
import { ticketFields } from './ticket-fields.ts';

/** Incidents of ServiceNow. Passwords and secrets stand in here and nowhere else. */
export interface ServiceNowConfig {
  readonly kind: 'servicenow';
  /** Address of the instance without `/api/now`, no slash behind it. */
  readonly url: string;
  readonly login:
    | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
    | { readonly kind: 'password'; readonly user: string; readonly password: string };
  /** Field of the incident for our key. */
  readonly keyField: string;
  /** Name or `sys_id`. */
  readonly assignmentGroup?: string;
  /** User name, email or `sys_id`. */
  readonly caller?: string;
  /** Further fields of every new incident, by column name. */
  readonly fields: Readonly<Record<string, string>>;
  /** `close_code` of an incident that is closed from chat. */
  readonly closeCode: string;
  /** State numbers that count as closed. */
  readonly closedStates: readonly string[];
}

/** The name of a column, `sys_id` and other fields of the instance's own left out. */
const FIELD = /^(?!sys_|number$|state$|short_description$|description$|urgency$|impact$)[a-z][a-z0-9_]{0,79}$/;
/** Ends a condition of a query. */
const NO_VALUE = /\^/;

function wrongReference(env: Readonly<Record<string, string>>, name: string): string[] {
  return NO_VALUE.test(env[name] ?? '')
    ? [`${name} holds a ^, by which nothing can be looked for. Set the sys_id of the record.`]
    : [];
}

/** Columns that a setting may not fill: what the desk bot itself writes. */
const OURS = ['work_notes', 'comments', 'close_code', 'close_notes', 'assignment_group', 'caller_id'];

/** Fields that the instance has a column for and the desk bot does not fill; `undefined` where one is none of these. */
function fieldsOf(text: string | undefined, keyField: string): Record<string, string> | undefined {
  const fields = ticketFields(text);
  const wrong = (name: string) => !FIELD.test(name) || OURS.includes(name) || name === keyField;
  return fields === undefined || Object.keys(fields).some(wrong) ? undefined : fields;
}

/** One login, whole: half of the one that was meant is no reason to take the other. */
function loginOf(env: Readonly<Record<string, string>>): ServiceNowConfig['login'] | undefined {
  const {
    SERVICENOW_CLIENT_ID: clientId,
    SERVICENOW_CLIENT_SECRET: clientSecret,
    SERVICENOW_USER: user,
    SERVICENOW_PASSWORD: password,
  } = env;
  if (clientId !== undefined && clientSecret !== undefined) return { kind: 'oauth', clientId, clientSecret };
  if (clientId !== undefined || clientSecret !== undefined) return undefined;
  return user !== undefined && password !== undefined ? { kind: 'password', user, password } : undefined;
}

/** The ServiceNow settings, or one line for each that is missing or wrong, with what to do. */
export function serviceNowOf(env: Readonly<Record<string, string>>): ServiceNowConfig | readonly string[] {
  const url = deskUrl(env.SERVICENOW_URL);
  const login = loginOf(env);
  const keyField = env.SERVICENOW_KEY_FIELD ?? 'correlation_id';
  const fields = fieldsOf(env.SERVICENOW_FIELDS, keyField);
  const closedStates = (env.SERVICENOW_CLOSED_STATES ?? '6,7,8').split(',').map((one) => one.trim());
  const problems = [
    ...(fields === undefined
      ? [
          'SERVICENOW_FIELDS is not of the form category=software, subcategory=avd, or names a field that the bot fills itself (state, urgency, impact, description …). Correct it or leave it out.',
        ]
      : []),
    ...(closedStates.every((one) => /^-?\d{1,4}$/.test(one))
      ? []
      : ['SERVICENOW_CLOSED_STATES is no list of state numbers. Set e.g. 6,7,8, or leave it out.']),
    ...(url === undefined
      ? [
          'SERVICENOW_URL is missing or no https address. Set the address of the instance, e.g. https://example.service-now.com (http only on this machine: a password goes there).',
        ]
      : []),
    ...(login === undefined
      ? [
          'ServiceNow has no login, or half of one. Set SERVICENOW_CLIENT_ID and SERVICENOW_CLIENT_SECRET (OAuth, client credentials), or SERVICENOW_USER and SERVICENOW_PASSWORD.',
        ]
      : []),
    ...(FIELD.test(keyField)
      ? []
      : [
          'SERVICENOW_KEY_FIELD is no field that may hold our key. Set the column name of the incident, e.g. u_avd_case, or leave it out for correlation_id.',
        ]),
    ...wrongReference(env, 'SERVICENOW_ASSIGNMENT_GROUP'),
    ...wrongReference(env, 'SERVICENOW_CALLER'),
  ];
  if (url === undefined || login === undefined || fields === undefined || problems.length > 0) return problems;
  const { SERVICENOW_ASSIGNMENT_GROUP: assignmentGroup, SERVICENOW_CALLER: caller } = env;
  return {
    kind: 'servicenow',
    url,
    login,
    keyField,
    ...(assignmentGroup === undefined ? {} : { assignmentGroup }),
    ...(caller === undefined ? {} : { caller }),
    fields,
    closeCode: env.SERVICENOW_CLOSE_CODE ?? 'Solution provided',
    closedStates,
  };
}
