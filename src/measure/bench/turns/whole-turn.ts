import { printTable, type Row } from '../table.ts';
import { percentile } from '../timing.ts';
import { startChild } from './child.ts';
import { fillDesk } from './filled-desk.ts';
import { type PlayedDesk, playDesk } from './played-desk.ts';
import { figure, overRounds, range, ratioOverRounds, spread } from './rounds.ts';
import { onStage, type Stage } from './stage.ts';
import type { Answerer, Block, BlockSize } from './turn-block.ts';
import { FIX_TURN, STATUS_TURN, type TurnKind } from './turn-kinds.ts';

const CASES = [0, 1_600, 10_000];
/** Status turns open no case, so they come first. */
const KINDS = [STATUS_TURN, FIX_TURN];
const AT_ONCE = 16;
const ALONE: BlockSize = { lanes: 1, turns: 30, limitMs: 2_000 };
const CROWD: BlockSize = { lanes: AT_ONCE, turns: 160, limitMs: 2_000 };
const WARM_UP: BlockSize = { lanes: 4, turns: 40, limitMs: 2_000 };
const COLUMNS = [
  'turn',
  'activities',
  'alone p50 ms',
  'x echo',
  `${AT_ONCE} at once p50 ms`,
  'x echo',
  'turns a second',
  'x echo',
  'CPU ms a turn',
  'x echo',
];

/** One bot in one round with one kind of turn. */
interface Sample {
  readonly alone: Block;
  readonly crowd: Block;
}

/** Both bots in one round, with the activities each sent a turn. */
interface Round {
  readonly product: Sample;
  readonly echo: Sample;
  readonly activities: number;
}

const MEASURES: readonly { readonly of: (sample: Sample) => number; readonly digits: number }[] = [
  { of: ({ alone }) => percentile(alone.times, 0.5), digits: 2 },
  { of: ({ crowd }) => percentile(crowd.times, 0.5), digits: 1 },
  { of: ({ crowd }) => crowd.perSecond, digits: 0 },
  { of: ({ crowd }) => crowd.cpuMs, digits: 2 },
];

async function playedRound(stage: Stage, product: Answerer, echo: Answerer, kind: TurnKind): Promise<Round> {
  const activities = await stage.activities(product, kind);
  const block = (bot: Answerer, size: BlockSize) => stage.play(bot, kind, activities, size);
  // One after the other and close together, so that what else the machine does meets both.
  const echoAlone = await block(echo, ALONE);
  const alone = await block(product, ALONE);
  const echoCrowd = await block(echo, CROWD);
  const crowd = await block(product, CROWD);
  return { product: { alone, crowd }, echo: { alone: echoAlone, crowd: echoCrowd }, activities };
}

/** Rounds of all kinds, by kind, on a desk with so many cases at the start; each fix turn adds one. */
async function roundsBeside(
  stage: Stage,
  echo: Answerer,
  played: PlayedDesk,
  { cases, rounds }: { readonly cases: number; readonly rounds: number },
): Promise<Round[][]> {
  const filled = await fillDesk(played, { newCases: cases });
  try {
    return await stage.withProduct(filled, async (product) => {
      const ofKinds: Round[][] = [];
      for (const kind of KINDS) {
        await stage.play(product, kind, 0, WARM_UP);
        const ofKind: Round[] = [];
        while (ofKind.length < rounds) ofKind.push(await playedRound(stage, product, echo, kind));
        ofKinds.push(ofKind);
      }
      return ofKinds;
    });
  } finally {
    filled.remove();
  }
}

function productRow(kind: TurnKind, rounds: readonly Round[]): Row {
  const cells = MEASURES.flatMap(({ of, digits }) => {
    const own = rounds.map(({ product }) => of(product));
    const peer = rounds.map(({ echo }) => of(echo));
    return [figure(overRounds(own), digits), spread(ratioOverRounds(own, peer), 2)];
  });
  return [kind.name, rounds[0]?.activities ?? 0, ...cells];
}

/** The echo bot over all rounds: how far they lie apart shows how quiet the machine was. */
function echoRow(rounds: readonly Round[]): Row {
  const cells = MEASURES.flatMap(({ of, digits }) => {
    const all = overRounds(rounds.map(({ echo }) => of(echo)));
    return [figure(all, digits), range(all, digits)];
  });
  return ['echo bot', rounds[0]?.activities ?? 0, ...cells];
}

/** Times whole turns of the product, as a process over HTTP, beside a bare echo bot that sends as many activities, and prints both. */
export async function benchWholeTurns(rounds: number): Promise<void> {
  const played = await playDesk();
  const bot = await startChild(new URL('../../../../test/standins/connector/echo-bot.ts', import.meta.url));
  const echo: Answerer = { messagesUrl: `${bot.origin}/api/messages`, pid: bot.pid };
  try {
    await onStage(async (stage) => {
      await stage.play(echo, STATUS_TURN, 2, { lanes: AT_ONCE, turns: 2_000, limitMs: 3_000 });
      for (const cases of CASES) {
        const ofKinds = await roundsBeside(stage, echo, played, { cases, rounds });
        const rows = KINDS.map((kind, index) => productRow(kind, ofKinds[index] ?? []));
        const title = `Whole turns over HTTP beside ${cases} cases of the last hour, medians of ${rounds} rounds`;
        printTable(title, COLUMNS, [echoRow(ofKinds.flat()), ...rows]);
      }
    });
  } finally {
    await bot.close();
  }
}
