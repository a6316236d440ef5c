import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { PictureRead } from '../../src/domain/text/picture.ts';
import { IDLE_LIMIT_MS, MOST_WAITING, READ_LIMIT_MS } from '../../src/pictures/limits.ts';
import { createPictureReader } from '../../src/pictures/picture-reader.ts';
import type { Thread } from '../../src/pictures/thread.ts';

const SILENT = { info: () => {}, warn: () => {}, error: () => {} };
const NEVER = new AbortController().signal;
const TOO_LATE: PictureRead = { kind: 'failed', why: 'too-late' };

function file(name: string): Uint8Array {
  return readFileSync(`test/pictures/${name}`);
}

describe('a picture', () => {
  // However busy the machine is, each is read to its end.
  const reader = createPictureReader({ log: SILENT, after: () => () => {} });
  afterAll(() => reader.close());
  const CODE = ['Error code: 0x3000046', 'Extended error code: 0x0', 'Timestamp (UTC): 11/30/2026, 10:12:45 AM'];

  it.each(['light.png', 'dark.png', 'small.png', 'light.jpg', 'screen.png'])(
    'gives its code and its time: %s',
    async (name) => {
      const read = await reader.read(file(name), NEVER);
      const lines = read.kind === 'read' ? read.text.split('\n') : [read.why];
      expect(lines).toEqual(expect.arrayContaining(CODE));
    },
  );

  it('gives its text in French too, accents and all', async () => {
    const read = await reader.read(file('french.png'), NEVER);
    const text = read.kind === 'read' ? read.text : read.why;
    expect(text).toContain("Code d'erreur étendu : 0x0");
    expect(text).toContain('passerelle');
    expect(text).toContain('Horodatage (UTC) : 30/11/2026 10:12:45');
  });

  it('that is being read is given up when the turn can wait no longer, and the next one is read', async () => {
    const turn = new AbortController();
    const read = reader.read(file('screen.png'), turn.signal);
    await settled();
    turn.abort();
    expect(await read).toEqual(TOO_LATE);
    expect(await reader.read(file('light.png'), NEVER)).toMatchObject({ kind: 'read' });
  });

  it('without text says so', async () => {
    const { png } = await import('./png.ts');
    const blank = png({ width: 200, height: 100, bits: 8, kind: 'grey' }, Array(100).fill(Buffer.alloc(200, 240)));
    expect(await reader.read(blank, NEVER)).toEqual({ kind: 'failed', why: 'no-text' });
    const noise = Array.from({ length: 200 }, (_row, y) =>
      Uint8Array.from({ length: 300 }, (_pixel, x) => ((x * 7919 + y * 104_729) ^ (x * y * 31)) % 256),
    );
    expect(await reader.read(png({ width: 300, height: 200, bits: 8, kind: 'grey' }, noise), NEVER)).toEqual({
      kind: 'failed',
      why: 'no-text',
    });
  });

  it('that is broken, in whatever way, fails by name, and the next one is read', async () => {
    const whole = file('light.png');
    const broken = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
        const changed = Uint8Array.from(whole);
        for (const [at, value] of changes) changed[at] = value;
        return changed;
      }),
    );
    await fc.assert(
      fc.asyncProperty(broken, async (bytes) => {
        const read = await reader.read(bytes, NEVER);
        if (read.kind === 'failed') expect(['unreadable', 'too-large', 'no-text']).toContain(read.why);
      }),
      { numRuns: 15 },
    );
    expect(await reader.read(whole, NEVER)).toMatchObject({ kind: 'read' });
  });
});

/** Threads that answer when told, and a clock that moves when told. */
function staged() {
  const threads: { asked: Uint8Array[]; ended: boolean; answer(read: PictureRead): void; breaks(): void }[] = [];
  const timers: { readonly ms: number; readonly work: () => void }[] = [];
  const start = (): Thread => {
    let pending = Promise.withResolvers<PictureRead>();
    const one = {
      asked: [] as Uint8Array[],
      ended: false,
      answer: (read: PictureRead) => pending.resolve(read),
      breaks: () => pending.reject(new Error('planted')),
    };
    threads.push(one);
    return {
      read: (bytes) => {
        one.asked.push(bytes);
        pending = Promise.withResolvers<PictureRead>();
        return pending.promise;
      },
      end: async () => {
        one.ended = true;
      },
    };
  };
  const after = (ms: number, work: () => void) => {
    const timer = { ms, work };
    timers.push(timer);
    return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
  };
  const pass = (ms: number) => {
    for (const timer of timers.filter((one) => one.ms <= ms)) timer.work();
  };
  return { threads, timers, pass, reader: createPictureReader({ log: SILENT, start, after }) };
}

