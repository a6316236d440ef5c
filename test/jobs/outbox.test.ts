import { describe, expect, it } from 'vitest';
import type { ConversationStore } from '../../src/domain/conversation/conversation-store.ts';
import type { Job } from '../../src/jobs/job.ts';
import { startOutboxJob } from '../../src/jobs/outbox.ts';

interface Played {
  readonly job: Job;
  readonly delivered: string[];
  readonly errors: string[];
  tick(): void;
  ended: boolean;
}

function play(due: () => Promise<readonly string[]>, deliver: (id: string) => Promise<void> = async () => {}): Played {
  const played = { delivered: [] as string[], errors: [] as string[], ended: false, tick: () => {} };
  const store = { due } as Pick<ConversationStore, 'due'>;
  const job = startOutboxJob({
    store,
    clock: () => '2026-11-20T10:00:00.000Z',
    log: { info: () => {}, warn: () => {}, error: (_fields, message) => played.errors.push(message) },
    deliver: async (id) => {
      played.delivered.push(id);
      await deliver(id);
    },
    repeat: (work) => {
      played.tick = work;
      return () => {
        played.ended = true;
      };
    },
  });
  return Object.assign(played, { job });
}

describe('the outbox job', () => {
  it('delivers at start and at every tick', async () => {
    const played = play(async () => ['c1', 'c2']);
    await played.job.run();
    expect(played.delivered).toEqual(['c1', 'c2']);
    played.tick();
    await played.job.run();
    expect(played.delivered).toEqual(['c1', 'c2', 'c1', 'c2']);
  });

  it('does not begin a run while one is under way', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const played = play(
      async () => ['c1'],
      () => promise,
    );
    played.tick();
    const run = played.job.run();
    resolve();
    await run;
    expect(played.delivered).toEqual(['c1']);
  });

  it('goes on with the others while one conversation hangs', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const last = Promise.withResolvers<void>();
    const ids = Array.from({ length: 9 }, (_, index) => `c${index}`);
    const played = play(
      async () => ids,
      async (id) => {
        if (id === 'c8') last.resolve();
        if (id === 'c0') await promise;
      },
    );
    await last.promise;
    expect(played.delivered).toEqual(ids);
    resolve();
    await played.job.stop();
  });

  it('logs a store that fails and tries again', async () => {
    let calls = 0;
    const played = play(async () => {
      calls += 1;
      if (calls === 1) throw new Error('planted');
      return ['c1'];
    });
    await played.job.run();
    expect(played.errors).toEqual(['the outbox could not be looked through']);
    await played.job.run();
    expect(played.delivered).toEqual(['c1']);
  });

  it('begins nothing after its stop', async () => {
    const played = play(async () => ['c1']);
    await played.job.stop();
    played.tick();
    await played.job.run();
    expect([played.ended, played.delivered]).toEqual([true, ['c1']]);
  });
});
