import { type AskContext, answerLines } from './ask/answer-lines.ts';
import { judgeMessage } from './ask/judge-message.ts';
import { openSecondOpinions } from './ask/open-second-opinions.ts';
import { askOptions, USAGE } from './ask/options.ts';
import { opinionText } from './ask/second-opinion.ts';
import { textAnswer } from './ask/text-answer.ts';
import { openKnowledgeKit } from './compose/knowledge-kit.ts';
import { startUpTrouble } from './compose/start-up-trouble.ts';
import { processConfig, processModel } from './config/config.ts';
import { rememberNames } from './fleet/fleet-memory.ts';
import { openFleetReader } from './fleet/fleet-reader.ts';

const clock = () => new Date().toISOString();

async function ask(argv: readonly string[]): Promise<void> {
  const options = askOptions(argv);
  if (options === null) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const fleet = options.live
    ? rememberNames(await openFleetReader(processConfig(options.configArguments).azure, clock))
    : null;
  const rooms = openKnowledgeKit();
  const second = options.model ? await openSecondOpinions(processModel(), rooms, fleet?.names) : undefined;
  const context: AskContext = {
    rooms,
    clock,
    second,
    look: async () => {
      if (fleet === null) return null;
      const { observation } = await fleet.look({ fresh: false });
      return { observation, names: fleet.names() };
    },
  };
  if (options.json) return answerLines(process.stdin, process.stdout, context);
  const seen = await context.look();
  const now = clock();
  const report = rooms.reader.read(options.text, seen === null ? { now } : { now, names: seen.names });
  const judgement = judgeMessage(report, {}, seen?.observation ?? null, rooms, now);
  process.stdout.write(textAnswer(judgement, rooms.knowledge, now, options.explain));
  if (second !== undefined) process.stdout.write(opinionText(await second(judgement, now), judgement, rooms));
}

// Whoever reads our lines may stop reading: that is their right and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

ask(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${startUpTrouble(error)}\n`);
  process.exitCode = 1;
});
