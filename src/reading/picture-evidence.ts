import type { FindingKey } from '../domain/knowledge/finding.ts';
import type { SeenInPictures } from '../domain/text/picture.ts';
import type { FleetNames } from '../domain/text/report.ts';
import { isHostNamed } from '../text/host-names.ts';
import { wordsOf } from '../text/tokens.ts';
import type { FindingsReader, WrittenAt } from './facts/findings.ts';
import type { Stated } from './text/assertion.ts';
import { cleanMessage } from './text/clean.ts';

/** What the pictures of a message show, beside what its writer says. */
export interface PictureEvidence {
  readonly stated: readonly Stated[];
  /** A host of the fleet that an event names as its computer. */
  readonly sessionHost: string | null;
  readonly seen: SeenInPictures | null;
}

/** What a screen can show of a fault. Who is affected, where and since when, nobody reads off a dialog box. */
const SHOWN = new Set<FindingKey>([
  'error-code',
  'extended-error-code',
  'symbolic-code',
  'event-id',
  'event-text',
  'health-check',
  'connect-message',
  'sign-in-message',
  'join-message',
  'listener',
]);
/** Stages that a client says itself. That it is slow or black nobody reads off a dialog box, and other windows on a screen say all kinds of things. */
const SHOWN_STAGES = new Set(['no-feed', 'sign-in-refused', 'connecting-fails']);
const NOTHING: PictureEvidence = { stated: [], sessionHost: null, seen: null };
const NO_PLACES: ReadonlySet<number> = new Set();
const COMPUTER_LINE = /^\s*(?:computer|ordinateur)\s*:\s*([\p{L}\p{N}][\p{L}\p{N}.-]{1,80})/imu;
const MOST_TELLING = 4;
const LONGEST_TELLING = 120;

/** Letters that are read for digits, where only hexadecimal digits can stand. */
const TAKEN_FOR: Readonly<Record<string, string>> = { l: '1', i: '1', '|': '1', o: '0', s: '5', z: '2', g: '9' };
const NEARLY_HEX = '[0-9a-fliosgz|]';
/** So many of them, among which a blank may seem to stand. */
const nearlyHex = (count: number) => `(?:${NEARLY_HEX} ?){${count - 1}}${NEARLY_HEX}`;
const NEARLY_GUID = new RegExp(
  `(?<![\\p{L}\\p{N}-])${nearlyHex(8)}(?:-${nearlyHex(4)}){3}-${nearlyHex(12)}(?![\\p{L}\\p{N}-])`,
  'giu',
);
const NEARLY_CODE = new RegExp(`(?<![\\p{L}\\p{N}_])[0o]x${NEARLY_HEX}{1,8}(?![\\p{L}\\p{N}_])`, 'giu');

function digits(text: string): string {
  return [...text.toLowerCase().replaceAll(' ', '')].map((letter) => TAKEN_FOR[letter] ?? letter).join('');
}

/** The text of a picture with the digits of its codes and ids put right, as far as only one reading of them makes sense. */
function withDigits(text: string): string {
  return text.replace(NEARLY_GUID, digits).replace(NEARLY_CODE, (code) => `0x${digits(code.slice(2))}`);
}

/** The lines with figures in them: codes, times and ids; the first lines where none has any. */
function tellingOf(lines: readonly string[]): string[] {
  const figures = lines.filter((line) => /\d/.test(line) && /\p{L}{2}/u.test(line));
  const chosen = figures.length === 0 ? lines.slice(0, 2) : figures.slice(0, MOST_TELLING);
  return chosen.map((line) => line.slice(0, LONGEST_TELLING));
}

/**
 * Reads the texts of a message's pictures. A letter may be wrong in any of them: an id is set apart for others to confirm, and a host counts only
 * where the fleet has it.
 */
export function evidenceIn(
  pictures: readonly string[],
  read: FindingsReader,
  at: WrittenAt,
  { sessionHosts }: FleetNames,
): PictureEvidence {
  const text = withDigits(cleanMessage(pictures.join('\n')));
  if (text === '') return NOTHING;
  const facts = read(wordsOf(text), NO_PLACES, at);
  const computer = COMPUTER_LINE.exec(text)?.[1] ?? '';
  const sessionHost = sessionHosts.find((host) => isHostNamed(host, computer)) ?? null;
  const shown = ({ key, value }: Stated) => SHOWN.has(key) || (key === 'stage' && SHOWN_STAGES.has(value));
  return {
    stated: [
      ...facts.filter((fact) => fact.holds && shown(fact)),
      ...(sessionHost === null ? [] : [{ key: 'session-host', value: sessionHost, holds: true }]),
    ],
    sessionHost,
    seen: {
      text,
      telling: tellingOf(text.split('\n')),
      ids: facts.filter(({ key }) => key === 'correlation-id').map(({ value }) => value),
    },
  };
}

/** What a picture shows beside what the writer states: of a key the writer's word counts, only of codes there may be more than one. */
export function shownBeside(stated: readonly Stated[], shown: readonly Stated[]): Stated[] {
  const said = ({ key, value }: Stated) =>
    stated.some((one) => one.key === key && (!key.endsWith('code') || one.value === value));
  return shown.filter((one) => !said(one));
}
