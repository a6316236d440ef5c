import { deskUrl } from './desk-url.ts';
import { type EmailConfig, emailDeskOf } from './email-desk.ts';
import { type ServiceNowConfig, serviceNowOf } from './servicenow-desk.ts';
import { ticketFields } from './ticket-fields.ts';

/** Where tickets go. Passwords and tokens stand in here and nowhere else. */
export type TicketDeskConfig =
  | { readonly kind: 'local' }
  | ServiceNowConfig
  | EmailConfig
  | {
      readonly kind: 'rt';
      /** Address of Request Tracker without `/REST/2.0`, no slash behind it. */
      readonly url: string;
      readonly login:
        | { readonly kind: 'token'; readonly token: string }
        | { readonly kind: 'password'; readonly user: string; readonly password: string };
      readonly queue: string;
      /** Custom field of that queue for our key. */
      readonly keyField: string;
      /** Further custom fields of every new ticket, by name. */
      readonly fields: Readonly<Record<string, string>>;
    };

/** The ticket desk that is set, or one line for each thing that is missing or wrong, with what to do. `env` has no empty values. */
export function ticketDeskOf(
  env: Readonly<Record<string, string>>,
):
  | { readonly kind: 'read'; readonly value: TicketDeskConfig }
  | { readonly kind: 'wrong'; readonly problems: string[] } {
  const named = env.TICKET_DESK?.toLowerCase() ?? 'local';
  if (named === 'local') return { kind: 'read', value: { kind: 'local' } };
  if (named === 'servicenow' || named === 'email') {
    const read = named === 'email' ? emailDeskOf(env) : serviceNowOf(env);
    return 'kind' in read ? { kind: 'read', value: read } : { kind: 'wrong', problems: [...read] };
  }
  if (named !== 'rt')
    return {
      kind: 'wrong',
      problems: [
        'TICKET_DESK names a desk that does not exist. Set "local", "rt", "servicenow" or "email", or leave it out for local.',
      ],
    };
  const url = deskUrl(env.RT_URL);
  const keyField = env.RT_KEY_FIELD ?? 'AvdCaseKey';
  const fields = ticketFields(env.RT_FIELDS);
  const problems = [
    ...(fields === undefined || keyField in fields
      ? [
          'RT_FIELDS is not of the form Impact=high, Category=AVD, or names the field of our key. Correct it or leave it out.',
        ]
      : []),
    ...(url === undefined
      ? [
          'RT_URL is missing or no https address. Set the address of Request Tracker, e.g. https://rt.example.com (http only on this machine: a password goes there).',
        ]
      : []),
    ...(env.RT_TOKEN === undefined && (env.RT_USER === undefined || env.RT_PASSWORD === undefined)
      ? [
          'Request Tracker has no login. Set RT_TOKEN (Logged in as > Settings > Auth Tokens in RT), or RT_USER and RT_PASSWORD.',
        ]
      : []),
  ];
  if (url === undefined || fields === undefined || problems.length > 0) return { kind: 'wrong', problems };
  const login =
    env.RT_TOKEN === undefined
      ? ({ kind: 'password', user: env.RT_USER ?? '', password: env.RT_PASSWORD ?? '' } as const)
      : ({ kind: 'token', token: env.RT_TOKEN } as const);
  const value = {
    kind: 'rt',
    url,
    login,
    queue: env.RT_QUEUE ?? 'General',
    keyField,
    fields,
  } as const;
  return { kind: 'read', value };
}
