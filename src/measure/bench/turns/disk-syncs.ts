import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable, type Row } from '../table.ts';
import { fillDesk } from './filled-desk.ts';
import { playDesk } from './played-desk.ts';
import { onStage, type Stage } from './stage.ts';
import type { Answerer, BlockSize } from './turn-block.ts';
import { FIX_TURN, NEW_CASE_TURN, STATUS_TURN, type TurnKind } from './turn-kinds.ts';

const KINDS = [STATUS_TURN, NEW_CASE_TURN, FIX_TURN];
const SIZES: readonly BlockSize[] = [
  { lanes: 1, turns: 20, limitMs: 5_000 },
  { lanes: 16, turns: 160, limitMs: 5_000 },
];
const SYNC_CALL = /\b(?:fsync|fdatasync)\(/g;

/** Counts the disk syncs of a process while work is done; `undefined` where `strace` is not to be had or may not look. */
async function syncsDuring(pid: number, work: () => Promise<void>): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'avd-desk-strace-'));
  const file = join(folder, 'calls');
  const args = ['-f', '-e', 'trace=fsync,fdatasync', '-o', file, '-p', String(pid)];
  const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(strace, 'close').then(
    () => false,
    () => false,
  );
  try {
    const attached = once(strace.stderr, 'data').then(([line]) => String(line).includes('attached'));
    if (!(await Promise.race([attached, ended]))) return undefined;
    await work();
    strace.kill('SIGINT');
    await ended;
    return readFileSync(file, 'utf8').match(SYNC_CALL)?.length ?? 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function syncsPerTurn(stage: Stage, product: Answerer, kind: TurnKind, size: BlockSize): Promise<string> {
  let turns = 0;
  const syncs = await syncsDuring(product.pid, async () => {
    turns = (await stage.play(product, kind, 0, size)).times.length;
  });
  return syncs === undefined ? 'no strace' : (syncs / turns).toFixed(2);
}

/** Counts how often a turn makes the disk keep what was written, and prints it; waiting for the disk is what no processor makes faster. */
export async function benchDiskSyncs(): Promise<void> {
  const desk = await fillDesk(await playDesk(), {});
  const rows: Row[] = [];
  try {
    await onStage((stage) =>
      stage.withProduct(desk, async (product) => {
        for (const kind of KINDS) {
          const cells: string[] = [];
          for (const size of SIZES) cells.push(await syncsPerTurn(stage, product, kind, size));
          rows.push([kind.name, ...cells]);
        }
      }),
    );
  } finally {
    desk.remove();
  }
  printTable(
    'Disk syncs a turn',
    ['turn', ...SIZES.map(({ lanes }) => (lanes === 1 ? 'alone' : `${lanes} at once`))],
    rows,
  );
}