const READ: PictureRead = { kind: 'read', text: 'Error code: 0x204' };
const BYTES = new Uint8Array([1]);

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('the thread that reads', () => {
  it('begins with the first picture, and reads one at a time', async () => {
    const { threads, reader } = staged();
    expect(threads).toEqual([]);
    const both = [reader.read(BYTES, NEVER), reader.read(BYTES, NEVER)];
    await settled();
    expect(threads.map(({ asked }) => asked.length)).toEqual([1]);
    threads[0]?.answer(READ);
    await both[0];
    await settled();
    expect(threads.map(({ asked }) => asked.length)).toEqual([2]);
    threads[0]?.answer(READ);
    expect(await both[1]).toEqual(READ);
  });

  it('ends when nothing came for a while, and begins again with the next picture', async () => {
    const { threads, pass, reader } = staged();
    const first = reader.read(BYTES, NEVER);
    await settled();
    threads[0]?.answer(READ);
    await first;
    await settled();
    pass(IDLE_LIMIT_MS - 1);
    expect(threads[0]?.ended).toBe(false);
    pass(IDLE_LIMIT_MS);
    expect(threads[0]?.ended).toBe(true);
    void reader.read(BYTES, NEVER);
    await settled();
    expect(threads.length).toBe(2);
  });

  it('does not end for idleness while it reads', async () => {
    const { threads, timers, reader } = staged();
    const first = reader.read(BYTES, NEVER);
    await settled();
    threads[0]?.answer(READ);
    await first;
    await settled();
    void reader.read(BYTES, NEVER);
    await settled();
    expect(timers.map(({ ms }) => ms)).toEqual([READ_LIMIT_MS]);
  });

  it('is ended with a picture that takes too long, and the next one gets a new thread', async () => {
    const { threads, pass, reader } = staged();
    const slow = reader.read(BYTES, NEVER);
    const next = reader.read(BYTES, NEVER);
    await settled();
    pass(READ_LIMIT_MS);
    expect(await slow).toEqual(TOO_LATE);
    await settled();
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    threads[1]?.answer(READ);
    expect(await next).toEqual(READ);
  });

  it('is ended when the turn can wait no longer; a picture that still waited is never begun', async () => {
    const { threads, reader } = staged();
    const turn = new AbortController();
    const all = [reader.read(BYTES, turn.signal), reader.read(BYTES, turn.signal)];
    await settled();
    turn.abort();
    expect(await Promise.all(all)).toEqual([TOO_LATE, TOO_LATE]);
    await settled();
    expect(threads.map(({ asked, ended }) => [asked.length, ended])).toEqual([[1, true]]);
  });

  it('that breaks fails its own picture alone', async () => {
    const { threads, reader } = staged();
    const first = reader.read(BYTES, NEVER);
    const next = reader.read(BYTES, NEVER);
    await settled();
    threads[0]?.breaks();
    expect(await first).toEqual({ kind: 'failed', why: 'unreadable' });
    await settled();
    threads[1]?.answer(READ);
    expect(await next).toEqual(READ);
  });

  it('has no more than a few pictures waiting', async () => {
    const { reader } = staged();
    for (let one = 0; one < MOST_WAITING; one += 1) void reader.read(BYTES, NEVER);
    expect(await reader.read(BYTES, NEVER)).toEqual(TOO_LATE);
  });

  it('ends with the reader, whatever is under way', async () => {
    const { threads, reader } = staged();
    const pending = reader.read(BYTES, NEVER);
    await settled();
    await reader.close();
    expect(await pending).toEqual(TOO_LATE);
    expect(threads[0]?.ended).toBe(true);
  });
});
