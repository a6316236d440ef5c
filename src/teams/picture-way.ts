import type { PictureSource } from './attached-pictures.ts';

/** How a picture may be fetched: with the bot's own token, or without any. */
export interface PictureWay {
  readonly url: URL;
  readonly token: boolean;
}

/** The hosts of the Bot Connector for Teams in its four clouds (docs/azure-facts.md#pictures-in-teams). */
const CONNECTOR_HOSTS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

/** A tenant of SharePoint, where Teams keeps the files of a personal chat: exactly one name in front of Microsoft's own domain. */
const SHAREPOINT_HOST = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.sharepoint\.(?:com|us)$/;

function plainUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : null;
}

function isPublic({ protocol, port }: URL): boolean {
  return protocol === 'https:' && port === '';
}

/**
 * How to fetch a picture; `null`: not at all. An activity names any address it likes, so hosts are compared whole. The token goes where the activity's
 * own `serviceUrl` leads, which the channel's token vouches for and every answer goes to, or to a host of the connector. A file's address carries its
 * own permission and leads to SharePoint; it never sees the token.
 */
export function wayTo(source: PictureSource, serviceUrl: string): PictureWay | null {
  if (source.kind === 'elsewhere') return null;
  const url = plainUrl(source.url);
  if (url === null) return null;
  if (source.kind === 'file') return isPublic(url) && SHAREPOINT_HOST.test(url.hostname) ? { url, token: false } : null;
  const own = plainUrl(serviceUrl);
  const toConnector = isPublic(url) && CONNECTOR_HOSTS.includes(url.hostname);
  return toConnector || url.origin === own?.origin ? { url, token: true } : null;
}
