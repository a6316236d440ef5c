import { rmSync } from 'node:fs';
import { startChild } from './child.ts';
import type { FilledDesk } from './filled-desk.ts';
import { startQuietProduct } from './played-desk.ts';
import { type Answerer, type BlockSize, createTurnPlayer, type TurnPlayer } from './turn-block.ts';
import { STATUS_TURN, type TurnKind } from './turn-kinds.ts';

/** What all bots of a measurement share: who talks to them, and who takes what they say. */
export interface Stage extends TurnPlayer {
  /** Starts the product on a copy of a filled desk, warms it up, and stops it when the work is done or has failed. */
  withProduct<Value>(desk: FilledDesk, work: (product: Answerer) => Promise<Value>): Promise<Value>;
  /** Activities a bot sends in one turn of a kind, counted by playing one. */
  activities(bot: Answerer, kind: TurnKind): Promise<number>;
}

const ONE: BlockSize = { lanes: 1, turns: 1, limitMs: 10_000 };
/** A new process runs slow code for some hundred turns. Status turns open no case and share most of the way with the other kinds. */
const WARM_UP: BlockSize = { lanes: 4, turns: 800, limitMs: 10_000 };

/** Runs a measurement with a connector in a process of its own. */
export async function onStage<Value>(work: (stage: Stage) => Promise<Value>): Promise<Value> {
  const connector = await startChild(new URL('./connector-process.ts', import.meta.url));
  const player = createTurnPlayer(connector.origin);
  try {
    return await work({
      ...player,
      async withProduct(desk, use) {
        const folder = desk.copy();
        const product = await startQuietProduct(folder);
        try {
          await player.play(product, STATUS_TURN, 0, WARM_UP);
          return await use(product);
        } finally {
          await product.stop();
          rmSync(folder, { recursive: true, force: true });
        }
      },
      async activities(bot, kind) {
        await connector.count();
        await player.play(bot, { ...kind, before: [] }, 0, ONE);
        return await connector.count();
      },
    });
  } finally {
    await connector.close();
  }
}
