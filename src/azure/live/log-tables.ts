import { z } from 'zod';
import { ReadEndedError } from './answer-failure.ts';
import { partialFailure } from './log-failure.ts';
import { MOST_ROWS } from './log-queries.ts';

const answerBody = z.object({
  tables: z
    .array(
      z.object({
        columns: z.array(z.object({ name: z.string() })),
        rows: z.array(z.array(z.unknown())),
      }),
    )
    .min(1),
  error: z.unknown().optional(),
});

function garbled(detail: string): ReadEndedError {
  return new ReadEndedError({ why: 'garbled', detail });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw garbled('HTTP 200 with a body that is no JSON');
  }
}

function problem(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'unreadable'}`;
}

/**
 * The rows of an answer of Log Analytics, each by the names of its columns, checked by `shape`. All or none: it throws `ReadEndedError`, garbled
 * where a row is not what was asked for or there are more than were to come, and unreachable where the service says that a part is missing.
 */
export function rowsIn<Row>(body: string, shape: z.ZodType<Row>): Row[] {
  const answer = answerBody.safeParse(parsed(body));
  if (!answer.success) throw garbled(`HTTP 200 without tables: ${problem(answer.error)}`);
  const { tables, error } = answer.data;
  if (error !== undefined && error !== null) throw new ReadEndedError(partialFailure(error));
  const [table] = tables;
  const { columns, rows } = table ?? { columns: [], rows: [] };
  if (rows.length > MOST_ROWS) throw garbled(`an answer of more than ${MOST_ROWS} rows`);
  return rows.map((cells, index) => {
    const place = `row ${index + 1} of ${rows.length}`;
    if (cells.length !== columns.length) throw garbled(`${place}: ${cells.length} cells for ${columns.length} columns`);
    const row = shape.safeParse(Object.fromEntries(columns.map(({ name }, column) => [name, cells[column]])));
    if (!row.success) throw garbled(`${place}: ${problem(row.error)}`);
    return row.data;
  });
}
