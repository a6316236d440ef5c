import { banner } from './compose/banner.ts';
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

  for (const line of banner(config, { messagesUrl: desk.bot.messagesUrl, chatPage: page.line, keptIn: desk.keptIn }))
    print(line);

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
