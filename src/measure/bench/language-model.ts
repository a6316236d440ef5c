import { openKnowledgeKit } from '../../compose/knowledge-kit.ts';
import { faithfulText } from '../../model/faithful/faithful-text.ts';
import { createDisguise } from '../../model/privacy/disguise.ts';
import { ordinaryWordsOf } from '../../model/privacy/own-texts.ts';
import { printTable, type Row, ratio } from './table.ts';
import { repeated, type Timing } from './timing.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const COLUMNS = ['work', 'size', 'p50 ms', 'p99 ms', 'p50 against reading the same'];
const MESSAGE = 'a lady on vm-made-up-3 (hp-made-up) gets a black screen after sign-in, we restarted the host already';
const LINES = [
  'Microsoft says: listed, read 2026-11-20 09:00 UTC. AB12-CD3: an event, started 2026-11-20 05:00 UTC. Regions: Canada East.',
  'We see: 5 of 12 hosts take sessions, 7 failing; 31 sessions; room for 19 more; read 2026-11-20 09:00 UTC.',
  'vm-made-up-3 (hp-made-up): Unavailable: takes no sessions, since 2026-11-20 08:00 UTC, failed: SxSStackListenerCheck',
  'Not looked at: sign-ins, so I can’t see whether users connect.',
];
const SUMMARY = `${LINES[1]} ${LINES[3]} Restart all hosts now. 7 of 12 hosts take sessions.`;

function rowOf(what: string, size: number, own: Timing, first: Timing): Row {
  return [what, `${size} characters`, own.p50.toFixed(3), own.p99.toFixed(3), ratio(own.p50, first.p50)];
}

/** What the language model's checks cost beside the built-in reading of the same text: hiding names, putting them back, checking a summary. */
export async function benchLanguageModel(): Promise<void> {
  const { knowledge, reader } = openKnowledgeKit();
  const disguise = createDisguise({
    names: () => ({ hostPools: ['hp-made-up'], sessionHosts: ['vm-made-up-3'] }),
    ordinary: ordinaryWordsOf(knowledge),
    secret: new Uint8Array(32).fill(1),
    sendNames: false,
  });
  const rows = [1, 60].flatMap((times): Row[] => {
    const text = Array.from({ length: times }, () => MESSAGE).join('\n');
    const runs = times === 1 ? 400 : 40;
    const reading = repeated(runs, () => reader.read(text, { now: NOW }));
    const hiding = repeated(runs, () => {
      const hidden = disguise();
      return hidden.putBack(hidden.hide(text));
    });
    return [
      rowOf('reading by rule', text.length, reading, reading),
      rowOf('hiding names and putting them back', text.length, hiding, reading),
    ];
  });
  const reading = repeated(400, () => reader.read(SUMMARY, { now: NOW }));
  const checking = repeated(400, () => faithfulText(SUMMARY, LINES, 'en'));
  rows.push(rowOf('checking a summary against four lines', SUMMARY.length, checking, reading));
  printTable('The language model: what its checks cost', COLUMNS, rows);
}
