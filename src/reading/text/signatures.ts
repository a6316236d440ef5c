const SIGNATURE_LINE =
  /^\s*(?:--|—|best regards|kind regards|warm regards|many thanks and regards|thanks and regards|thanks & regards|regards|rgds|best wishes|yours sincerely|sincerely|cordialement|bien cordialement|bien à vous|bien a vous|salutations|sent from (?:my|outlook)\b.*|get outlook for\b.*|envoy[ée] (?:de|depuis) mon\b.*|obtenir outlook pour\b.*)[\s,.!]*$/i;
const SOFT_SIGNATURE_LINE =
  /^\s*(?:thanks|thank you|many thanks|thx|cheers|best|br|merci|merci d'avance|merci beaucoup)[\s,.!]*$/i;
const INLINE_SIGNATURE =
  /[^\S\n](?:sent from my (?:iphone|ipad|mobile|android|phone|samsung)|get outlook for|envoy[ée] de mon|best regards,|kind regards,|bien cordialement,|cordialement,)/i;
const THREAD_GOES_ON = /^\s*(?:>|on\b.{4,120}\bwrote:|le\b.{4,120}\ba écrit\s*:|-{3,}|from:|de\s*:|_{5,})/i;
const LONGEST_LINE = 70;
const MOST_LINES = 6;
const LONGEST_INLINE = 240;

function isSignatureLine(line: string): boolean {
  return line.trim() === '' || (line.length <= LONGEST_LINE && !/[?]|0x[0-9a-f]/i.test(line));
}

/** Number of lines from `start` that a signature may hold: short ones, up to where the thread goes on. */
function signatureLength(lines: readonly string[], start: number): number {
  let length = 0;
  let filled = 0;
  for (const line of lines.slice(start)) {
    if (THREAD_GOES_ON.test(line) || !isSignatureLine(line) || filled === MOST_LINES) break;
    filled += line.trim() === '' ? 0 : 1;
    length += 1;
  }
  return length;
}

function withoutInline(text: string): string {
  const cut = INLINE_SIGNATURE.exec(text);
  if (cut === null || text.slice(0, cut.index).trim() === '') return text;
  const end = text.indexOf('\n', cut.index + 1);
  const rest = end === -1 ? text.length : end;
  return rest - cut.index > LONGEST_INLINE ? text : text.slice(0, cut.index) + text.slice(rest);
}

/** The lines of a message without its signatures; what stands below them, an earlier message say, stays. */
export function withoutSignatures(message: string): string[] {
  const lines = withoutInline(message).split('\n');
  const kept: string[] = [];
  let begun = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const hard = begun && SIGNATURE_LINE.test(line);
    const length = hard || (begun && SOFT_SIGNATURE_LINE.test(line)) ? signatureLength(lines, at + 1) : -1;
    const soft = length > 0 && lines.slice(at + 1, at + 1 + length).some((one) => one.trim() !== '');
    if (hard || soft) at += length;
    else kept.push(line);
    begun ||= line.trim() !== '';
  }
  return kept;
}
