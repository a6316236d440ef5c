import { z } from 'zod';
import { shifted, type UtcTime } from '../../domain/core/time.ts';
import { askDesk, type DeskReply, type DeskRequest } from '../ask-desk.ts';
import { type AccessOptions, createAccess } from './access.ts';
import { TableApiFailure, toldIn, troubleOf } from './answer-trouble.ts';

type Answer = Extract<DeskReply, { kind: 'answer' }>;
/** What stands behind the `?` of a request; everything in it is encoded. */
type Search = Readonly<Record<string, string>>;

/** Work on the tables of an instance. Everything throws `TableApiFailure`, and nothing else. */
export interface TableApi {
  /** The rows of a table that a query finds, at most a hundred; every one must be as `row` says. */
  list<Row>(row: z.ZodType<Row>, table: string, search: Search): Promise<Row[]>;
  /** Makes a record (`POST`) or changes one (`PATCH`, path with its `sys_id`). */
  write<Row>(row: z.ZodType<Row>, method: 'POST' | 'PATCH', path: string, search: Search, body: unknown): Promise<Row>;
}

const MOST_ROWS = 100;
/** Limits are counted per hour, so nobody is told to wait for longer (s). */
const LONGEST_WAIT_SECONDS = 3_600;
/** Older releases answer a query that finds nothing with this and 404. */
const NOTHING_FOUND = /no records? found/i;

function read<Value>(schema: z.ZodType<Value>, { body }: Answer): Value {
  const parsed = z.object({ result: schema }).safeParse(body);
  if (parsed.success) return parsed.data.result;
  // What was asked may have been done all the same: the key tells at the next try.
  const where = parsed.error.issues[0]?.path.filter((part) => typeof part === 'string').join('.') ?? '';
  throw new TableApiFailure({ kind: 'unreachable', detail: `the answer made no sense at "${where}"` });
}

/** Opens the way to an instance. After a 429 with `Retry-After` nothing is asked until then. */
export function createTableApi(options: AccessOptions): TableApi {
  const { url, clock } = options;
  const access = createAccess(options);
  let quietUntil: UtcTime = '';

  const once = async (request: Omit<DeskRequest, 'headers'>, header: string): Promise<Answer> => {
    const reply = await askDesk({ ...request, headers: { authorization: header } });
    if (reply.kind === 'none') throw new TableApiFailure(reply.failure);
    return reply;
  };
  const send = async (method: DeskRequest['method'], path: string, search: Search, body?: unknown): Promise<Answer> => {
    if (clock() < quietUntil)
      throw new TableApiFailure({ kind: 'unreachable', detail: `429: it asked us to wait until ${quietUntil}` });
    const address = `${url}/api/now/table/${path}?${new URLSearchParams(search)}`;
    const request = { method, url: address, ...(body === undefined ? {} : { body }) };
    const header = await access.header();
    const first = await once(request, header);
    // A token that ran out is refused before anything is done, so the same may be sent again.
    const again = first.status === 401 && access.refused(header);
    const answer = again ? await once(request, await access.header()) : first;
    if (answer.status === 429 && answer.waitSeconds !== null)
      quietUntil = shifted(clock(), Math.min(answer.waitSeconds, LONGEST_WAIT_SECONDS) * 1_000);
    return answer;
  };

  return {
    list: async (row, table, search) => {
      const answer = await send('GET', table, { sysparm_limit: String(MOST_ROWS), ...search });
      if (answer.status === 404 && NOTHING_FOUND.test(toldIn(answer.body))) return [];
      const trouble = troubleOf(answer);
      if (trouble !== null) throw new TableApiFailure(trouble);
      return read(z.array(row), answer);
    },
    write: async (row, method, path, search, body) => {
      const answer = await send(method, path, search, body);
      const trouble = troubleOf(answer);
      if (trouble !== null) throw new TableApiFailure(trouble);
      return read(row, answer);
    },
  };
}
