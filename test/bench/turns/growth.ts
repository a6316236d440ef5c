import { printTable, type Row } from '../table.ts';
import { percentile } from '../timing.ts';
import { type DeskContent, type FilledDesk, fillDesk } from './filled-desk.ts';
import { type PlayedDesk, playDesk } from './played-desk.ts';
import { figure, overRounds, ratioOverRounds, spread } from './rounds.ts';
import { onStage, type Stage } from './stage.ts';
import type { Answerer, BlockSize } from './turn-block.ts';
import { FIX_TURN, HAND_OVER_TURN, NEW_CASE_TURN, STATUS_TURN } from './turn-kinds.ts';

/** Something a desk may hold more and more of. */
interface Growth {
  readonly name: string;
  /** The smallest first: the others are held against it. */
  readonly counts: readonly number[];
  readonly content: (count: number) => DeskContent;
}

const GROWTHS: readonly Growth[] = [
  { name: 'cases opened in the last hour', counts: [0, 1_000, 10_000], content: (newCases) => ({ newCases }) },
  {
    name: 'open conversations with a proposal',
    counts: [10, 1_000, 10_000],
    content: (openConversations) => ({ openConversations }),
  },
  { name: 'tickets at the local desk', counts: [0, 1_000, 10_000], content: (tickets) => ({ tickets }) },
  { name: 'hosts with a known version', counts: [0, 10_000], content: (hosts) => ({ hosts }) },
  { name: 'hosts updated today', counts: [0, 10_000], content: (updatedHosts) => ({ updatedHosts }) },
];
const KINDS = [STATUS_TURN, NEW_CASE_TURN, FIX_TURN, HAND_OVER_TURN];
/** Few turns: those that open cases make every desk a little larger. */
const BLOCK: BlockSize = { lanes: 1, turns: 12, limitMs: 3_000 };
const COLUMNS = ['on the desk', 'how many', ...KINDS.flatMap(({ name }) => [`${name} p50 ms`, 'x smallest'])];

/** By size of desk, then by kind of turn: what each round gave (ms). */
type Times = readonly (readonly number[][])[];

/** Runs work with the product on each of these desks, all at the same time. */
function withProducts<Value>(
  stage: Stage,
  desks: readonly FilledDesk[],
  work: (products: readonly Answerer[]) => Promise<Value>,
  opened: readonly Answerer[] = [],
): Promise<Value> {
  const next = desks[opened.length];
  if (next === undefined) return work(opened);
  return stage.withProduct(next, (product) => withProducts(stage, desks, work, [...opened, product]));
}

async function timesOf(stage: Stage, desks: readonly FilledDesk[], rounds: number): Promise<Times> {
  const times = desks.map(() => KINDS.map((): number[] => []));
  await withProducts(stage, desks, async (products) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const [kindIndex, kind] of KINDS.entries()) {
        for (const [size, product] of products.entries()) {
          const block = await stage.play(product, kind, 0, BLOCK);
          times[size]?.[kindIndex]?.push(percentile(block.times, 0.5));
        }
      }
    }
  });
  return times;
}

async function growthRows(
  stage: Stage,
  played: PlayedDesk,
  { name, counts, content }: Growth,
  rounds: number,
): Promise<Row[]> {
  const desks: FilledDesk[] = [];
  try {
    for (const count of counts) desks.push(await fillDesk(played, content(count)));
    const times = await timesOf(stage, desks, rounds);
    return counts.map((count, size): Row => {
      const cells = KINDS.flatMap((_, kind) => {
        const own = times[size]?.[kind] ?? [];
        return [figure(overRounds(own), 1), spread(ratioOverRounds(own, times[0]?.[kind] ?? []), 1)];
      });
      return [size === 0 ? name : '', count, ...cells];
    });
  } finally {
    for (const desk of desks) desk.remove();
  }
}

/** Times single turns on small and on large desks, and prints how much more each costs on the large ones. */
export async function benchGrowth(rounds: number): Promise<void> {
  const played = await playDesk();
  await onStage(async (stage) => {
    const rows: Row[] = [];
    for (const growth of GROWTHS) rows.push(...(await growthRows(stage, played, growth, rounds)));
    printTable(`What a turn costs on a desk that grows, medians of ${rounds} rounds`, COLUMNS, rows);
  });
}
