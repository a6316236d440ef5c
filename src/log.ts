import pino from 'pino';

/** Values that go with a log line. Errors may be among them, under any name. */
type LogFields = Readonly<Record<string, unknown>>;

/** Where the program says what it does, for those who run it. Never the words of a person, never a secret. */
export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

export interface LogOptions {
  /** `trace`, `debug`, `info`, `warn`, `error` or `silent`. */
  readonly level: string;
  /** Time of a line, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Takes each line as JSON with a line end; without it lines go to standard error. */
  readonly destination?: { write(line: string): void };
}

const REMOVED = '[removed]';
const SECRET_NAME =
  /pass(word|wd|phrase)|pwd|secret|token|authori[sz]ation|cookie|private.?key|api.?key|account.?key|connection.?string|signature|assertion/i;
/** Names under which what people wrote travels through the program. */
const WORDS_OF_PEOPLE = new Set([
  'text',
  'symptom',
  'transcript',
  'title',
  'body',
  'note',
  'draft',
  'activity',
  'document',
]);
const SECRET_TEXT = /\b[Bb]earer\s+[^\s"',;]+|\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?|([?&]sig=)[^&\s"']+/g;
const MAX_DEPTH = 6;

/** Only what helps to find the fault: an error of an HTTP client carries its whole request along, headers and body. */
function plainError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const more: Record<string, unknown> = {};
  for (const key of ['code', 'errcode', 'statusCode', 'syscall']) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' || typeof value === 'number') more[key] = value;
  }
  if (cause !== undefined) more.cause = safeValue(cause, depth + 1);
  return { name, message: safeText(message), ...more, stack: safeText(stack ?? '') };
}

function safeText(text: string): string {
  return text.replace(SECRET_TEXT, (_match, before: string | undefined) => `${before ?? ''}${REMOVED}`);
}

function safeValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[deeper]';
  if (value instanceof Error) return plainError(value, depth);
  if (Array.isArray(value)) return value.map((item) => safeValue(item, depth + 1));
  return safeFields(value, depth);
}

/** A turn context that was revoked throws at every touch; a log line must not be what ends a turn. */
function readableFields(fields: LogFields): Record<string, unknown> {
  try {
    return safeFields(fields, 0);
  } catch {
    return { fields: '[unreadable]' };
  }
}

function safeFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (SECRET_NAME.test(name)) return [name, REMOVED];
      if (WORDS_OF_PEOPLE.has(name)) return [name, '[not logged]'];
      return [name, safeValue(value, depth + 1)];
    }),
  );
}

/**
 * A log of JSON lines with `level`, `time`, the fields and `msg`. Fields named like a secret lose their value, tokens inside texts too, and fields
 * that hold what people wrote are left out. Odd fields (circular, very deep, revoked) never throw.
 */
export function createLog({ level, clock, destination }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${clock()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  return {
    info: (fields, message) => logger.info(readableFields(fields), safeText(message)),
    warn: (fields, message) => logger.warn(readableFields(fields), safeText(message)),
    error: (fields, message) => logger.error(readableFields(fields), safeText(message)),
  };
}
