import { benchFleetLooks } from './bench/fleet-looks.ts';
import { benchJudging } from './bench/judging.ts';
import { benchLanguageModel } from './bench/language-model.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  looks: benchFleetLooks,
  judging: benchJudging,
  model: benchLanguageModel,
};

// `npm run bench`, or `npm run bench -- status` for one of them. Nothing here passes or fails: it ends with an error only where it breaks.
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
