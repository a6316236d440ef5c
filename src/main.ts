import { openChatPage } from './compose/chat-page.ts';
import { openDesk } from './compose/desk.ts';
import { startUpTrouble } from './compose/start-up-trouble.ts';
import { processConfig } from './config/config.ts';
import { createLog } from './log.ts';

const clock = () => new Date().toISOString();

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(argv: readonly string[]): Promise<void> {
  const config = processConfig(argv);
  const log = createLog({ level: config.logLevel, clock });
  const desk = await openDesk(config, log, clock);
  const page = await openChatPage(config, desk.bot.messagesUrl, log);

  print(`Bot endpoint   ${desk.bot.messagesUrl}`);
  print(`Chat page      ${page.line}`);
  print(
    config.azure.kind === 'demo'
      ? `Live checks    DEMO FLEET, scenario "${config.azure.scenario}": no real Azure is read (set AZURE_SUBSCRIPTION_IDS to read yours)`
      : `Live checks    real: ${config.azure.subscriptionIds.length} subscription(s) through ${config.azure.endpoint}`,
  );
  print(
    `Teams          ${config.bot.kind === 'anonymous' ? 'not connected: this machine only, no sign-in' : `bot ${config.bot.appId}`}`,
  );
  print(`Tickets        local desk, real: kept with the conversations in ${config.dataFolder}`);
  print('Ready. Ctrl+C ends it.');

  let ending = false;
  const end = (signal: string) => {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'ending');
    page
      .stop()
      .then(() => desk.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ error }, 'the end did not go well');
          process.exit(1);
        },
      );
  };
  process.once('SIGINT', () => end('SIGINT'));
  process.once('SIGTERM', () => end('SIGTERM'));
}

start(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${startUpTrouble(error)}\n`);
  process.exit(1);
});
