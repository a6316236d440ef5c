import { isProse } from './prose.ts';
import { withoutSignatures } from './signatures.ts';

/** A message by who speaks. Intent, names and regions are read in what the writer said; codes and event texts count everywhere. */
export interface Zones {
  readonly said: string;
  /** Sentences of somebody else that the writer hands on: an earlier message, a quoted one. */
  readonly told: string;
  /** Logs, dialog boxes, tables. Empty where nothing was pasted. */
  readonly pasted: string;
}

type Zone = keyof Zones;

const MACHINE_LINE =
  /^\s*(?:\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\]?[:\s]|at [\w.<>]+\(|[{}[\]](?!\s*\w+\s*[\])])|"[\w .-]+"\s*:|PS [A-Z]:\\|[A-Z]:\\\S*>)/;
const LOG_LEVEL = /\b(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\b|\w=\S/;
const STAMPED =
  /^\s*\[?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?Z?|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?|\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?)\]?\s*[-–:|]?\s*/;
const SPEAKER = /^\s*(?:\p{L}[\p{L}.'-]*(?: \p{L}[\p{L}.'-]*){0,2})\s*(?:\([^()]{1,30}\))?\s*[:>]\s+/u;
const QUOTE_MARK = /^\s*(?:>+\s?)+/;
const FIELD_LINE =
  /^\s*(?:log name|source|date|event ?id|task category|level|keywords|user|computer|description|provider|opcode|timestamp[^:]{0,40}|time ?stamp[^:]{0,40}|activity ?id|correlation ?id|error code|extended error code|session id|code d'erreur[^:]{0,40}|code d'erreur étendu|id d'activité|horodatage[^:]{0,40}|from|sent|to|cc|subject|de|envoyé|à|objet)\s*:\s*/i;
const TITLE_FIELD = /^\s*(?:subject|objet)\s*:\s*(?:(?:re|fw|fwd|tr)\s*:\s*)*/i;
const EVENT_FIELD = /^\s*(?:log name|event ?id|task category|opcode|provider)\s*:/im;
const DIALOG_BUTTONS =
  /^\s*[[(]?(?:ok|cancel|help|details|show details|retry|close|reconnect|annuler|fermer|réessayer|aide)(?:[\])]?\s*[|/ ]?\s*[[(]?(?:ok|cancel|help|details|show details|retry|close|annuler|fermer|réessayer|aide))*[\])]?\s*$/i;
const EARLIER_MESSAGE =
  /^\s*(?:on\b.{4,120}\bwrote:|le\b.{4,120}\ba écrit\s*:|-{3,}\s*(?:original message|forwarded message|message d'origine|message transféré)\s*-{3,})\s*$/i;
const FENCE = /^\s*```/;
const TABLE_HEAD = /^\s*(?:SESSIONNAME|Name\s{2,}|-{3,}\s+-{3,})/;
const FEWEST_WORDS_OF_OWN = 3;

// Single blanks and single line ends: no pattern that reads the text can be slowed down by a long gap.
function tight(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** A fence that is never closed ends with the first sentence behind it: the message was cut off. */
function closedFences(lines: readonly string[]): boolean {
  return lines.filter((line) => FENCE.test(line)).length % 2 === 0;
}

function zoneOf(line: string, earlier: boolean, events: boolean): readonly [Zone, string] {
  if (QUOTE_MARK.test(line)) {
    const quoted = line.replace(QUOTE_MARK, '');
    return [isProse(quoted) ? 'told' : 'pasted', quoted];
  }
  if (TITLE_FIELD.test(line)) return [earlier ? 'told' : 'said', `${line.replace(TITLE_FIELD, '')}.`];
  const field = FIELD_LINE.exec(line)?.[0];
  if (field !== undefined) {
    const value = line.slice(field.length);
    return !events && isProse(value) ? [earlier ? 'told' : 'said', value] : ['pasted', line];
  }
  const stamp = STAMPED.exec(line)?.[0] ?? '';
  if (stamp.trim() !== '') {
    const rest = line.slice(stamp.length);
    const spoken = SPEAKER.test(rest) && !LOG_LEVEL.test(rest);
    if (!spoken && !isProse(rest))
      return [/^\s*\[?\d{4}-|\//.test(stamp) || LOG_LEVEL.test(rest) ? 'pasted' : 'said', line];
  } else if (MACHINE_LINE.test(line) || DIALOG_BUTTONS.test(line)) return ['pasted', line];
  return [earlier ? 'told' : 'said', line];
}

function hasOwnWords(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length >= FEWEST_WORDS_OF_OWN;
}

/**
 * Splits a cleaned message; its signatures are in no part. Where the writer adds nothing to what they hand on, that is what they say; a message that
 * is nothing but a log is all pasted.
 */
export function zonesOf(message: string): Zones {
  const lines = withoutSignatures(message);
  if (lines.length === 1) return { said: tight(lines), told: '', pasted: '' };
  const parts: Record<Zone, string[]> = { said: [], told: [], pasted: [] };
  const closed = closedFences(lines);
  const events = EVENT_FIELD.test(message);
  let fenced = false;
  let table = false;
  let earlier = false;
  for (const line of lines) {
    if (FENCE.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (fenced && !closed && isProse(line)) fenced = false;
    earlier ||= EARLIER_MESSAGE.test(line);
    table = TABLE_HEAD.test(line) || (table && line.trim() !== '' && !isProse(line));
    const [zone, text] =
      fenced || table || EARLIER_MESSAGE.test(line) ? (['pasted', line] as const) : zoneOf(line, earlier, events);
    parts[zone].push(text);
  }
  const [said, told, pasted] = [tight(parts.said), tight(parts.told), tight(parts.pasted)];
  return hasOwnWords(said) || told === '' ? { said, told, pasted } : { said: tight([said, told]), told: '', pasted };
}
