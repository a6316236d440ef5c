import { MINUTE_MS, type UtcTime } from '../../domain/core/time.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** What no name holds, and what stands for a character that no documented escape can write. */
const REPLACEMENT = '\uFFFD';

/**
 * A text as a string literal of the Kusto query language, in single quotes, on one line. Backslash, quote, line ends and tab are escaped as
 * documented; other control characters and the Unicode line separators have no documented escape and become U+FFFD, which no user name holds.
 */
export function textLiteral(text: string): string {
  const inside = text.toWellFormed().replace(/[\\'\p{Cc}\u2028\u2029]/gu, (mark) => ESCAPES[mark] ?? REPLACEMENT);
  return `'${inside}'`;
}

/** A moment as a literal. Throws `RangeError` for a text that is no time. */
export function timeLiteral(time: UtcTime): string {
  return `datetime(${new Date(time).toISOString()})`;
}

/** A span of whole minutes as a literal, from ms. */
export function minutesLiteral(ms: number): string {
  return `${Math.round(ms / MINUTE_MS)}m`;
}

/** `let` statements, one a line. Every value that goes into a query goes in here, as a literal; the text behind them is constant. */
export function letStatements(literals: Readonly<Record<string, string>>): string {
  return Object.entries(literals)
    .map(([name, literal]) => `let ${name} = ${literal};\n`)
    .join('');
}
