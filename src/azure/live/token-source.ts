import type { AccessToken, TokenCredential } from '@azure/identity';
import { RESEND_PAUSE_MS } from '../resend-rule.ts';
import { type Failure, ReadEndedError } from './answer-failure.ts';
import type { Resend } from './resend.ts';

interface Told {
  readonly message: string;
  readonly errors: readonly unknown[];
}

function told(error: unknown): Told {
  const { message, errors } = Object(error) as { message?: unknown; errors?: unknown };
  return { message: String(message ?? error), errors: Array.isArray(errors) ? errors : [] };
}

function messages(error: unknown): string[] {
  const { message, errors } = told(error);
  return errors.length > 0 ? errors.flatMap(messages) : [message];
}

const LONGEST_DETAIL = 300;
/** A credential of the chain that nobody configured: it says nothing about the one in use. */
const NOT_IN_USE = /No underlying credential could be used|is unavailable|is not available|not installed/i;
/** The identity package drops the HTTP status; a token service that answered and said no is known by these words. */
const SAYS_NO = /Authentication failed|AADSTS\d+|invalid_(client|request|grant|resource)|unauthorized_client/i;
const SERVER_FAULT = /network|InternalServerError|ServerBusy|ServiceUnavailable|temporarily/i;
/** MSAL lists every field it did not get. */
const EMPTY_FIELDS = /[\w() ]+: Not Available(?: - )?/g;

/**
 * Why no token came: `refused` where the token service said no, `unreachable` where it failed or did not answer. The detail is what it said,
 * never a secret of ours.
 */
export function tokenFailure(error: unknown): Failure {
  const all = messages(error).map((message) => (message.split('\n')[0] ?? '').replace(EMPTY_FIELDS, ' ').trim());
  const inUse = all.filter((message) => !NOT_IN_USE.test(message));
  const said = (inUse.length > 0 ? inUse : all).join('; ');
  return {
    why: SAYS_NO.test(said) && !SERVER_FAULT.test(said) ? 'refused' : 'unreachable',
    detail: `no access token: ${said}`.slice(0, LONGEST_DETAIL),
  };
}

/** A token service that failed is asked once more; one that said no, or that nobody configured, would say the same again. */
function waitAsked(ended: object): number | undefined {
  if (!('error' in ended)) return undefined;
  const unconfigured = messages(ended.error).every((message) => NOT_IN_USE.test(message));
  return unconfigured || tokenFailure(ended.error).why === 'refused' ? undefined : RESEND_PAUSE_MS;
}

/** The credential, its failures told apart from those of Azure Resource Manager: it throws `ReadEndedError`. */
export function tokenSource(credential: TokenCredential, resend?: Resend): TokenCredential {
  return {
    async getToken(scopes, options): Promise<AccessToken | null> {
      const ask = () => credential.getToken(scopes, options);
      try {
        return await (resend === undefined ? ask() : resend(ask, waitAsked));
      } catch (cause) {
        throw new ReadEndedError(tokenFailure(cause), { cause });
      }
    },
  };
}
