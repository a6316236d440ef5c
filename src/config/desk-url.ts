const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** An address that credentials may be sent to, without a slash behind it: https, or http on this machine. */
export function deskUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const safe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
  return safe && username === '' && password === '' && search === '' && hash === ''
    ? text.replace(/\/+$/, '')
    : undefined;
}
