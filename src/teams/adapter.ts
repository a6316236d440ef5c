import { type Activity, CloudAdapter, type ConversationReference, type TurnContext } from 'botbuilder';
import type { BotConfig } from '../config/config.ts';
import type { Clock } from '../domain/core/time.ts';
import type { Log } from '../log.ts';
import { type HttpAnswer, refusal } from './http-answer.ts';
import { KeptClientsAuthentication } from './kept-clients.ts';
import { withoutConsoleErrors } from './quiet-sdk.ts';
import { silenced, type TurnedAway, turnedAway } from './tenant-guard.ts';
import { createTurnedAwayLog } from './turned-away-log.ts';

/** What a turn does with its context. */
export type TurnLogic = (context: TurnContext) => Promise<void>;

/** Whether the keys of the token's issuer could not be read: our trouble, not that of who sent the token. */
function keysUnreadable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500);
}

/**
 * Microsoft's adapter with two changes. A token that does not hold is answered with 401, whatever the SDK's token check throws (it turns a wrong key
 * into a 500), and without its prints. What it sends goes out once; trying again is the outbox's business.
 */
export class DeskAdapter extends CloudAdapter {
  private readonly appId: string;
  private readonly log: Log;
  /** `null`: everybody, because only this machine reaches the bot. */
  private readonly tenants: readonly string[] | null;
  private readonly noteTurnedAway: (away: TurnedAway, activityId: unknown) => void;

  constructor(bot: BotConfig, log: Log, clock: Clock) {
    const settings = bot.kind === 'registered' ? bot.settings : {};
    super(new KeptClientsAuthentication(settings));
    this.appId = bot.kind === 'registered' ? bot.appId : '';
    this.log = log;
    this.tenants = bot.kind === 'registered' ? bot.allowedTenants : null;
    this.noteTurnedAway = createTurnedAwayLog(log, clock);
  }

  /**
   * Checks who sent the activity, runs one turn, and gives what goes back over HTTP: 200, what the SDK says to an invoke, 401 or 503. The tenant comes
   * after the token: whoever has no valid one learns nothing about tenants, and nobody without one can write lines into the log about them.
   */
  async answer(authorization: string, activity: Activity, logic: TurnLogic): Promise<HttpAnswer> {
    let sender: Awaited<ReturnType<typeof this.botFrameworkAuthentication.authenticateRequest>>;
    try {
      const check = () => this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
      sender = await withoutConsoleErrors(check);
    } catch (error) {
      return this.refused(error);
    }
    if (this.isTurnedAway(this.tenants && turnedAway(activity, this.tenants), activity.id)) return { status: 200 };
    const result = await this.processActivity(sender, activity, logic);
    if (result === undefined) return { status: 200 };
    return result.body === undefined ? { status: result.status } : { status: result.status, body: result.body };
  }

  /**
   * Runs work on a conversation after its turn; not where its tenant is no longer allowed. Rejects when the channel cannot be prepared for it, e.g.
   * without a token.
   */
  async resume(reference: Partial<ConversationReference>, logic: TurnLogic): Promise<void> {
    if (this.isTurnedAway(this.tenants && silenced(reference, this.tenants), reference.activityId)) return;
    await this.continueConversationAsync(this.appId, reference, logic);
  }

  private isTurnedAway(away: TurnedAway | null, activityId: unknown): boolean {
    if (away !== null) this.noteTurnedAway(away, activityId);
    return away !== null;
  }

  private refused(error: unknown): HttpAnswer {
    if (keysUnreadable(error)) {
      this.log.error({ error }, 'the keys of the channel could not be read, so a request was not let in');
      return refusal(503, 'KeysUnreadable', 'The token could not be checked right now. Send the activity again later.');
    }
    this.log.warn(
      { why: error instanceof Error ? error.message : 'no reason' },
      'a request without a valid token was refused',
    );
    return refusal(
      401,
      'Unauthorized',
      'The token is missing or not valid for this bot and serviceUrl. Send the token the Bot Connector issued.',
    );
  }
}
