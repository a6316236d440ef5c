import { parseArgs } from 'node:util';
import { benchFleetLooks } from './bench/fleet-looks.ts';
import { benchJudging } from './bench/judging.ts';
import { benchLanguageModel } from './bench/language-model.ts';
import { benchDiskSyncs } from './bench/turns/disk-syncs.ts';
import { benchGrowth } from './bench/turns/growth.ts';
import { benchWholeTurns } from './bench/turns/whole-turn.ts';

/** Benchmarks by the name they are asked for with; those with rounds take a number of them. */
const BENCHES: Readonly<Record<string, (rounds: number) => Promise<void>>> = {
  looks: benchFleetLooks,
  judging: benchJudging,
  model: benchLanguageModel,
  turns: benchWholeTurns,
  syncs: benchDiskSyncs,
};

// `npm run bench`, or `npm run bench -- turns syncs` for some of it; `-- --growth` for the table that takes minutes; `--rounds 5` for steadier
// figures. Nothing here passes or fails: it ends with an error only where it breaks.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { growth: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});
const rounds = Math.max(1, Math.trunc(Number(values.rounds)) || 1);
if (values.growth) await benchGrowth(rounds);
for (const [name, bench] of Object.entries(BENCHES)) {
  const wanted = positionals.length === 0 ? !values.growth : positionals.includes(name);
  if (wanted) await bench(rounds);
}
