import { describe, expect, it } from 'vitest';
import { shifted } from '../../src/domain/core/time.ts';
import type { DeskAnswer, DeskFailure, TicketDesk } from '../../src/domain/ticket/ticket.ts';
import { CHECK_KEPT_MS, withSharedCheck } from '../../src/tickets/shared-check.ts';

const WELL: DeskAnswer<null> = { kind: 'done', value: null };

function failing(detail: string, kind: DeskFailure['kind'] = 'refused'): DeskAnswer<null> {
  return { kind: 'failed', failure: { kind, detail } };
}

/** A desk that answers its checks as told, and counts them. */
function watched(limitMs?: number) {
  const time = { now: '2026-11-20T09:00:00.000Z' };
  const asked = { times: 0 };
  const script = { next: async (): Promise<DeskAnswer<null>> => WELL };
  const lines: unknown[] = [];
  const write = (level: string) => (fields: object, message: string) => lines.push({ level, ...fields, message });
  const none = async () => ({ kind: 'done', value: null }) as const;
  const inner: TicketDesk = {
    name: 'rt',
    check: () => {
      asked.times += 1;
      return script.next();
    },
    open: async () => failing('nothing is opened here') as never,
    find: none,
    change: none,
  };
  const log = { info: write('info'), warn: write('warn'), error: write('error') };
  const desk = withSharedCheck(inner, { clock: () => time.now, log, ...(limitMs === undefined ? {} : { limitMs }) });
  const later = () => {
    time.now = shifted(time.now, CHECK_KEPT_MS);
  };
  return { desk, script, asked, lines, later };
}

describe('the check of a ticket desk', () => {
  it('is made once for all who ask at the same time and for half a minute afterwards', async () => {
    const { desk, asked, later } = watched();
    await Promise.all([desk.check(), desk.check(), desk.check()]);
    await desk.check();
    expect(asked.times).toBe(1);
    later();
    expect(await desk.check()).toEqual(WELL);
    expect(asked.times).toBe(2);
  });

  it('tells the log what stands in the way once, what it is afterwards, and when nothing does any more', async () => {
    const { desk, script, lines, later } = watched();
    const answers = [failing('no queue'), failing('no queue'), failing('no field'), WELL, WELL];
    for (const answer of answers) {
      script.next = async () => answer;
      expect(await desk.check()).toEqual(answer);
      later();
    }
    const error = { level: 'error', desk: 'rt', why: 'refused', message: 'no ticket can be opened' };
    expect(lines).toEqual([
      { ...error, detail: 'no queue' },
      { ...error, detail: 'no field' },
      { level: 'info', desk: 'rt', message: 'the ticket desk takes tickets again' },
    ]);
  });

  it('says nothing in the log while all is well', async () => {
    const { desk, lines } = watched();
    await desk.check();
    expect(lines).toEqual([]);
  });

  it('ends where the desk never answers, and never rejects', async () => {
    const silent = watched(5);
    silent.script.next = () => new Promise(() => {});
    expect(await silent.desk.check()).toEqual(failing('rt: no answer within 0.005 s', 'late'));
    const broken = watched();
    broken.script.next = async () => Promise.reject(new Error('planted'));
    expect(await broken.desk.check()).toEqual(failing('rt: planted', 'unreachable'));
  });
});
