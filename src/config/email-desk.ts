const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const ADDRESS = /^[^\s<>@,;"]+@[^\s<>@,;"]+$/;

/** Tickets as mails. */
export interface EmailConfig {
  readonly kind: 'email';
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte; `starttls`: before anything is said; `plain`: only on this machine. */
  readonly security: 'tls' | 'starttls' | 'plain';
  readonly login?: { readonly user: string; readonly password: string };
  readonly from: string;
  readonly to: string;
}

function serverOf(text: string | undefined): Pick<EmailConfig, 'host' | 'port' | 'security'> | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password, pathname, search } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || !['', '/'].includes(pathname) || hostname === '')
    return undefined;
  if (protocol === 'smtps:') return { host: hostname, port: Number(port || 465), security: 'tls' };
  if (protocol !== 'smtp:') return undefined;
  const security = LOOPBACK.includes(hostname) ? 'plain' : 'starttls';
  return { host: hostname, port: Number(port || 587), security };
}

/** The mail settings, or one line for each that is missing or wrong, with what to do. */
export function emailDeskOf(env: Readonly<Record<string, string>>): EmailConfig | readonly string[] {
  const server = serverOf(env.SMTP_URL);
  const { SMTP_USER: user, SMTP_PASSWORD: password, TICKET_MAIL_FROM: from, TICKET_MAIL_TO: to } = env;
  const problems = [
    ...(server === undefined
      ? [
          'SMTP_URL is missing or no mail server. Set smtp://host:587 (STARTTLS) or smtps://host:465, without a login in it.',
        ]
      : []),
    ...((user === undefined) === (password === undefined)
      ? []
      : ['SMTP_USER and SMTP_PASSWORD belong together. Set both, or neither where the server asks for no login.']),
    ...(from !== undefined && ADDRESS.test(from)
      ? []
      : [
          'TICKET_MAIL_FROM is missing or no address. Set the address tickets are sent from, e.g. avd-bot@example.com.',
        ]),
    ...(to !== undefined && ADDRESS.test(to)
      ? []
      : [
          'TICKET_MAIL_TO is missing or no address. Set the one address that takes tickets, e.g. service-desk@example.com.',
        ]),
  ];
  if (server === undefined || from === undefined || to === undefined || problems.length > 0) return problems;
  const login = user === undefined || password === undefined ? {} : { login: { user, password } };
  return { kind: 'email', ...server, ...login, from, to };
}
