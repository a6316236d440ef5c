import type { AzureConfig, BotConfig, Config } from '../config/config.ts';
import type { TicketDeskConfig } from '../config/ticket-desk.ts';

/** What is known only once the product runs. */
export interface BannerFacts {
  readonly messagesUrl: string;
  /** Where the local chat page is, or why there is none. */
  readonly chatPage: string;
  /** Where conversations are kept, and the tickets of the local desk. */
  readonly keptIn: string;
}

function azureLine(azure: AzureConfig): string {
  return azure.kind === 'demo'
    ? `DEMO FLEET, scenario "${azure.scenario}": no real Azure is read (set AZURE_SUBSCRIPTION_IDS to read yours)`
    : `real: ${azure.subscriptionIds.length} subscription(s) through ${azure.endpoint}`;
}

function botLine(bot: BotConfig): string {
  return bot.kind === 'anonymous' ? 'not connected: this machine only, no sign-in' : `bot ${bot.appId}`;
}

function ticketLine(desk: TicketDeskConfig, keptIn: string): string {
  switch (desk.kind) {
    case 'local':
      return `local desk, real: kept with the conversations in ${keptIn}`;
    case 'rt':
      return `Request Tracker: queue ${desk.queue} at ${desk.url}`;
    case 'servicenow':
      return `ServiceNow: incidents at ${desk.url}`;
    case 'email':
      return `mail: to ${desk.to} through ${desk.host}:${desk.port}`;
  }
}

/** What is printed at start, line by line: where the bot is reached, and what is set for Azure, Teams and tickets. Never a login or a secret. */
export function banner(config: Config, { messagesUrl, chatPage, keptIn }: BannerFacts): readonly string[] {
  return [
    `Bot endpoint   ${messagesUrl}`,
    `Chat page      ${chatPage}`,
    `Live checks    ${azureLine(config.azure)}`,
    `Teams          ${botLine(config.bot)}`,
    `Tickets        ${ticketLine(config.ticketDesk, keptIn)}`,
    'Ready. Ctrl+C ends it.',
  ];
}
