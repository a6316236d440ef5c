import { observeFleet } from '../../azure/observe.ts';
import { openKnowledgeKit } from '../../compose/knowledge-kit.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Article } from '../../domain/knowledge/article.ts';
import type { Finding } from '../../domain/knowledge/finding.ts';
import type { Observation } from '../../domain/status/observation.ts';
import type { StatusSubject } from '../../domain/status/status.ts';
import { createArticleSearch } from '../../knowledge/article-search.ts';
import { answerStatus } from '../../status/answer.ts';
import { type EstateSize, makeEstate } from './estate.ts';
import { createStagedPort } from './staged-port.ts';
import { printTable, type Row, ratio } from './table.ts';
import { repeated, type Timing } from './timing.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const COLUMNS = ['work', 'size', 'p50 ms', 'p99 ms', 'p50 against the first'];

const MESSAGES = [
  'everyone in canada east gets 0x204 since this morning',
  'is hp-001 down?',
  'status of hp-007-vm-12',
  'one user has a black screen after sign-in, we already restarted the host and reinstalled the client',
  'les usagers de Montréal ne peuvent pas se connecter, code 0x3 étendu 0x7',
  'event 3277 INVALID_FORM on three hosts, UrlsAccessibleCheck fails, agent 1.0.15008.300',
];

function rowOf(what: string, size: string | number, own: Timing, first: Timing): Row {
  return [what, size, own.p50.toFixed(3), own.p99.toFixed(3), ratio(own.p50, first.p50)];
}

async function observed(size: EstateSize): Promise<Observation> {
  const { port } = createStagedPort(makeEstate(size), () => NOW);
  return observeFleet(port, () => NOW, { deadlineMs: 60_000, poolConcurrency: 1_000 });
}

function readingRows(): Row[] {
  const { reader } = openKnowledgeKit();
  const messages = (run: number) => MESSAGES[run % MESSAGES.length] ?? '';
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const split = repeated(600, (run) => [...words.segment(messages(run))].length);
  const reading = repeated(600, (run) => reader.read(messages(run), { now: NOW }));
  const paste = MESSAGES.join('\n').repeat(20);
  return [
    rowOf('splitting a message into words', 'one line', split, split),
    rowOf('reading a message', 'one line', reading, split),
    rowOf(
      'reading a pasted log',
      `${paste.length} characters`,
      repeated(30, () => reader.read(paste, { now: NOW })),
      split,
    ),
  ];
}

async function statusRows(): Promise<Row[]> {
  const [small, large] = await Promise.all([
    observed({ subscriptions: 5, pools: 20, hostsPerPool: 50 }),
    observed({ subscriptions: 5, pools: 200, hostsPerPool: 50 }),
  ]);
  const subjects: readonly StatusSubject[] = [
    { kind: 'region', id: 'canadaeast' },
    { kind: 'hostpool', id: 'hp-007' },
    { kind: 'host', id: 'hp-007-vm-3' },
    { kind: 'overview', id: null },
  ];
  return subjects.flatMap((subject): Row[] => {
    const times = subject.kind === 'overview' ? 5 : 30;
    const few = repeated(times, () => answerStatus(small, subject, [], NOW));
    const many = repeated(times, () => answerStatus(large, subject, [], NOW));
    return [
      rowOf(`status of a ${subject.kind}`, '1,000 hosts', few, few),
      rowOf(`status of a ${subject.kind}`, '10,000 hosts', many, few),
    ];
  });
}

function copies(articles: readonly Article[], count: number): Article[] {
  return Array.from({ length: count }, (_, index): Article[] => {
    const article = articles[index % articles.length];
    return article === undefined
      ? []
      : [{ ...article, id: index < articles.length ? article.id : `${article.id}-${index}` }];
  }).flat();
}

function diagnosisRows(): Row[] {
  const { knowledge } = openKnowledgeKit();
  const finding = (key: string, value: string): Finding => ({ key, value, holds: true, from: 'said', at: NOW });
  const findings = [finding('error-code', '0x204'), finding('scope', 'everyone'), finding('stage', 'connecting-fails')];
  const run = (articles: readonly Article[]) => {
    const search = createArticleSearch(articles);
    const text = repeated(60, (index) => search.match(MESSAGES[index % MESSAGES.length] ?? ''));
    const facts = { findings, text: search.match(MESSAGES[0] ?? ''), asked: [], tried: [], didNotHelp: [] };
    const judged = repeated(60, () => diagnose({ ...knowledge, articles }, facts));
    return { text, judged };
  };
  const today = run(knowledge.articles);
  const many = run(copies(knowledge.articles, 2_000));
  const size = `${knowledge.articles.length} articles`;
  return [
    rowOf('searching articles', size, today.text, today.text),
    rowOf('searching articles', '2,000 articles', many.text, today.text),
    rowOf('diagnosis', size, today.judged, today.judged),
    rowOf('diagnosis', '2,000 articles', many.judged, today.judged),
  ];
}

/** Times what needs no network: reading messages, status answers, search and diagnosis, each beside a smaller piece of work of its kind. */
export async function benchJudging(): Promise<void> {
  printTable('Reading', COLUMNS, readingRows());
  printTable('Status answers', COLUMNS, await statusRows());
  printTable('Diagnosis', COLUMNS, diagnosisRows());
}
