import { existsSync } from 'node:fs';
import { openRooms } from '../../src/compose/rooms.ts';
import { shareText } from './interval.ts';
import { type LabelledCase, type LabelledMessage, loadCases, loadMessages } from './labelled-case.ts';
import { afterQuestions, type Desk, fromText, isRight, offeredIds } from './simulate.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const FOLDER = process.argv[2] ?? '../shared/cases';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function report(title: string, cases: readonly LabelledCase[], desk: Desk): void {
  if (cases.length === 0) return;
  const told = cases.map((one) => ({ one, fixes: offeredIds(fromText(one, desk)) }));
  const right = (places: number) => told.filter(({ one, fixes }) => isRight(fixes, one.accept, places)).length;
  const asked = cases.map((one) => ({ one, ...afterQuestions(one, desk) }));
  const solved = asked.filter(({ one, judgement }) => isRight(offeredIds(judgement), one.accept, 1)).length;
  const questions = asked.reduce((sum, one) => sum + one.questions, 0) / asked.length;
  print(title);
  print(`  from the text, first place   ${shareText(right(1), cases.length)}`);
  print(`  from the text, first three   ${shareText(right(3), cases.length)}`);
  print(
    `  after questions, first place ${shareText(solved, cases.length)}  (${questions.toFixed(1)} questions a case)`,
  );
  for (const { one, fixes } of told.filter(
    ({ one, fixes }) => process.argv.includes('--misses') && !isRight(fixes, one.accept, 1),
  )) {
    print(`    ${one.id}: wanted ${one.accept.join(' | ')}, got ${fixes.slice(0, 3).join(', ') || 'none'}`);
  }
}

function reportMessages(messages: readonly LabelledMessage[], desk: Desk): void {
  if (messages.length === 0) return;
  const reports = messages.map((message) => ({ message, read: desk.read(message.text) }));
  const hits = (test: (pair: (typeof reports)[number]) => boolean) =>
    shareText(reports.filter(test).length, reports.length);
  const name = ({ message, read }: (typeof reports)[number]) =>
    (read.entities.hostPool ?? read.entities.sessionHost ?? null)?.toLowerCase() ===
      (message.name?.toLowerCase() ?? undefined) ||
    (message.name === null && read.entities.hostPool === null && read.entities.sessionHost === null);
  print('Messages');
  print(`  intent ${hits(({ message, read }) => read.intent === message.intent)}`);
  print(`  region ${hits(({ message, read }) => read.entities.region === message.region)}`);
  print(`  name   ${hits(name)}`);
}

if (!existsSync(FOLDER)) {
  print(`No labelled cases at ${FOLDER}. Give the folder: npm run -s cases -- PATH`);
} else {
  const rooms = openRooms();
  const desk: Desk = { ...rooms, read: (text) => rooms.reader.read(text, { now: NOW }), now: NOW };
  const cases = loadCases(`${FOLDER}/dev.jsonl`);
  const documented = cases.filter((one) => one.quality !== 'low' && one.accept[0] !== 'other');
  report('Cases of high and medium quality with a documented fix', documented, desk);
  report(
    'Cases of low quality',
    cases.filter((one) => one.quality === 'low'),
    desk,
  );
  const none = cases.filter((one) => one.accept[0] === 'other');
  const forced = none.filter((one) => !isRight(offeredIds(fromText(one, desk)), one.accept, 1)).length;
  print(`Cases without a documented fix, not forced into one: ${shareText(none.length - forced, none.length)}`);
  reportMessages(loadMessages(`${FOLDER}/messages-dev.jsonl`), desk);
}
