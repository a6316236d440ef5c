import { openKnowledgeKit } from './compose/knowledge-kit.ts';
import { startUpTrouble } from './compose/start-up-trouble.ts';

/** Learns from the sayings and keeps what was learned, so that no start has to. With `--quietly` a knowledge that does not load is left to the start, which says what is wrong. */
function learn(quietly: boolean): void {
  const begin = performance.now();
  try {
    openKnowledgeKit();
  } catch (error) {
    if (quietly) return;
    process.stderr.write(`${startUpTrouble(error)}\n`);
    process.exitCode = 1;
    return;
  }
  if (!quietly) process.stdout.write(`What was learned is kept; ${Math.round(performance.now() - begin)} ms.\n`);
}

learn(process.argv.includes('--quietly'));
