import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openKnowledgeKit, openUnlearnedKit } from '../compose/knowledge-kit.ts';
import { ConfigError, processModel } from '../config/config.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { readFindings } from '../knowledge/read-findings.ts';
import { articleSayings } from '../knowledge/sayings/article-sayings.ts';
import { loadSayings, sayingsFiles } from '../knowledge/sayings/load-sayings.ts';
import { createLookAlikes } from '../second-opinion/look-alikes.ts';
import { openModel } from '../second-opinion/open-model.ts';
import { baselines } from './cases/baselines.ts';
import { slicesOf } from './cases/case-slices.ts';
import { DeskCallError, loadDeskCalls } from './cases/desk-call.ts';
import { loadLabelledFiles } from './cases/labelled-lines.ts';
import { measure, measuredLines } from './cases/measure.ts';
import { missLines } from './cases/misses.ts';
import { modelGainLines } from './cases/model-gain.ts';
import { differences, readScores, scoresOf, writeScores } from './cases/scores.ts';
import { strangerLines, strangersIn } from './cases/strangers.ts';
import { measureSayings } from './sayings/measure-sayings.ts';
import { sayingLines } from './sayings/saying-lines.ts';

const USAGE = `Usage: npm run -s cases -- [FOLDER] [--set NAME] [--misses N] [--json] [--write]
  FOLDER      labelled .jsonl files, beside our own desk calls (../shared/cases)
  --set NAME  only the sets whose name holds NAME
  --misses N  the N worst misses with their reasons
  --json      figures, baselines and misses as JSON
  --write     keep the figures in src/measure/cases/scores.json
  --sayings   only how sayings are understood after learning from other writers; --parts N: learned N times (5), e.g. 26
  --model     what the language model that AZURE_OPENAI_* names brings, case by case (it is asked once per case and costs tokens)
`;

const KNOWLEDGE = here('../../knowledge');

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', default: '' },
    misses: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    sayings: { type: 'boolean', default: false },
    parts: { type: 'string', default: '5' },
    model: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function run(): Promise<void> {
  const rooms = openKnowledgeKit();
  const { articles } = rooms.knowledge;
  if (values.sayings) {
    const sayings = loadSayings(
      KNOWLEDGE,
      sayingsFiles(KNOWLEDGE),
      rooms.knowledge.articles.map(({ id }) => id),
    );
    // What was learned from all writers would know those who are left out.
    const measured = measureSayings(sayings, articleSayings(articles), openUnlearnedKit(), Number(values.parts));
    process.stdout.write(`${sayingLines(measured).join('\n')}\n`);
    return;
  }
  const calls = loadDeskCalls(here('./cases/desk-calls'));
  const folder = positionals[0] ?? '../shared/cases';
  const { files, problems } = loadLabelledFiles(folder);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    process.exitCode = 1;
  }
  const slices = slicesOf(files, calls, values.set);
  if (slices.cases.length + slices.messages.length === 0) {
    process.stderr.write(`No set is named ${values.set}.\n`);
    process.exitCode = 1;
    return;
  }
  if (values.model) {
    const config = processModel();
    if (config === undefined)
      throw new ConfigError(['--model needs AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_DEPLOYMENT.']);
    // Every case is asked about once: no budget of a desk stands in the way.
    const unlimited = {
      ...config,
      tokensPerHour: Number.MAX_SAFE_INTEGER,
      tokensPerConversation: Number.MAX_SAFE_INTEGER,
    };
    const { model, nearest } = await openModel(unlimited, {
      knowledge: rooms.knowledge,
      names: () => ({ hostPools: [], sessionHosts: [] }),
      vectors: { load: async () => new Map(), keep: async () => {} },
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
    const lookAlikes = createLookAlikes(rooms.knowledge, rooms.search, nearest);
    const gain = await modelGainLines(slices.cases, rooms, model, lookAlikes);
    process.stdout.write(`${gain.join('\n').trim()}\n`);
    return;
  }
  const measured = measure(slices.cases, slices.messages, rooms, baselines(articles));
  const scores = scoresOf(measured.figures);
  const findings = readFindings(readFileSync(here('../../knowledge/findings.yaml'), 'utf8')).value;
  const ids = articles.map((one) => one.id);
  const strangers = findings === undefined ? null : strangersIn([...calls.values()].flat(), findings, ids);
  const misses = measured.misses.slice(0, Number(values.misses));
  const file = here('./cases/scores.json');
  const before = readScores(file);
  const changed = before === null ? [] : differences(before, scores);
  if (values.write) writeScores(file, { ...before, ...scores });

  if (values.json) {
    const beside = Object.fromEntries([...measured.beside].map(([slice, ranked]) => [slice, scoresOf(ranked)]));
    process.stdout.write(`${JSON.stringify({ scores, baselines: beside, changed, misses, strangers })}\n`);
    return;
  }
  const lines = [
    ...(files.length === 0 ? [`No labelled files at ${folder}: our own desk calls only.`] : []),
    ...measuredLines(measured),
    '',
    before === null ? 'No scores were kept yet.' : 'Against the kept scores',
    ...(before !== null && changed.length === 0 ? ['  no difference'] : changed.map((line) => `  ${line}`)),
    ...misses.flatMap((miss) => ['', ...missLines(miss)]),
    '',
    ...(strangers === null ? [] : strangerLines(strangers)),
  ];
  process.stdout.write(`${lines.join('\n').trim()}\n`);
}

try {
  if (values.help || !/^\d+$/.test(values.misses)) process.stdout.write(USAGE);
  else await run();
} catch (error) {
  if (!(error instanceof DeskCallError || error instanceof KnowledgeError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
