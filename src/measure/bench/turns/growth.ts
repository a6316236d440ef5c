import { printTable, type Row } from '../table.ts';
import { percentile } from '../timing.ts';
import { type DeskContent, type FilledDesk, fillDesk } from './filled-desk.ts';
import { playDesk } from './played-desk.ts';
import { figure, overRounds, ratioOverRounds, spread } from './rounds.ts';
import { onStage, type Stage } from './stage.ts';
import type { Answerer, BlockSize } from './turn-block.ts';
import { FIX_TURN, HAND_OVER_TURN, NEW_CASE_TURN, STATUS_TURN, type TurnKind } from './turn-kinds.ts';

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
const COLUMNS = ['turn', 'how many', 'p50 ms', 'x smallest', 'CPU ms', 'x smallest'];

/** What the rounds of one kind of turn gave on one desk (ms). */
interface Costs {
  readonly p50: number[];
  readonly cpu: number[];
}

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

/** By kind of turn, then by desk. */
async function costsOn(stage: Stage, desks: readonly FilledDesk[], rounds: number): Promise<readonly Costs[][]> {
  const costs = KINDS.map(() => desks.map((): Costs => ({ p50: [], cpu: [] })));
  await withProducts(stage, desks, async (products) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, kind] of KINDS.entries()) {
        for (const [desk, product] of products.entries()) {
          const block = await stage.play(product, kind, 0, BLOCK);
          costs[index]?.[desk]?.p50.push(percentile(block.times, 0.5));
          costs[index]?.[desk]?.cpu.push(block.cpuMs);
        }
      }
    }
  });
  return costs;
}

function rowsOf(kind: TurnKind, counts: readonly number[], costs: readonly Costs[]): Row[] {
  const [smallest] = costs;
  return costs.map((own, desk): Row => {
    const cells = (['p50', 'cpu'] as const).flatMap((what) => [
      figure(overRounds(own[what]), 1),
      spread(ratioOverRounds(own[what], smallest?.[what] ?? []), 1),
    ]);
    return [kind.name, counts[desk] ?? 0, ...cells];
  });
}

/** Times single turns on small and on large desks, and prints how much more each costs on the large ones. */
export async function benchGrowth(rounds: number): Promise<void> {
  const played = await playDesk();
  await onStage(async (stage) => {
    for (const { name, counts, content } of GROWTHS) {
      const desks: FilledDesk[] = [];
      try {
        for (const count of counts) desks.push(await fillDesk(played, content(count)));
        const costs = await costsOn(stage, desks, rounds);
        const rows = KINDS.flatMap((kind, index) => rowsOf(kind, counts, costs[index] ?? []));
        printTable(`A turn beside ${name}, medians of ${rounds} rounds`, COLUMNS, rows);
      } finally {
        for (const desk of desks) desk.remove();
      }
    }
  });
}
