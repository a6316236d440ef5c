/** A message by who speaks. Codes and event texts count in both parts; intent, names and regions only in what the writer said. */
export interface Zones {
  readonly said: string;
  /** Logs, dialog boxes, earlier messages. Empty where nothing was pasted. */
  readonly quoted: string;
}

const SIGNATURE_LINE =
  /^\s*(?:--|—|best regards|kind regards|warm regards|many thanks and regards|thanks and regards|regards|rgds|best wishes|yours sincerely|sincerely|cordialement|bien cordialement|bien à vous|bien a vous|salutations|sent from (?:my|outlook)\b.*|get outlook for\b.*|envoy[ée] (?:de|depuis) mon\b.*|obtenir outlook pour\b.*)[\s,.!]*$/i;
const SOFT_SIGNATURE_LINE =
  /^\s*(?:thanks|thank you|many thanks|thx|cheers|best|br|merci|merci d'avance|merci beaucoup)[\s,.!]*$/i;
const INLINE_SIGNATURE =
  /\s(?:sent from my (?:iphone|ipad|mobile|android|phone|samsung)|get outlook for|envoy[ée] de mon|best regards,|kind regards,|bien cordialement,|cordialement,)/i;
const QUOTED_LINE =
  /^\s*(?:>|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d\d|\[?(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL)\]?[:\s]|at [\w.<>]+\(|["{}[\]])/;
const FIELD_LINE =
  /^\s*(?:log name|source|date|event ?id|task category|level|keywords|user|computer|description|provider|opcode|timestamp[^:]*|time ?stamp[^:]*|activity ?id|correlation ?id|error code|extended error code|session id|code d'erreur[^:]*|code d'erreur étendu|id d'activité|horodatage[^:]*|from|sent|to|cc|subject|de|envoyé|à|objet)\s*:/i;
const DIALOG_BUTTONS =
  /^\s*[[(]?(?:ok|cancel|help|details|show details|retry|close|reconnect|annuler|fermer|réessayer|aide)(?:[\])]?\s*[|/ ]?\s*[[(]?(?:ok|cancel|help|details|show details|retry|close|annuler|fermer|réessayer|aide))*[\])]?\s*$/i;
const EARLIER_MESSAGE = /^\s*(?:on\b.{4,120}\bwrote:|le\b.{4,120}\ba écrit\s*:|-{3,}\s*original message\s*-{3,})\s*$/i;
const FENCE = /^\s*```/;

function looksLikeSignature(after: readonly string[]): boolean {
  const lines = after.filter((line) => line.trim() !== '');
  return (
    lines.length > 0 && lines.length <= 6 && lines.every((line) => line.length <= 70 && !/[?]|0x[0-9a-f]/i.test(line))
  );
}

function withoutSignature(lines: readonly string[]): readonly string[] {
  const opening = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => {
    if (index <= opening) return false;
    if (SIGNATURE_LINE.test(line)) return true;
    return SOFT_SIGNATURE_LINE.test(line) && looksLikeSignature(lines.slice(index + 1, index + 12));
  });
  return end === -1 ? lines : lines.slice(0, end);
}

// Single blanks and single line ends: no pattern that reads the text can be slowed down by a long gap.
function tight(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** Splits a cleaned message; its signature is in neither part. A message that is nothing but a paste is all quoted. */
export function zonesOf(message: string): Zones {
  const cut = INLINE_SIGNATURE.exec(message);
  const text = cut !== null && message.slice(0, cut.index).trim() !== '' ? message.slice(0, cut.index) : message;
  if (!text.includes('\n')) return { said: tight(text), quoted: '' };
  const said: string[] = [];
  const quoted: string[] = [];
  let fenced = false;
  let earlier = false;
  for (const line of withoutSignature(text.split('\n'))) {
    if (FENCE.test(line)) {
      fenced = !fenced;
      continue;
    }
    earlier ||= EARLIER_MESSAGE.test(line);
    const pasted = fenced || earlier || QUOTED_LINE.test(line) || FIELD_LINE.test(line) || DIALOG_BUTTONS.test(line);
    (pasted ? quoted : said).push(line);
  }
  return { said: tight(said.join('\n')), quoted: tight(quoted.join('\n')) };
}
