import { z } from 'zod';
import { type Clock, shifted, type UtcTime } from '../../domain/core/time.ts';
import { askDesk } from '../ask-desk.ts';
import { TableApiFailure, troubleOf } from './answer-trouble.ts';

/** How a ServiceNow instance is reached. `url`: its address without `/api/now`. */
export interface AccessOptions {
  readonly url: string;
  readonly login:
    | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
    | { readonly kind: 'password'; readonly user: string; readonly password: string };
  readonly clock: Clock;
}

/** Who we are to an instance. */
export interface Access {
  /** The `authorization` header. Throws `TableApiFailure` where no token can be had. */
  header(): Promise<string>;
  /** Takes note that a header was refused, and says whether another one may fare better. */
  refused(header: string): boolean;
}

interface AccessToken {
  readonly header: string;
  /** From here on a new one is fetched. */
  readonly until: UtcTime;
}

/** `expires_in` is seconds; 1799 unless the instance is set otherwise. */
const tokenBody = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
/** A token is given up this long before its end (ms), so that none runs out on the way. */
const EARLY_MS = 60_000;

async function fetchToken(url: string, clientId: string, clientSecret: string, clock: Clock): Promise<AccessToken> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const asked = clock();
  const reply = await askDesk({ method: 'POST', url: `${url}/oauth_token.do`, headers: {}, form });
  if (reply.kind === 'none') throw new TableApiFailure(reply.failure);
  const trouble = troubleOf(reply);
  if (trouble !== null) throw new TableApiFailure({ ...trouble, detail: `no access token: ${trouble.detail}` });
  const { data } = tokenBody.safeParse(reply.body);
  if (data === undefined)
    throw new TableApiFailure({ kind: 'unreachable', detail: 'no access token: the answer holds none' });
  return { header: `Bearer ${data.access_token}`, until: shifted(asked, data.expires_in * 1_000 - EARLY_MS) };
}

/**
 * Basic login, or OAuth client credentials: one token for all who ask at the same time, kept until a minute before its end, and given up when the
 * instance refuses it.
 */
export function createAccess({ url, login, clock }: AccessOptions): Access {
  if (login.kind === 'password') {
    const basic = `Basic ${Buffer.from(`${login.user}:${login.password}`, 'utf8').toString('base64')}`;
    return { header: async () => basic, refused: () => false };
  }
  let kept: AccessToken | undefined;
  let coming: Promise<AccessToken> | undefined;
  const renewed = async (): Promise<AccessToken> => {
    coming ??= fetchToken(url, login.clientId, login.clientSecret, clock);
    try {
      kept = await coming;
      return kept;
    } finally {
      coming = undefined;
    }
  };
  return {
    header: async () => (kept !== undefined && clock() < kept.until ? kept.header : (await renewed()).header),
    refused: (header) => {
      // Another request may have fetched a new one meanwhile: that one stays.
      if (kept?.header === header) kept = undefined;
      return true;
    },
  };
}
