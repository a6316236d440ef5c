/** What the stand-in says of a query it cannot run, by the codes of the service: `SYN0002` for its form, `SEM0100` for its names and types. */
export class KustoError extends Error {
  override readonly name = 'KustoError';
  readonly code: 'SYN0002' | 'SEM0100';
  constructor(code: KustoError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'long' | 'timespan' | 'datetime'; readonly value: number };

const SPAN_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };
const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** A string ends at its first quote that no backslash escapes, and never goes over a line end; only the documented escapes are known. */
const PATTERNS = [
  String.raw`(?<blank>\s+|//[^\n\r\u2028\u2029]*)`,
  String.raw`datetime\((?<datetime>[^()]*)\)`,
  String.raw`'(?<string>(?:[^'\\\n\r\u2028\u2029]|\\[\\'"nrt])*)'`,
  String.raw`(?<timespan>\d+[dhms])\b`,
  String.raw`(?<long>\d+)\b`,
  String.raw`(?<mark>!in\b|=~|==|!=|<=|>=|\.\.|[-+=<>(),;|])`,
  String.raw`(?<name>[A-Za-z_]\w*)`,
];

/** What the inside of a string literal stands for. */
export function unescaped(inside: string): string {
  return inside.replace(/\\(.)/gs, (_, mark: string) => UNESCAPED[mark] ?? mark);
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token | undefined {
  const { blank, datetime, string, timespan, long, mark, name } = groups;
  if (blank !== undefined) return undefined;
  if (string !== undefined) return { kind: 'string', value: unescaped(string) };
  if (long !== undefined) return { kind: 'long', value: Number(long) };
  if (timespan !== undefined)
    return { kind: 'timespan', value: Number.parseInt(timespan, 10) * (SPAN_MS[timespan.slice(-1)] ?? 0) };
  if (datetime !== undefined) return { kind: 'datetime', value: Date.parse(datetime) };
  return mark === undefined ? { kind: 'name', text: name ?? '' } : { kind: 'mark', text: mark };
}

/** The words of a query, comments left out. Throws `KustoError` where the text is none. */
export function tokensOf(text: string): Token[] {
  const pattern = new RegExp(PATTERNS.join('|'), 'y');
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) throw new KustoError('SYN0002', `Query could not be parsed at ${at}`);
    const token = tokenOf(match.groups ?? {});
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}
