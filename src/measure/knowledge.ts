import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type KnowledgeKit, openKnowledgeKit } from '../compose/knowledge-kit.ts';
import { checkSayings } from '../status/findings/registry.ts';
import { slicesOf } from './cases/case-slices.ts';
import { DeskCallError, loadDeskCalls } from './cases/desk-call.ts';
import { loadLabelledFiles } from './cases/labelled-lines.ts';
import { measure } from './cases/measure.ts';
import { scoreSection, scoresAtLastCommit } from './cases/score-section.ts';
import { reviewLines } from './review/print.ts';
import { reviewKnowledge } from './review/review.ts';
import { mustMend, type ReviewSection } from './review/section.ts';

const USAGE = `Usage: npm run -s knowledge -- [FOLDER] [--all] [--json] [--today YYYY-MM-DD]
  FOLDER   labelled .jsonl files, beside our own desk calls (../shared/cases)
  --all    every remark; otherwise the first of each part
  --json   the same as JSON
  --today  the day ages are counted from; today by default
Ends with 1 when something must be mended or a labelled file was skipped, with 0 otherwise.
`;
const TOP = fileURLToPath(new URL('../..', import.meta.url));

function run(folder: string, today: string, all: boolean, json: boolean): void {
  const calls = loadDeskCalls(fileURLToPath(new URL('./cases/desk-calls', import.meta.url)));
  const { files, problems } = loadLabelledFiles(folder);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exitCode = 1;
  }
  const questions = files.flatMap((file) => (file.kind === 'cases' ? file.cases : []));
  const deskCalls = [...calls.values()].flat();
  const labelled =
    questions.length === 0 ? `no labelled questions at ${folder}` : `${questions.length} labelled questions`;
  const from = `${deskCalls.length} desk calls and ${labelled}`;
  const scores = (rooms: KnowledgeKit): ReviewSection => {
    const slices = slicesOf(files, calls);
    const { figures } = measure(slices.cases, slices.messages, rooms, []);
    return scoreSection(scoresAtLastCommit(TOP, 'src/measure/cases/scores.json'), figures, from);
  };
  const accepted = [...deskCalls, ...questions].map((one) => one.accept);
  const sections = reviewKnowledge({
    open: openKnowledgeKit,
    checks: checkSayings(),
    cases: { from, accepted },
    today,
    scores,
  });
  const mend = mustMend(sections);
  const shown = json ? JSON.stringify({ mend, sections }) : reviewLines(sections, all).join('\n').trimEnd();
  process.stdout.write(`${shown}\n`);
  if (mend) process.exitCode = 1;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    help: { type: 'boolean', default: false },
  },
});

try {
  if (values.help || !/^\d{4}-\d{2}-\d{2}$/.test(values.today)) process.stdout.write(USAGE);
  else run(positionals[0] ?? '../shared/cases', values.today, values.all, values.json);
} catch (error) {
  if (!(error instanceof DeskCallError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
